// Makes one folder with all that a web server needs for a built site: the files with their compressed
// copies, and a configuration that fits exactly these files. See README.md beside this file.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compress } from '../scripts/compress.ts';
import { policyHeader } from './policy-header.ts';

/** Where the shipped configurations expect the bundle on the server. */
const HOME = '/srv/ask-or-tell';
/** The server's configurations in this folder, each a folder of the bundle. */
const SERVERS = ['nginx', 'caddy'];
/** One entry of `frame-ancestors`: 'self', 'none', or an origin, with a wildcard for subdomains. */
const ANCESTOR = /^(?:'self'|'none'|https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?)$/i;

/** What {@link bundle} takes. Paths are relative to the working directory. */
export interface BundleOptions {
  /** The built site. */
  readonly from: string;
  /** The folder to write. One that holds an older bundle is replaced. */
  readonly out: string;
  /** Where the folder will lie on the server. */
  readonly to?: string;
  /** Who may frame the pages below /embed/: values of `frame-ancestors`. Nobody may frame the others. */
  readonly embedAncestors?: readonly string[];
  /** Of brotli, 0 to 11. Tests take a low one. */
  readonly quality?: number;
}

/** What {@link bundle} made. */
export interface Bundle {
  /** The path under which the site was built: `/` or for example `/docs/async/`. */
  readonly base: string;
  /** The policy for pages outside of /embed/. */
  readonly policy: string;
}

/** @throws Error that says what is wrong with the site or an option, and what to do. */
export async function bundle({
  from,
  out,
  to = HOME,
  embedAncestors = ["'self'"],
  quality = 11,
}: BundleOptions): Promise<Bundle> {
  const wrong = embedAncestors.find((ancestor) => !ANCESTOR.test(ancestor));
  if (wrong !== undefined || embedAncestors.length === 0)
    throw new Error(
      `--embed-ancestors: ${wrong ?? 'nothing'} is not allowed. Allowed: 'self', 'none', origins such as https://wiki.example.com.`,
    );
  if (!/^\/[\w./-]+$/.test(to))
    throw new Error(`--to: ${to} is not an absolute path of letters, digits, "-", "_", ".".`);
  const base = basePath(from);
  const policy = policyHeader(from);
  clear(out);
  const www = join(out, 'www');
  const files = join(www, base);
  mkdirSync(www, { recursive: true });
  cpSync(from, files, {
    recursive: true,
    preserveTimestamps: true,
    // Nothing that an editor or a tool has left behind is published.
    filter: (path) => path === from || !/^\.(?!well-known$)/.test(basename(path)),
  });
  // The page for whatever is not there serves outside of the base path too.
  if (base !== '/') renameSync(join(files, '404.html'), join(www, '404.html'));
  await compress(www, quality);
  for (const server of SERVERS) {
    const source = join(import.meta.dirname, server);
    mkdirSync(join(out, server));
    for (const name of readdirSync(source))
      writeFileSync(
        join(out, server, name),
        readFileSync(join(source, name), 'utf8').replaceAll(HOME, to),
      );
  }
  const embed = embedAncestors.join(' ');
  writeFileSync(join(out, 'nginx/policy.conf'), nginxPolicy(base, policy, embed));
  writeFileSync(join(out, 'caddy/policy.caddy'), caddyPolicy(base, policy, embed));
  const header = `${policy}; frame-ancestors 'none'`;
  writeFileSync(join(out, 'policy.txt'), `${header}\n`);
  return { base, policy: header };
}

/** The base path that the site was built with: its home page says it. */
function basePath(from: string): string {
  const home = join(from, 'index.html');
  if (!existsSync(home))
    throw new Error(`${from} holds no built site. Build it first: npm run build`);
  const address = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(home, 'utf8'))?.[1];
  if (!address) throw new Error(`${home} has no canonical address, which says the base path.`);
  return new URL(address).pathname;
}

function clear(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'policy.txt')))
    throw new Error(`--out: ${out} holds something else than a bundle. Name a new folder.`);
  rmSync(out, { recursive: true, force: true });
}

const MADE = '# Written by deploy/bundle.ts for the files in www/, which need exactly this policy.';

function nginxPolicy(base: string, policy: string, embed: string): string {
  return `${MADE}
# Who may frame a page. --embed-ancestors of deploy/bundle.ts sets the second line.
map $uri $aot_frame_ancestors {
    default "'none'";
    "~^${base}embed/" "${embed}";
}
map $uri $aot_policy {
    default "";
    "~\\.html$" "${policy}; frame-ancestors $aot_frame_ancestors";
}
`;
}

function caddyPolicy(base: string, policy: string, embed: string): string {
  return `${MADE}
vars aot_policy "${policy}"
# Who may frame a page. --embed-ancestors of deploy/bundle.ts sets the second line.
vars aot_frame_ancestors "'none'"
vars ${base}embed/* aot_frame_ancestors "${embed}"
`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: 'dist' },
      out: { type: 'string', default: '.cache/bundle' },
      to: { type: 'string', default: HOME },
      'embed-ancestors': { type: 'string', default: "'self'" },
    },
  });
  try {
    const { base, policy } = await bundle({
      from: values.from,
      out: values.out,
      to: values.to,
      embedAncestors: values['embed-ancestors'].split(/\s+/).filter(Boolean),
    });
    console.log(
      `${values.out}: the site for ${base}, to be copied to ${values.to}; policy of ${policy.length} bytes`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
