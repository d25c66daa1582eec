import { expect, it } from 'vitest';
import { clipboardNumber } from '#renderer/api/hand-over.ts';
import { callWords } from './CallButton.tsx';

it('says what is known of the call, and no more', () => {
  expect(callWords({ handedOver: null, back: false }, null)).toBe('Handed to your calling program.');
  const handed = { handed: true, copied: true };
  expect(callWords({ handedOver: handed, back: false }, 'Zoom Phone')).toBe(
    'Handed to Zoom Phone. The number is on the clipboard.',
  );
  expect(callWords({ handedOver: handed, back: true }, 'Zoom Phone')).toBe('How did it go?');
  expect(callWords({ handedOver: { handed: false, copied: true }, back: true }, null)).toBe(
    'No program here takes calls. The number is on the clipboard.',
  );
  expect(callWords({ handedOver: { handed: false, copied: false }, back: false }, 'Dialpad')).toBe(
    'Dialpad does not answer here. Dial it by hand.',
  );
});

it('copies the number with its extension', () => {
  expect(clipboardNumber('+18155550142', null)).toBe('+18155550142');
  expect(clipboardNumber('+18155550142', '12')).toBe('+18155550142 ext. 12');
});
