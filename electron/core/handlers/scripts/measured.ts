import type { Contract } from '#shared/contract/contract.ts';
import type { ScriptShare } from '#shared/contract/scripts.ts';
import { middleOf } from '#shared/domain/hour-bands/beta.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { toPath } from '#shared/domain/script/path.ts';
import type { Answered, Handled, ReadScope } from '#core/operation/definition.ts';
import { allObjections } from '#core/store/objections.ts';
import {
  heardObjections,
  type MeasuredVersion,
  measuredVersions,
  type ScriptedTouch,
  scriptedTouches,
} from '#core/store/script-counts.ts';
import { touchViews } from '#core/store/touches-views.ts';

type Verbs = Contract['scripts'];

/** k of n with the middle 80%, as every figure of the book has it. */
export function shareOf(hits: number, of: number): ScriptShare {
  // Jeffreys: as if half a hit and half a miss had been seen before the first.
  const interval = of === 0 ? null : middleOf(hits + 0.5, of - hits + 0.5);
  const enough = interval !== null && interval.upper - interval.lower <= hits / of / 2;
  return { of, hits, interval, enough };
}

/** One touch as it counts for a version: whether it is among those asked about, and whether it came true. */
interface Counted {
  readonly touchSeq: number;
  readonly versionSeq: number;
  readonly counts: boolean;
  readonly hit: boolean;
}

/** What a touch says of its own script, and of a gatekeeper's that came before it in the path. */
function countedOf(
  { touchSeq, versionSeq, path, spoken, outcome, reachedAfter }: ScriptedTouch,
  versions: ReadonlyMap<number, MeasuredVersion>,
  byId: ReadonlyMap<string, MeasuredVersion>,
): readonly Counted[] {
  const counted: Counted[] = [];
  const kind = versions.get(versionSeq)?.kind;
  const count = (counts: boolean, hit: boolean, of = versionSeq) =>
    counted.push({ touchSeq, versionSeq: of, counts, hit: counts && hit });
  if (kind !== undefined && isOpeningKind(kind)) count(spoken, outcome === 'appointment');
  else if (kind === 'gatekeeper') count(true, false);
  else if (kind !== undefined) count(outcome === 'voicemail' || outcome === 'sent', reachedAfter);
  const others = new Set(toPath(path).flatMap(({ of }) => of ?? []));
  for (const id of others) {
    const other = byId.get(id);
    // The call went on from the gatekeeper to the person's own script: they put through.
    if (other?.kind === 'gatekeeper') count(true, true, other.versionSeq);
  }
  return counted;
}

function countedIn({ reader }: ReadScope) {
  const versions = measuredVersions(reader);
  const bySeq = new Map(versions.map((each) => [each.versionSeq, each]));
  const byId = new Map(versions.map((each) => [each.versionId, each]));
  const touches = scriptedTouches(reader);
  return { versions, bySeq, touches, counted: touches.flatMap((touch) => countedOf(touch, bySeq, byId)) };
}

/** Of each choice of each opener: how often somebody spoken with took it, and how many of these set. */
function choicesOf(touches: readonly ScriptedTouch[], bySeq: ReadonlyMap<number, MeasuredVersion>) {
  const tallies = new Map<
    string,
    { scriptId: string; version: number; lineId: string; choice: number; of: number; hits: number }
  >();
  for (const { versionSeq, path, spoken, outcome } of touches) {
    const version = bySeq.get(versionSeq);
    if (!spoken || version === undefined) continue;
    for (const { lineId, choice, of } of toPath(path)) {
      if (choice === null || of !== undefined) continue;
      const key = `${versionSeq} ${choice} ${lineId}`;
      const { scriptId } = version;
      const tally = tallies.get(key) ?? {
        scriptId,
        version: version.version,
        lineId,
        choice,
        of: 0,
        hits: 0,
      };
      tally.of += 1;
      tally.hits += outcome === 'appointment' ? 1 : 0;
      tallies.set(key, tally);
    }
  }
  return [...tallies.values()].map(({ of, hits, ...choice }) => ({ ...choice, came: shareOf(hits, of) }));
}

/** What came of scripts and objections, per version. */
export function measured(scope: ReadScope): Answered<Verbs['measured']> {
  const { versions, bySeq, touches, counted } = countedIn(scope);
  const heard = heardObjections(scope.reader);
  return {
    scripts: versions.map(({ versionSeq, scriptId, version, kind, name }) => {
      const own = counted.filter((each) => each.versionSeq === versionSeq);
      const asked = own.filter(({ counts }) => counts);
      const came = shareOf(asked.filter(({ hit }) => hit).length, asked.length);
      return { scriptId, version, kind, name, used: own.length, came };
    }),
    objections: allObjections(scope.reader).map(({ objectionId, name }) => {
      const own = heard.filter((each) => each.objectionId === objectionId);
      return { objectionId, name, came: shareOf(own.filter(({ set }) => set).length, own.length) };
    }),
    choices: choicesOf(touches, bySeq),
  };
}

/** The seqs of the touches behind a figure, the oldest first: by the same counting as the figure. */
function seqsBehind(
  scope: ReadScope,
  { scriptId, version, objectionId, hits }: Handled<Verbs['behind']>,
): readonly number[] {
  if (objectionId !== undefined) {
    return heardObjections(scope.reader)
      .filter((each) => each.objectionId === objectionId && (each.set || !hits))
      .map(({ touchSeq }) => touchSeq);
  }
  const { counted, bySeq } = countedIn(scope);
  return counted
    .filter((each) => {
      const of = bySeq.get(each.versionSeq);
      return (
        each.counts &&
        (each.hit || !hits) &&
        of?.scriptId === scriptId &&
        (version === undefined || of?.version === version)
      );
    })
    .map(({ touchSeq }) => touchSeq);
}

/** The touches behind a figure, newest first. */
export function behind(scope: ReadScope, asked: Handled<Verbs['behind']>): Answered<Verbs['behind']> {
  const seqs = seqsBehind(scope, asked);
  const newest = seqs.toReversed().slice(0, asked.limit);
  const touches = touchViews(
    scope.reader,
    'WHERE t.seq IN (SELECT value FROM json_each(?)) ORDER BY t.occurred_at DESC, t.seq DESC',
    [JSON.stringify(newest)],
  );
  return { touches, of: seqs.length, since: touches.at(-1)?.onDate ?? null };
}
