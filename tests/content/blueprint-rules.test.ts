import { expect, it } from 'vitest';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { inFolder, miniContent } from './mini-content.ts';

it('the rules of the blueprint are read with all other content, without a finding', () => {
  const { content, findings } = readContent(process.cwd());
  expect(findings).toEqual([]);
  expect(content?.blueprint?.flows.flows.length).toBeGreaterThan(20);
});

it('a broken file of rules stops the build with its place', () => {
  const files = {
    ...miniContent(),
    'content/blueprint/risks.yaml': '- { id: bulky, risk: It may, because: of, mitigaton: nothing }\n',
  };
  const message = inFolder(files, (root) => {
    try {
      loadContent(root);
    } catch (error) {
      if (error instanceof ContentError) return error.message;
    }
    return '';
  });
  expect(message).toContain(
    'content/blueprint/risks.yaml: bulky.mitigaton: this key is not known',
  );
  expect(message).toContain('content/blueprint/flows.yaml: (file): the file is missing');
});
