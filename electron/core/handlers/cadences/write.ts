import type { CadenceView } from '#shared/contract/cadences.ts';
import { Problem } from '#shared/contract/problems.ts';
import { reactions } from '#shared/domain/cadence/cadence.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import type { Contract } from '#shared/contract/contract.ts';
import type { CommandScope, Done, Handled, ReadScope } from '#core/operation/definition.ts';
import { putOnCounts } from '#core/store/cadence-effect.ts';
import {
  allCadences,
  type CadenceVersion,
  currentVersion,
  insertCadence,
  insertVersion,
} from '#core/store/cadences.ts';

type Verbs = Contract['cadences'];
type Reader = ReadScope['reader'];

/** What a command on a cadence leaves behind. */
export interface CadenceReceipt {
  readonly cadenceId: string;
}

/** @throws NOT_FOUND */
export function cadenceBy(reader: Reader, cadenceId: string): CadenceVersion {
  const version = currentVersion(reader, cadenceId);
  if (!version) throw new Problem('NOT_FOUND', 'There is no such cadence.', { what: 'cadence' });
  return version;
}

export function viewOf(version: CadenceVersion, putOn: number): CadenceView {
  const { cadenceId, name, archived, steps, after, bounced } = version;
  return {
    cadenceId,
    name,
    version: version.version,
    archived,
    steps: steps.map((step) => ({ ...step })),
    after: { ...after },
    bounced,
    putOn,
  };
}

/** A cadence as its screen shows it. @throws NOT_FOUND */
export function cadenceView(reader: Reader, cadenceId: string): CadenceView {
  const version = cadenceBy(reader, cadenceId);
  return viewOf(version, putOnCounts(reader).get(version.cadenceSeq) ?? 0);
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Two of one name could not be told apart on a card. @throws INVALID */
function refuseTwin(reader: Reader, name: string, cadenceId: string | null): void {
  const twin = allCadences(reader).find(
    (other) => !other.archived && other.cadenceId !== cadenceId && sameName(other.name, name),
  );
  if (twin) throw new Problem('INVALID', `There is another cadence called ${twin.name}.`, { field: 'name' });
}

/** Where its ends lead must be there, and an end without an answer must not begin it again. @throws INVALID */
function refuseLostEnds(
  reader: Reader,
  after: Handled<Verbs['save']>['after'],
  cadenceId: string | null,
): void {
  for (const reaction of reactions) {
    const next = after[reaction];
    if (next.kind === 'leave') continue;
    if (next.cadenceId === cadenceId) {
      throw new Problem('INVALID', 'A cadence cannot lead to itself.', { field: 'after' });
    }
    const other = currentVersion(reader, next.cadenceId);
    if (!other || other.archived) {
      throw new Problem('INVALID', 'The cadence that an answer leads to is not there any more.', {
        field: 'after',
      });
    }
  }
}

/** Makes a cadence or its next version. @throws NOT_FOUND, INVALID */
export function saveCadence(
  { writer, world, now, commandSeq }: CommandScope,
  { cadenceId, name, steps, after, bounced }: Handled<Verbs['save']>,
): Done<CadenceReceipt> {
  const before = cadenceId === undefined ? null : cadenceBy(writer, cadenceId);
  refuseTwin(writer, name, before?.cadenceId ?? null);
  refuseLostEnds(writer, after, before?.cadenceId ?? null);
  const id = before?.cadenceId ?? world.newId();
  const cadenceSeq = before?.cadenceSeq ?? insertCadence(writer, { id, recordedAt: now, commandSeq });
  const archived = before?.archived ?? false;
  insertVersion(writer, { cadenceSeq, name, steps, after, bounced, archived, recordedAt: now, commandSeq });
  const said = before ? `${name} saved, version ${before.version + 1}.` : `${name} made.`;
  return { receipt: { cadenceId: id }, said };
}

/** 'Cold list 2', or the first such name that is free. */
function nameLike(reader: Reader, name: string): string {
  const taken = allCadences(reader).map((cadence) => cadence.name.toLowerCase());
  const stem = name.replace(/ \d+$/, '').slice(0, 75);
  for (let n = 2; ; n += 1) if (!taken.includes(`${stem} ${n}`.toLowerCase())) return `${stem} ${n}`;
}

/** @throws NOT_FOUND */
export function duplicateCadence(
  { writer, world, now, commandSeq }: CommandScope,
  { cadenceId }: Handled<Verbs['duplicate']>,
): Done<CadenceReceipt> {
  const { steps, after, bounced, name } = cadenceBy(writer, cadenceId);
  const id = world.newId();
  const cadenceSeq = insertCadence(writer, { id, recordedAt: now, commandSeq });
  const like = nameLike(writer, name);
  insertVersion(writer, {
    cadenceSeq,
    name: like,
    steps,
    after,
    bounced,
    archived: false,
    recordedAt: now,
    commandSeq,
  });
  return { receipt: { cadenceId: id }, said: `${like} made from ${name}.` };
}

/** @throws NOT_FOUND, INVALID while another leads to it */
export function archiveCadence(
  { writer, now, commandSeq }: CommandScope,
  { cadenceId, archived }: Handled<Verbs['archive']>,
): Done<CadenceReceipt> {
  const { cadenceSeq, name, steps, after, bounced } = cadenceBy(writer, cadenceId);
  if (archived) {
    const from = allCadences(writer).find(
      (other) =>
        !other.archived &&
        reactions.some((reaction) => {
          const next = other.after[reaction];
          return next.kind === 'move' && next.cadenceId === cadenceId;
        }),
    );
    if (from) {
      throw new Problem('INVALID', `${from.name} leads to ${name}. Change that first.`, {
        field: 'cadenceId',
      });
    }
  } else refuseTwin(writer, name, cadenceId);
  insertVersion(writer, { cadenceSeq, name, steps, after, bounced, archived, recordedAt: now, commandSeq });
  const said = archived ? `${name} put away. Whoever is on it goes on.` : `${name} is back.`;
  return { receipt: { cadenceId }, said };
}

/** @throws BUILT_ON where people were put on what would go */
export function refuseWithPeople({ writer }: CommandScope): void {
  const { people } = writer.get<{ people: number }>(
    `SELECT count(*) AS people FROM live_enrollment e WHERE e.version_seq IN (
       SELECT v.seq FROM cadence_version v JOIN void d ON d.voids_command_seq = v.command_seq)`,
  ) ?? { people: 0 };
  if (people === 0) return;
  throw new Problem('BUILT_ON', 'People were put on it since. Take them off first.', {
    inTheWay: [`${figureOf(people, 'person is', 'people are')} on it.`],
  });
}
