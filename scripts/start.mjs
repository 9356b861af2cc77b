// `npm start`: installs what is missing, builds the site, serves it and prints the address.
import { installIfNeeded, run } from './install.mjs';

installIfNeeded();
const built = run('astro', ['build', '--silent']);
if (built !== 0) process.exit(built);
process.exit(run('node', ['scripts/serve.ts']));
