/**
 * Makes a function that fetches what a tool rests on, once: the JSON at the address in the page's
 * `data-{key}` of `#files`, or at `{key}.json` beside the page.
 *
 * @param refusal what the error says, by the status of the answer
 * @returns a function whose promise fails with an error for the reader; the next call tries again.
 */
export function loadOnce<T>(key: string, refusal: (status: number) => string): () => Promise<T> {
  let data: Promise<T> | undefined;
  return () => {
    const address = document.querySelector<HTMLElement>('#files')?.dataset[key];
    data ??= fetch(address ?? `${key}.json`)
      .then((response) => {
        if (!response.ok) throw new Error(refusal(response.status));
        return response.json() as Promise<T>;
      })
      .catch((error: unknown) => {
        data = undefined;
        throw error;
      });
    return data;
  };
}
