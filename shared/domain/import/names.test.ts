import { describe, expect, test } from 'vitest';
import { composeName, splitFullName } from './names.ts';

describe('a full name is taken apart', () => {
  const cases: readonly [string, string][] = [
    ['Dana Whitlock', '|Dana||Whitlock|'],
    ['Whitlock, Dana', '|Dana||Whitlock|'],
    ['Dr. Dana M. Whitlock', 'Dr.|Dana|M.|Whitlock|'],
    ['Victor Amsel Jr.', '|Victor||Amsel|Jr.'],
    ['Amsel Jr., Victor', '|Victor||Amsel|Jr.'],
    ['Dana Whitlock, PhD, CPA', '|Dana||Whitlock|PhD, CPA'],
    ['Ruud van der Meulen', '|Ruud||van der Meulen|'],
    ['🚀 Dana Whitlock (she/her)', '|Dana||Whitlock|'],
    ['Herr Prof. Dr. Jörg Brandis', 'Herr Prof. Dr.|Jörg||Brandis|'],
    ['Mr Amsel', 'Mr|||Amsel|'],
    ['WHITLOCK, DANA', '|DANA||WHITLOCK|'],
    ['Dana Whitlock, SHRM', '|Dana||Whitlock|SHRM'],
    ['Prince', '|Prince|||'],
    ['Yo Ma', '|Yo||Ma|'],
  ];
  test.each(cases)('%s', (text, expected) => {
    const name = splitFullName(text);
    expect(
      [name.prefix, name.firstName, name.middleName, name.lastName, name.suffix]
        .map((part) => part ?? '')
        .join('|'),
    ).toBe(expected);
  });
});

const none = { prefix: '', firstName: '', middleName: '', lastName: '', suffix: '', fullName: '' };

describe('name cells are put together', () => {
  test('first and last make the full name, the prefix stays out of it', () => {
    expect(composeName({ ...none, prefix: 'Ms', firstName: 'Dana', lastName: 'Whitlock' })).toMatchObject({
      prefix: 'Ms',
      fullName: 'Dana Whitlock',
    });
  });
  test('credentials and pronouns in the last name leave it', () => {
    expect(composeName({ ...none, firstName: 'Dana ⭐', lastName: 'Whitlock (She/Her), MBA' })).toMatchObject(
      {
        firstName: 'Dana',
        lastName: 'Whitlock',
        suffix: 'MBA',
        fullName: 'Dana Whitlock',
      },
    );
  });
  test('a surname that looks like nothing is a surname', () => {
    expect(composeName({ ...none, firstName: 'Iris', lastName: 'Null' }).fullName).toBe('Iris Null');
  });
  test('no name cell makes no name', () => {
    expect(composeName(none).fullName).toBeNull();
  });
});
