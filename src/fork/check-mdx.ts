import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineMdastPlugin, mdxToJs } from 'satteri';
import { splitFrontmatter } from '../collections/frontmatter.ts';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { PROSE_COMPONENTS } from '../prose/component-names.ts';

/** Faults in the MDX of an overlay that else only a build would find. */
export async function checkMdx(
  root: string,
  overlay: string,
  paths: readonly string[],
): Promise<Finding[]> {
  const findings = await Promise.all(
    paths
      .filter((path) => path.endsWith('.mdx'))
      .map((path) => faultsOf(relative(root, join(overlay, path)), join(overlay, path))),
  );
  return findings.flat();
}

async function faultsOf(file: string, absolute: string): Promise<Finding[]> {
  const text = readFileSync(absolute, 'utf8');
  const split = splitFrontmatter(file, text);
  const { body, bodyLine } = 'data' in split ? split : { body: text, bodyLine: 1 };
  const findings: Finding[] = [];
  const check = (name: string | null, line: number) => {
    if (name === null || !/^[A-Z]/.test(name) || PROSE_COMPONENTS.includes(name)) return;
    const guess = nearest(name, PROSE_COMPONENTS);
    findings.push({
      file,
      path: `line ${bodyLine + line - 1}`,
      message: 'there is no such component',
      found: name,
      allowed: PROSE_COMPONENTS.join(', '),
      ...(guess && { hint: `did you mean ${guess}?` }),
    });
  };
  const names = defineMdastPlugin({
    name: 'component-names',
    options: { position: true },
    mdxJsxFlowElement: (node) => check(node.name, node.position?.start.line ?? 1),
    mdxJsxTextElement: (node) => check(node.name, node.position?.start.line ?? 1),
  });
  try {
    await mdxToJs(body, { mdastPlugins: [names] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line] = /^(\d+):/.exec(message) ?? [];
    findings.push({
      file,
      path: line === undefined ? 'body' : `line ${bodyLine + Number(line) - 1}`,
      message: 'this is not valid MDX',
      found: (message.split('\n')[0] ?? message).replace(/^\d+:\d+: | \([a-z-]+:[a-z-]+\)$/g, ''),
      allowed: 'Markdown and the components; < and { in text stand in `code` or behind a backslash',
    });
  }
  return findings;
}
