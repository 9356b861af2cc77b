import GithubSlugger from 'github-slugger';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import { blueprintMarkdown } from '../../../src/core/blueprint/render/markdown.ts';
import { exportFolder } from '../../../src/core/blueprint/render/export-folder.ts';
import { headingSlugs } from '../../../src/core/blueprint/render/heading-slugs.ts';
import { HOSTILE } from './hostile-text.ts';
import { samplePlans } from './sample.ts';
import { smallPlan, smallScenario } from './small-plan.ts';

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function blocksOf(markdown: string): readonly Node[] {
  return (markdownToMdast(markdown) as Node).children ?? [];
}

/** Ids that GitHub gives to the headings of a document. */
function idsOf(blocks: readonly Node[]): string[] {
  const slugger = new GithubSlugger();
  return blocks
    .filter(({ type }) => type === 'heading')
    .map((each) => slugger.slug(textOf(each).trim()));
}

const plans: readonly (readonly [string, Plan])[] = [
  ['small', smallPlan()],
  [
    'equal titles',
    smallPlan(
      ['a', 'b', 'c'].map((id) => smallScenario({ id, title: id === 'c' ? '' : 'Same: title!' })),
    ),
  ],
  [
    'hostile titles',
    smallPlan(HOSTILE.map(([, title], index) => smallScenario({ id: `s${index}`, title }))),
  ],
  ...Object.entries(samplePlans()),
];

describe.each(plans)('the document of the plan "%s"', (_, plan) => {
  const blocks = blocksOf(blueprintMarkdown(plan, { risks: 'A note' }));

  test('has contents and references that lead to its headings', () => {
    const ids = new Set(idsOf(blocks));
    const links = nodes({ type: 'root', children: blocks }).filter(({ type }) => type === 'link');
    for (const { url = '' } of links) {
      expect(url).toMatch(/^#/);
      expect(ids).toContain(decodeURIComponent(url.slice(1)));
    }
    const top = blocks.filter(({ type, depth }) => type === 'heading' && depth === 2);
    expect(top.length).toBeGreaterThan(2);
    // Every section but the contents themselves, and every scenario.
    const listed = links.slice(0, top.length - 1 + plan.scenarios.length).map(({ url }) => url);
    expect(new Set(listed).size).toBe(top.length - 1 + plan.scenarios.length);
  });

  test('has no heading without content', () => {
    const last = blocks.at(-1);
    expect(last?.type).not.toBe('heading');
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (block.type !== 'heading' || next?.type !== 'heading') continue;
      expect(next.depth, textOf(block)).toBeGreaterThan(block.depth ?? 0);
    }
  });

  test('has tables whose rows are as wide as their heads', () => {
    for (const table of blocks.filter(({ type }) => type === 'table')) {
      const widths = (table.children ?? []).map(({ children = [] }) => children.length);
      expect(new Set(widths).size).toBe(1);
      for (const cell of (table.children ?? []).flatMap(({ children = [] }) => children)) {
        expect(textOf(cell)).not.toBe('');
      }
    }
  });

  test('has a numbered heading for every scenario', () => {
    const titles = blocks.filter(({ type, depth }) => type === 'heading' && depth === 3);
    const numbered = titles.map(textOf).filter((title) => /^\d+\. /.test(title));
    expect(numbered).toHaveLength(plan.scenarios.length);
  });
});

describe('the folder', () => {
  test.each(plans)('of the plan "%s" has links that lead to its files and headings', (_, plan) => {
    const files = exportFolder(plan);
    const ids = new Map(files.map(({ path, text }) => [path, new Set(idsOf(blocksOf(text)))]));
    for (const { path, text } of files.filter((file) => file.path.endsWith('.md'))) {
      const all = nodes({ type: 'root', children: blocksOf(text) });
      for (const { url = '' } of all.filter(({ type }) => type === 'link')) {
        const [file = '', fragment] = url.split('#');
        const folder = path.split('/').slice(0, -1);
        for (const step of file.split('/')) {
          if (step === '..') folder.pop();
          else folder.push(step);
        }
        const target = file === '' ? path : folder.join('/');
        const found = files.some((each) => each.path === target || each.path.startsWith(target));
        expect(found, `${path}: ${url}`).toBe(true);
        if (fragment !== undefined) {
          expect(ids.get(target)).toContain(decodeURIComponent(fragment));
        }
      }
    }
  });
});

test.each([
  [
    ['A b', 'A b', 'A b-1', 'A b'],
    ['a-b', 'a-b-1', 'a-b-1-1', 'a-b-2'],
  ],
  [["What's new? (2)"], ['whats-new-2']],
  [['1. Größe_x – y'], ['1-größe_x--y']],
  [['***'], ['']],
])('headings %j get the ids %j', (titles, ids) => {
  expect(headingSlugs(titles)).toEqual(ids);
  const slugger = new GithubSlugger();
  expect(titles.map((title) => slugger.slug(title))).toEqual(ids);
});
