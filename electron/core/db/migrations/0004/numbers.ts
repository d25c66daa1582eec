/** Each card asks whether one of its numbers was wrong or dead for anybody. There are few such words. */
export const numbers = /* sql */ `
CREATE INDEX touch_wrong_number ON touch (number) WHERE outcome = 'wrong-number';
`;
