import { runFork } from '../fork/command.ts';

const USAGE = `Usage: npm run fork -- init | check | drift | accept PATH...

Looks after overlay/, the folder that holds all of an organization's own edition.
  init         writes a first overlay; overwrites nothing, asks nothing
  check        says everything that is wrong with it, and lists what it changes;
               ends with 1 if a build would fail, with 0 if there are only warnings
  drift        lists what upstream changed under a replacement or a patch, with the difference
  accept PATH  records, after a review, that a replacement has seen upstream's original as it is now;
               PATH is a file of the overlay, a folder for all in it, or FILE#ID for one entry
`;

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) process.stdout.write(USAGE);
  else {
    const { status, text } = await runFork(process.cwd(), args);
    process.stdout.write(text);
    process.exitCode = status;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
