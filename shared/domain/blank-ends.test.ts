import { expect, it } from 'vitest';
import { withoutBlankEnds } from './blank-ends.ts';

it('takes away empty lines at both ends, and nothing within', () => {
  expect(withoutBlankEnds('\n  \r\n\nTwo presses\n\nLine two \n\n')).toBe('Two presses\n\nLine two');
  expect(withoutBlankEnds('\n    as a block\n')).toBe('    as a block');
  expect(withoutBlankEnds(' \n')).toBe('');
});
