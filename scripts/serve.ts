// Serves the built site as a host would: real status codes, index files, the 404 page, the base path.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const folder = resolve(process.argv[2] ?? process.env['OUT_DIR'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no built site. Run: npm run build`);
  process.exit(1);
}
const notFound = readFileSync(join(folder, '404.html'));
// dev: look files up for each request, so that a new build is served without a restart.
const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
const server = createServer((request, response) => {
  const fail = () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(notFound);
  };
  if (!request.url?.startsWith(`${base}/`)) return fail();
  request.url = request.url.slice(base.length);
  files(request, response, fail);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${port} is taken. Choose another one: PORT=4322 npm start` : error.message,
  );
  process.exit(1);
});
server.listen(port, process.env['HOST'] ?? 'localhost', () =>
  console.log(`Ask or Tell is at http://localhost:${port}${base}/`),
);
