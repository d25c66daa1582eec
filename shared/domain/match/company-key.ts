import { wordsOf } from '../names.ts';
import { remembered } from '../remembered.ts';

/** Legal forms as they stand at the end of a company's name, by their folded words. */
const legalForms = new Set(
  (
    'inc,incorporated,corp,corporation,co,company,llc,l l c,llp,lp,pllc,pc,ltd,limited,plc,pty,pty ltd,pvt,pte,' +
    'gmbh,g m b h,mbh,ag,kg,kgaa,ohg,ug,haftungsbeschrankt,ev,e v,eg,e g,ek,e k,e kfm,gbr,se,stiftung and,' +
    'sa,s a,sas,s a s,sasu,sarl,s a r l,eurl,sci,scop,sl,s l,slu,srl,s r l,srls,spa,s p a,snc,bv,b v,nv,n v,vof,bvba,cvba,' +
    'ab,as,a s,asa,aps,oy,oyj,ehf,hf,sp zoo,z o o,sp z o o,sp z oo,sp k,spolka akcyjna,sro,s r o,kft,zrt,bt,nyrt,doo,d o o,ood,eood,' +
    'ltda,eireli,sa de cv,s a de c v,s de r l,k k,kk,gk,jsc,ooo,oao,pjsc,bhd,sdn bhd,tbk,pt tbk'
  ).split(','),
);
const longestForm = 5;

/** What joins two names of one firm: the one in front is its own, or the one behind, in public. */
const behindIsPublic =
  /\s+(?:d\s*[./]?\s*b\s*[./]?\s*a\.?|t\s*\/\s*a|doing business as|trading as|handelnd unter)\s+/i;
const behindIsOld =
  /[\s,(]+(?:f\s*\/?\s*k\s*\/?\s*a\.?|formerly(?: known as)?|previously|vormals|ehemals|anciennement)[\s:]+/i;
const behindIsOther = /[\s,(]+(?:a\s*\/?\s*k\s*\/?\s*a\.?|also known as)[\s:]+/i;

/**
 * What makes two spellings of a company one account: folded words of the name it goes by, without the legal
 * form at the end and the article in front, so that 'Amsel & Sohn GmbH & Co. KG' and 'AMSEL UND SOHN' meet,
 * and Müller, Mueller and Muller, but not Möller. One word always stays, so the key of a name that is not
 * blank is never empty, and The Limited is a firm.
 */
export const accountKey: (name: string) => string = remembered((name) => {
  const [own = name] = namesOfCompany(name);
  return own === name ? keyOf(name) : accountKey(own);
});

/** Every key a company may be known by: the one it goes by first, then what it was called, or is on paper. */
export const companyKeys: (name: string) => readonly string[] = remembered((name) => [
  ...new Set([accountKey(name), ...namesOfCompany(name).map(accountKey)]),
]);

/** The names in a text that may give two of one firm, such as 'Kessler Holding LLC dba Kessler Drives'. */
function namesOfCompany(text: string): readonly string[] {
  const [own, trade] = split(text, behindIsPublic);
  if (trade !== undefined) return [trade, own];
  const [now, old] = split(text, behindIsOld);
  if (old !== undefined) return [now, old];
  const [one, other] = split(text, behindIsOther);
  return other === undefined ? [text] : [one, other];
}

/** The text before and behind a mark, where there is some on both sides. */
function split(text: string, mark: RegExp): readonly [string, string?] {
  const found = text.match(mark);
  const before = text.slice(0, found?.index);
  const behind = found === null ? '' : text.slice((found.index ?? 0) + found[0].length).replace(/\)\s*$/, '');
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind) ? [before, behind] : [text];
}

function keyOf(name: string): string {
  const all = wordsOf(name.replace(/[&+]/g, ' and ').replace(/(\p{L})['’ʼ`´](?=s\b)/gu, '$1'));
  let words = all.map((word, at) => (at > 0 && at < all.length - 1 && conjunctions.has(word) ? 'and' : word));
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  for (;;) {
    const shorter = withoutForm(words);
    if (shorter === null) break;
    words = shorter;
  }
  return words.map(withoutUmlaut).join(' ') || name.trim().toLowerCase();
}

const conjunctions = new Set(['und', 'et', 'y', 'och', 'og']);

/** Ae, oe and ue inside a word of some length stand for ä, ö and ü, which folding has made a, o and u. */
export const withoutUmlaut = (word: string): string =>
  word.length < 5 || !/[aou]e/.test(word)
    ? word
    : word.replace(/(?<!q)([aou])e(?=[bcdfghjklmnpqrstvwxyz])/g, '$1');

function withoutForm(words: readonly string[]): string[] | null {
  if (words.length > 1 && words.at(-1) === 'and') return words.slice(0, -1);
  for (let length = longestForm; length > 0; length -= 1) {
    if (words.length > length && legalForms.has(words.slice(-length).join(' ')))
      return words.slice(0, -length);
  }
  return null;
}
