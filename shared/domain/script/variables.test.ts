import { describe, expect, it } from 'vitest';
import { fillLine } from './variables.ts';

describe('a line of a script', () => {
  it('is filled in from what is known', () => {
    expect(
      fillLine('Hi {{first_name}}, you are at {{company}}.', { first_name: 'Dana', company: 'Marlow' }),
    ).toEqual([
      { kind: 'words', text: 'Hi ' },
      { kind: 'value', name: 'first_name', text: 'Dana' },
      { kind: 'words', text: ', you are at ' },
      { kind: 'value', name: 'company', text: 'Marlow' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('says the words kept for when nothing is known', () => {
    expect(fillLine('Hi {{first_name|there}}', {})).toEqual([
      { kind: 'words', text: 'Hi ' },
      { kind: 'blank', name: 'first_name', text: 'there' },
    ]);
  });

  it('shows a blank where nothing is known and nothing was kept', () => {
    expect(fillLine('{{city}}', { city: '  ' })).toEqual([{ kind: 'blank', name: 'city', text: null }]);
  });

  it('points at a name that is no variable', () => {
    expect(fillLine('{{press_type}} {{constructor}}', {})).toEqual([
      { kind: 'unknown', name: 'press_type' },
      { kind: 'words', text: ' ' },
      { kind: 'unknown', name: 'constructor' },
    ]);
  });

  it('leaves braces alone that name nothing, and never reads a value as a script', () => {
    expect(fillLine('{{ }} {{1+1}}', {})).toEqual([{ kind: 'words', text: '{{ }} {{1+1}}' }]);
    expect(fillLine('{{name}}', { name: '{{city}}' })).toEqual([
      { kind: 'value', name: 'name', text: '{{city}}' },
    ]);
  });
});
