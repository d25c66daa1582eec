import { expect, it } from 'vitest';
import { callWords } from './CallButton.tsx';

it('says what became of the number, and that nothing takes calls where that is so', () => {
  expect(callWords({ handedOver: null, back: false })).toBe('Handed over to your calling program.');
  expect(callWords({ handedOver: { handed: true, copied: true }, back: false })).toBe(
    'Handed over. The number is on the clipboard.',
  );
  expect(callWords({ handedOver: { handed: true, copied: true }, back: true })).toBe('How did it go?');
  expect(callWords({ handedOver: { handed: false, copied: true }, back: true })).toBe(
    'No program here takes calls. The number is on the clipboard.',
  );
  expect(callWords({ handedOver: { handed: false, copied: false }, back: false })).toBe(
    'No program here takes calls. Dial it by hand.',
  );
});
