import { describe, expect, test } from 'vitest';
import {
  BLUEPRINT_NOTE_LIMIT,
  NOTE_SECTIONS,
  noteOf,
  parseNotes,
  scenarioSection,
} from '../../../src/core/blueprint/notes.ts';

describe('notes', () => {
  test('to every section and scenario are read as they are', () => {
    const notes = Object.fromEntries(
      [...NOTE_SECTIONS, scenarioSection('A.b_c-1')].map((section) => [section, ` ${section}\n`]),
    );
    expect(parseNotes(notes, ['A.b_c-1'])).toEqual({ ok: true, notes, warnings: [] });
  });

  test.each([
    [{ sumary: 'x' }, 'sumary', 'did you mean summary?'],
    [{ 'scenario/chekout': 'x', scenarios: 'x' }, 'scenarios', undefined],
    [{ 'scenario/../x': 'x' }, 'scenario/../x', undefined],
    [{ summary: 1 }, 'summary', undefined],
    [{ summary: 'x'.repeat(BLUEPRINT_NOTE_LIMIT + 1) }, 'summary', undefined],
    [['x'], '(top level)', undefined],
    ['text', '(top level)', undefined],
  ])('%j are refused with their place', (input, path, hint) => {
    const parsed = parseNotes(input, ['checkout'], 'notes.json');
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? [] : parsed.findings).toContainEqual(
      expect.objectContaining({ file: 'notes.json', path, ...(hint && { hint }) }),
    );
  });

  test('of the greatest length are read', () => {
    expect(parseNotes({ risks: 'x'.repeat(BLUEPRINT_NOTE_LIMIT) }, [])).toMatchObject({ ok: true });
  });

  test('to a scenario that is not there are kept, with a warning', () => {
    const parsed = parseNotes({ 'scenario/gone': 'x' }, ['here']);
    expect(parsed).toMatchObject({
      ok: true,
      notes: { 'scenario/gone': 'x' },
      warnings: [expect.stringContaining('scenario/gone')],
    });
  });

  test.each([
    [{ summary: ' x\n' }, 'summary', 'x'],
    [{ summary: ' \n\u202E' }, 'summary', undefined],
    [{}, 'summary', undefined],
    [{}, 'constructor', undefined],
  ])('%j have a text for %s: %s', (notes, section, text) => {
    expect(noteOf(notes, section)).toBe(text);
  });
});
