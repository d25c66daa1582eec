import { firmHeads, firmTails, firstNames, lastNames } from './words.ts';

/** Searches as they are typed: every prefix, from one character on, of so many questions. */
export function keystrokes(questions: number): string[] {
  const texts: string[] = [];
  for (let n = 0; n < questions; n += 1) {
    const first = firstNames[n % firstNames.length] ?? '';
    const last = lastNames[(n * 7) % lastNames.length] ?? '';
    const firm = `${firmHeads[n % firmHeads.length]}${firmTails[(n * 3) % firmTails.length]}`;
    const digits = `555${String(100 + ((n * 13) % 100)).padStart(4, '0')}`;
    const question = [last, `${first} ${last}`, firm, digits][n % 4] ?? last;
    for (let length = 1; length <= question.length; length += 1) texts.push(question.slice(0, length));
  }
  return texts;
}
