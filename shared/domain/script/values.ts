import type { ScriptValues } from './variables.ts';

/** What is known of the person who is spoken with. */
export interface SpokenWith {
  readonly name: string;
  readonly firstName: string | null;
  readonly title: string | null;
  readonly account: { readonly name: string } | null;
  readonly place: string | null;
  readonly source: {
    readonly name: string;
    readonly event: string | null;
    readonly referredBy?: string | null;
  } | null;
  readonly followUp?: { readonly task: string | null } | null;
  readonly whyThem: string | null;
}

/** Who speaks. */
export interface Speaker {
  readonly repName: string | null;
  readonly company: string | null;
}

function known(values: Record<string, string | null | undefined>): ScriptValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null && value !== ''));
}

/** A task as it stands after other words: 'Send the study' is 'send the study'; 'ROI sheet' stays as it is. */
const inSentence = (task: string | null | undefined): string | null | undefined =>
  task?.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase()).replace(/[.\s]+$/u, '');

/** What a script may say about a person; what is not known is left out. */
export function valuesOf(person: SpokenWith, speaker: Speaker): ScriptValues {
  return known({
    first_name: person.firstName,
    name: person.name,
    title: person.title,
    company: person.account?.name,
    city: person.place,
    source: person.source?.name,
    event: person.source?.event,
    // It stands before a full stop of the script's own.
    why_them: person.whyThem?.replace(/[.\s]+$/u, ''),
    referred_by: person.source?.referredBy,
    promise: inSentence(person.followUp?.task),
    my_name: speaker.repName,
    my_company: speaker.company,
  });
}
