import type { ImportEmail, ImportRecord } from '../record/record.ts';
import type { OwnPerson } from '../record/own-person.ts';

/**
 * What several rows of a file of ours carry of one person beyond the fields of any list, as one. Every
 * do-not-contact, id and arrival of each of them is kept: a row that is merged opens nobody again.
 *
 * @param ranked the records, the one that is right first
 * @param emails of the united record, in its order: their types are told by position
 * @returns undefined where none of them carries any
 */
export function uniteOwn(
  ranked: readonly ImportRecord[],
  emails: readonly ImportEmail[],
): OwnPerson | undefined {
  const owns = ranked.flatMap(({ own }) => own ?? []);
  const [first] = owns;
  if (first === undefined) return undefined;
  const typed = owns.flatMap((own) => own.emails);
  return {
    ...first,
    role: owns.find(({ role }) => role !== 'unknown')?.role ?? 'unknown',
    whyThem: owns.find(({ whyThem }) => whyThem !== null)?.whyThem ?? null,
    accountClass: owns.find(({ accountClass }) => accountClass !== null)?.accountClass ?? null,
    phones: distinct(owns.flatMap((own) => own.phones)),
    emails: emails.map(({ value, type }) => typed.find((each) => each.value === value) ?? { value, type }),
    externalIds: distinct(owns.flatMap((own) => own.externalIds)),
    arrivals: distinct(owns.flatMap((own) => own.arrivals)).toSorted((a, b) =>
      a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0,
    ),
    closings: distinct(owns.flatMap((own) => own.closings)),
    repNotes: distinct(owns.flatMap((own) => own.repNotes)),
    custom: Object.assign({}, ...owns.toReversed().map(({ custom }) => custom)) as OwnPerson['custom'],
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
