import type { Compared } from './compared.ts';
import { type Chances, type Finding } from './finding.ts';
import type { Frequencies } from './frequencies.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/**
 * What the addresses of two people tell of them. A town, its code and its state say much the same thing, so
 * what follows from another weighs little: the code within a town, and the state beside either nothing.
 */
export function placeFindings(a: Compared, b: Compared, frequencies: Frequencies): Finding[] {
  const findings = [...street(a, b, frequencies), ...number(a, b)];
  const town = compareTowns(a, b, frequencies);
  const code = compareCodes(a, b, frequencies, town?.agrees === true);
  if (town !== null) findings.push(town.finding);
  if (code !== null) findings.push(code.finding);
  findings.push(...state(a, b, town?.agrees === true || code?.agrees === true));
  return findings;
}

const found = (chances: Chances, say: (() => string) | null): Finding => ({ topic: 'place', chances, say });

/** Those under one roof, at home or at work, mostly have one address; what is told of it is as often miswritten. */
const roof = (same: number, stranger: number): Chances => ({
  same,
  stranger,
  colleague: same,
  household: same,
});

type Agreement = { readonly finding: Finding; readonly agrees: boolean };

function street(a: Compared, b: Compared, frequencies: Frequencies): Finding[] {
  const [one, other] = [a.address.parts, b.address.parts];
  if (one.length === 0 || other.length === 0) return [];
  const shared = one.find((part) => other.includes(part));
  if (shared !== undefined) return [found(roof(0.75, frequencies.of('street', shared)), () => 'Same street')];
  const likeness = Math.max(...one.flatMap((part) => other.map((another) => jaroWinkler(part, another))));
  if (likeness >= 0.92) return [found(roof(0.1, 1 / 500), () => 'Street spelled alike')];
  if (likeness >= 0.85) return [found(roof(0.04, 1 / 60), null)];
  return [found(roof(0.15, 0.97), () => 'Different streets')];
}

function number(a: Compared, b: Compared): Finding[] {
  const [one, other] = [a.address.numbers, b.address.numbers];
  if (one.length === 0 || other.length === 0) return [];
  return [found(one.some((each) => other.includes(each)) ? roof(0.82, 1 / 50) : roof(0.18, 0.98), null)];
}

function compareTowns(a: Compared, b: Compared, frequencies: Frequencies): Agreement | null {
  if (a.city === '' || b.city === '') return null;
  if (a.city === b.city) {
    return { agrees: true, finding: found(roof(0.85, frequencies.of('city', a.city)), () => 'Same city') };
  }
  const likeness = jaroWinkler(a.city.replaceAll(' ', ''), b.city.replaceAll(' ', ''));
  if (likeness >= 0.92)
    return { agrees: true, finding: found(roof(0.07, 1 / 400), () => 'City spelled alike') };
  if (likeness >= 0.85) return { agrees: false, finding: found(roof(0.03, 1 / 60), null) };
  return { agrees: false, finding: found(roof(0.1, 0.98), () => 'Different cities') };
}

function compareCodes(a: Compared, b: Compared, frequencies: Frequencies, inTown: boolean): Agreement | null {
  const [one, other] = [a.postalCode, b.postalCode];
  if (one === '' || other === '') return null;
  // ZIP and ZIP+4.
  if (
    one === other ||
    (Math.min(one.length, other.length) >= 5 && (one.startsWith(other) || other.startsWith(one)))
  ) {
    const chance = frequencies.of('postalCode', one);
    return {
      agrees: true,
      finding: found(roof(0.85, inTown ? Math.max(chance, 1 / 10) : chance), () => 'Same postal code'),
    };
  }
  if (oneSlip(one, other)) return { agrees: true, finding: found(roof(0.07, inTown ? 1 / 5 : 1 / 60), null) };
  return { agrees: false, finding: found(roof(0.1, inTown ? 0.9 : 0.98), () => 'Different postal codes') };
}

/** One sign another, or two neighbors swapped. */
function oneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differ = [...one].flatMap((sign, at) => (sign === other[at] ? [] : [at]));
  const [first = 0, second = -1] = differ;
  return (
    differ.length === 1 ||
    (differ.length === 2 &&
      second === first + 1 &&
      one[first] === other[second] &&
      one[second] === other[first])
  );
}

function state(a: Compared, b: Compared, follows: boolean): Finding[] {
  if (a.country !== '' && b.country !== '' && a.country !== b.country)
    return [found(roof(0.03, 0.5), () => 'Different countries')];
  if (a.state === '' || b.state === '') return [];
  if (a.state === b.state) return follows ? [] : [found(roof(0.93, 1 / 8), null)];
  return [found(roof(0.06, follows ? 0.1 : 0.88), null)];
}
