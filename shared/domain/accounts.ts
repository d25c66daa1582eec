import { wordsOf } from './names.ts';

/** Legal forms as they stand at the end of a company's name, by their folded words. */
const legalForms = new Set(
  (
    'inc,incorporated,corp,corporation,co,company,llc,l l c,llp,lp,pllc,pc,ltd,limited,plc,pty,pty ltd,pvt,pte,' +
    'gmbh,g m b h,mbh,ag,kg,kgaa,ohg,ug,haftungsbeschrankt,ev,e v,eg,ek,e k,gbr,se,' +
    'sa,s a,sas,sasu,sarl,s a r l,eurl,sl,slu,srl,s r l,spa,s p a,bv,b v,nv,n v,vof,' +
    'ab,as,a s,asa,aps,oy,oyj,ehf,hf,zoo,z o o,sp,sro,s r o,kft,zrt,doo,d o o,ood,eood,' +
    'ltda,eireli,kk,k k,gk,jsc,ooo,oao,pjsc'
  ).split(','),
);
const longestForm = 4;

/**
 * What makes two spellings of a company one account: folded words without the legal form at the end
 * and the article in front, so that 'Amsel & Sohn GmbH & Co. KG' and 'AMSEL UND SOHN' meet. One word
 * always stays, so the key of a name that is not blank is never empty.
 */
export function accountKey(name: string): string {
  const all = wordsOf(name.replace(/&/g, ' and ')).map((word) => (word === 'und' ? 'and' : word));
  let words = all.length > 1 && all[0] === 'the' ? all.slice(1) : all;
  for (;;) {
    const shorter = withoutForm(words);
    if (shorter === null) break;
    words = shorter;
  }
  return words.join(' ') || name.trim().toLowerCase();
}

function withoutForm(words: readonly string[]): string[] | null {
  if (words.length > 1 && words.at(-1) === 'and') return words.slice(0, -1);
  for (let length = longestForm; length > 0; length -= 1) {
    if (words.length > length && legalForms.has(words.slice(-length).join(' ')))
      return words.slice(0, -length);
  }
  return null;
}
