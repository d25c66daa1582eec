import { domainOfEmail, isFreeMail } from '../record/emails.ts';
import type { Compared } from './compared.ts';
import { alike, type Chances, type Finding } from './finding.ts';
import type { Frequencies } from './frequencies.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type ComparedNumber, isPersonal } from './numbers.ts';

/**
 * What the profiles, addresses and numbers of two people tell of them.
 *
 * @param namesakes whether their first names may be one
 */
export function reachFindings(
  a: Compared,
  b: Compared,
  frequencies: Frequencies,
  namesakes: boolean,
): Finding[] {
  return [...profiles(a, b), ...addresses(a, b, namesakes), ...numbers(a, b, frequencies)];
}

const found = (chances: Chances, say: () => string): Finding => ({ topic: 'reach', chances, say });

function profiles(a: Compared, b: Compared): Finding[] {
  const findings = [];
  if (a.slug !== null && b.slug !== null) {
    findings.push(
      a.slug === b.slug
        ? found(alike(0.97, 1e-7), () => 'Same LinkedIn profile')
        : found(alike(0.001, 1), () => 'Different LinkedIn profiles'),
    );
  }
  if (a.handle !== '' && a.handle === b.handle)
    findings.push(found(alike(0.9, 1e-6), () => 'Same X account'));
  return findings;
}

function addresses(a: Compared, b: Compared, namesakes: boolean): Finding[] {
  if (a.emails.some((email) => b.emails.includes(email))) {
    // An address that people of different first names have is their family's, or their firm's.
    const chances = namesakes
      ? { same: 0.7, stranger: 1e-7, colleague: 1e-3, household: 0.1 }
      : { same: 0.7, stranger: 1e-7, colleague: 0.3, household: 0.6 };
    return [found(chances, () => 'Same e-mail address')];
  }
  const findings = [];
  const desk = a.mailboxes.find((email) => b.mailboxes.includes(email));
  if (desk !== undefined)
    findings.push(found({ ...alike(0.6, 1 / 2000), colleague: 0.7 }, () => `Same shared mailbox, ${desk}`));
  const rivals = a.emails.flatMap((email) =>
    b.emails.flatMap((other) =>
      domainOfEmail(email) === domainOfEmail(other) ? [[email, other] as const] : [],
    ),
  );
  if (namesakes && rivals.some(([one, other]) => isSlip(one, other))) {
    findings.push(found({ ...alike(0.05, 1e-5), colleague: 5e-3 }, () => 'E-mail addresses spelled alike'));
  } else {
    const [firm] = rivals.map(([email]) => domainOfEmail(email)).filter((domain) => !isFreeMail(domain));
    // People of one firm have an address each; one person there has seldom two.
    if (firm !== undefined)
      findings.push(
        found(
          { ...alike(namesakes ? 0.15 : 0.02, 0.5), colleague: 0.97 },
          () => `Different e-mail addresses at ${firm}`,
        ),
      );
  }
  return findings;
}

/** Digits are never a slip: dana2 is not dana1. */
const isSlip = (one: string, other: string): boolean =>
  one.replace(/\D/g, '') === other.replace(/\D/g, '') &&
  jaroWinkler(one.slice(0, one.lastIndexOf('@')), other.slice(0, other.lastIndexOf('@'))) >= 0.92;

/** The number in common that says the most; extensions that differ say something even so. */
function numbers(a: Compared, b: Compared, frequencies: Frequencies): Finding[] {
  const findings = a.numbers.flatMap((one) =>
    b.numbers.flatMap((other) => (one.e164 === other.e164 ? [sameNumber(one, other, frequencies)] : [])),
  );
  if (findings.length > 0) {
    const weight = ({ chances }: Finding) => chances.same / Math.max(chances.colleague, chances.stranger);
    return [findings.reduce((best, each) => (weight(each) > weight(best) ? each : best))];
  }
  const own = (of: Compared) => of.numbers.some(({ type }) => type === 'mobile');
  return own(a) && own(b) ? [found(alike(0.3, 1), () => 'Different mobiles')] : [];
}

/** More than this many others have it, and a number is nobody's own, whatever a list calls it. */
const mostHolders = 2;

function sameNumber(one: ComparedNumber, other: ComparedNumber, frequencies: Frequencies): Finding {
  const types = [one.type, other.type];
  const others = one.e164 === null ? 0 : frequencies.others('number', one.e164);
  if (one.ext !== null && one.ext === other.ext) {
    return found(
      { same: 0.6, stranger: 1e-6, colleague: 1e-3, household: 1e-3 },
      () => 'Same number and extension',
    );
  }
  if (one.ext !== null && other.ext !== null) {
    return found({ ...alike(0.01, 0.01), colleague: 0.97 }, () => 'Different extensions of one number');
  }
  if (types.every((type) => type === 'fax'))
    return found({ ...alike(0.6, 1e-4), colleague: 0.9 }, () => 'Same fax');
  const shared = one.ext !== other.ext || types.includes('company') || others > mostHolders;
  if (!shared && (isPersonal(one) || isPersonal(other))) {
    const say = () => (types.includes('mobile') ? 'Same mobile' : 'Same number');
    return found({ same: 0.5, stranger: 1e-6, colleague: others > 0 ? 1e-2 : 1e-4, household: 0.03 }, say);
  }
  if (!shared && types.includes('home')) {
    return found({ same: 0.5, stranger: 1e-5, colleague: 1e-4, household: 0.7 }, () => 'Same home number');
  }
  // A number at work is as often the firm's, whatever a list calls it.
  return found(
    { same: 0.6, stranger: 1e-4, colleague: shared ? 0.9 : 0.4, household: 1e-4 },
    () => 'Same number',
  );
}
