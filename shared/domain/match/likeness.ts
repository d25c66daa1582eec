import { isRoleMailbox } from '../record/emails.ts';
import { namesConflict, type Named, personNameOf } from './person-name.ts';

/** What is compared of two people to tell whether they are one. */
export interface Likened extends Named {
  /** Folded; empty when the name is not known. */
  readonly nameKey: string;
  readonly companyKey: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly {
    readonly e164: string | null;
    readonly ext: string | null;
    readonly type: string;
  }[];
  readonly linkedinSlug: string | null;
}

/** Why somebody may be a person already known. Only the certain ones are one person without asking. */
export interface Likeness {
  readonly why: string;
  readonly certain: boolean;
}

const certain = (why: string): Likeness => ({ why, certain: true });
const perhaps = (why: string): Likeness => ({ why, certain: false });

/**
 * Compares two people. Certain are a public profile, an e-mail that is no desk's under names that do
 * not conflict, and a number of their own under one name. A shared number, company or name is a
 * hint and no more. What is blank never equals what is blank.
 */
export function likenessOf(a: Likened, b: Likened): Likeness | null {
  if (a.linkedinSlug !== null && a.linkedinSlug === b.linkedinSlug) return certain('same LinkedIn profile');
  const email = a.emails.find((each) => b.emails.includes(each));
  if (email !== undefined) {
    return isRoleMailbox(email) || namesConflict(personNameOf(a), personNameOf(b))
      ? perhaps('same e-mail')
      : certain('same e-mail');
  }
  const sameName = a.nameKey !== '' && a.nameKey === b.nameKey;
  const number = a.phones.find(
    (one) => one.e164 !== null && b.phones.some((other) => other.e164 === one.e164),
  );
  if (number) {
    const own = [...a.phones, ...b.phones].every((each) => each.e164 !== number.e164 || isOwnLine(each));
    if (!sameName) return perhaps('same number');
    return own && sameExtension(a, b, number.e164) ? certain('same name and number') : perhaps('same number');
  }
  if (!sameName) return null;
  if (a.companyKey === null || b.companyKey === null) return perhaps('same name');
  return a.companyKey === b.companyKey ? perhaps('same name and company') : null;
}

/** A company's switchboard and a fax say nothing about a person. */
const isOwnLine = ({ type }: { readonly type: string }) => type !== 'company' && type !== 'fax';

function sameExtension(a: Likened, b: Likened, e164: string | null): boolean {
  const extensions = (of: Likened) => of.phones.filter((each) => each.e164 === e164).map(({ ext }) => ext);
  return extensions(a).some((ext) => extensions(b).includes(ext));
}
