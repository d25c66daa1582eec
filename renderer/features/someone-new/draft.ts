import type { SomeoneNew } from '#renderer/app/someone-new.ts';
import type { PersonFields } from './person-fields.ts';

/** What was typed of somebody who is not in the book yet. */
export interface Draft {
  readonly fields: PersonFields;
  readonly signature: string;
}

/** Held for as long as the window stands, one for each way the panel was opened. */
const drafts = new Map<string, Draft>();

const keyOf = (known: SomeoneNew): string => JSON.stringify(known);

export const draftOf = (known: SomeoneNew): Draft | undefined => drafts.get(keyOf(known));

export function keepDraft(known: SomeoneNew, draft: Draft): void {
  drafts.set(keyOf(known), draft);
}

export function dropDraft(known: SomeoneNew): void {
  drafts.delete(keyOf(known));
}
