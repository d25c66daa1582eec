import { describe, expect, it } from 'vitest';
import { likelyKind, lineAt } from './pins.ts';

describe('what is pinned', () => {
  it.each([
    ['Never mention the merger', 'never'],
    ['Not before nine, plant walk', 'never'],
    ['don’t call her Danielle', 'never'],
    ['say DAY-na', 'name'],
    ['Cares about changeover times', 'cares'],
    ['wants it running, not slides', 'cares'],
    ['Two kids at Rockford High', 'fact'],
    ['Notes go to Ruth', 'fact'],
  ] as const)('is known by how it begins: %s', (text, kind) => {
    expect(likelyKind(text)).toBe(kind);
  });

  it('is the line where the cursor stands, without the mark of its list', () => {
    const note = 'Budget in May\n- never mention the merger\n\n## Petra decides';
    expect(lineAt(note, 0)).toBe('Budget in May');
    expect(lineAt(note, note.indexOf('\n'))).toBe('Budget in May');
    expect(lineAt(note, note.indexOf('merger'))).toBe('never mention the merger');
    expect(lineAt(note, note.length)).toBe('Petra decides');
    expect(lineAt(note, note.indexOf('\n\n') + 1)).toBe('');
    expect(lineAt('', 0)).toBe('');
    expect(lineAt('x'.repeat(1000), 5)).toHaveLength(300);
  });
});
