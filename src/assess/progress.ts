/** Shows for each dimension how many of its questions are answered, of those that the form asks. */
export function showProgress(form: HTMLFormElement): void {
  for (const section of form.querySelectorAll<HTMLElement>('.dimension')) {
    const questions = [...section.querySelectorAll<HTMLElement>('.question')].filter(
      (question) => !question.matches('.express :not([data-core])'),
    );
    const done = questions.filter((question) => question.querySelector('input:checked'));
    const output = form.querySelector<HTMLOutputElement>(
      `[data-progress="${section.getAttribute('aria-labelledby')}"]`,
    );
    if (output) output.value = `${done.length}/${questions.length}`;
  }
}
