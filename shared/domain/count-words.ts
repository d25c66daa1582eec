const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A count as a sentence says it: in words up to twelve, in digits beyond. */
export function countWord(count: number): string {
  return small[count] ?? count.toLocaleString('en');
}

/** 'one promise', 'three promises', '18 promises'. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** A count as a column or a line of facts shows it: '1 person', '12,300 people'. */
export function figureOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The sentence with a capital letter at its beginning. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
