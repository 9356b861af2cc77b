// Serves a built site with the shipped configuration of a real server, for the browser tests:
// SERVER=nginx PORT=4329 node tests/hosting/serve.ts dist
import { testBundle } from './bundles.ts';
import { haveServer, startServer } from './servers.ts';

const name = process.env['SERVER'] ?? 'nginx';
if (name !== 'nginx' && name !== 'caddy')
  throw new Error(`SERVER: ${name} is not known. Allowed: nginx, caddy.`);
if (!haveServer(name)) process.exit(1);
const { folder, base, remove } = await testBundle(process.argv[2] ?? 'dist');
const server = await startServer(name, folder, { port: Number(process.env['PORT'] ?? 4329) });
console.log(`${name} serves ${server.origin}${base}`);
const stop = async () => {
  await server.stop();
  remove();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
