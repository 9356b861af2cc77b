import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { formatFinding } from '../../src/core/finding.ts';
import { inFolder, miniContent } from './mini-content.ts';

const ALLOWED =
  'an https:// address without a name, a password or a #; http:// for localhost alone';
const edition = (sink: unknown) =>
  inFolder({ ...miniContent(), 'overlay/site.yaml': stringify({ sink }) }, loadContent);

function faultsOf(sink: unknown): string {
  try {
    edition(sink);
  } catch (error) {
    if (error instanceof ContentError) return error.findings.map(formatFinding).join('\n');
    throw error;
  }
  return '';
}

describe('the receiver of results', () => {
  it('is off if nothing names one', () => {
    expect(inFolder(miniContent(), loadContent).site.sink).toBeUndefined();
  });

  it.each([
    'https://events.example.com/a?topic=b',
    'http://localhost:4333/events',
    'http://127.0.0.1/',
    'http://[::1]:80/',
  ])('may be %s', (url) => {
    expect(edition({ url, name: 'Office' }).site.sink).toEqual({ url, name: 'Office' });
  });

  it.each([
    'http://events.example.com/',
    'http://localhost.example.com/',
    'https://me:secret@events.example.com/',
    'https://events.example.com/#part',
    'ftp://events.example.com/',
    'javascript:alert(1)',
    'events.example.com',
    '',
  ])('may not be %s', (url) => {
    expect(faultsOf({ url, name: 'Office' })).toBe(
      `overlay/site.yaml: sink.url: an https address\n  found: ${JSON.stringify(url)}\n  allowed: ${ALLOWED}`,
    );
  });

  it('needs a name, a source without blanks, and knows no other key', () => {
    const text = faultsOf({ url: 'https://x.example/', source: 'a b', nam: 'Office' });
    expect(text).toContain('sink.name: this key is missing');
    expect(text).toContain('sink.source: this value is not allowed\n  found: "a b"');
    expect(text).toContain('sink.nam: this key is not known');
    expect(text).toContain('did you mean name?');
  });
});
