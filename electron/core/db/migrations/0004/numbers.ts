/** Each card asks whether one of its numbers was wrong or dead for anybody. There are few such words. */
export const numbers = /* sql */ `
CREATE INDEX touch_wrong_number ON touch (number) WHERE outcome = 'wrong-number';
-- From here on it is so for everybody who has the number, and their place in the queue with it.
INSERT INTO recount (whose)
  SELECT json_object('kind', 'number', 'number', number) FROM touch
  WHERE outcome = 'wrong-number' AND number IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM recount WHERE whose = '{"kind":"everybody"}') GROUP BY number;
`;
