import type { Contract } from '#shared/contract/contract.ts';
import type { ScriptShare } from '#shared/contract/scripts.ts';
import { intervalOf, isEnough } from '#shared/domain/numbers/proportion.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { toPath } from '#shared/domain/script/path.ts';
import type { Answered, Handled, ReadScope } from '#core/operation/definition.ts';
import { allObjections, objectionBy } from '#core/store/objections.ts';
import {
  type MeasuredVersion,
  measuredVersions,
  newestHeard,
  newestOf,
  objectionTallies,
  scriptTallies,
  walkTallies,
} from '#core/store/script-counts.ts';
import { touchViews } from '#core/store/touches-views.ts';

type Verbs = Contract['scripts'];

/** k of n with the middle 80%, as every figure of the book has it. */
export function shareOf(hits: number, of: number): ScriptShare {
  const counted = { k: hits, n: of };
  return { of, hits, interval: intervalOf(counted), enough: isEnough(counted) };
}

type Tally = ReturnType<typeof scriptTallies>[number];
type Walk = ReturnType<typeof walkTallies>[number];

/** Touches as they count for a version: whether they are among those asked about, and whether it came true. */
interface Counted {
  readonly touches: Tally | Walk;
  readonly n: number;
  readonly versionSeq: number;
  readonly counts: boolean;
  readonly hit: boolean;
}

/** What touches say of their own script. */
function ownCount(touches: Tally, versions: ReadonlyMap<number, MeasuredVersion>): readonly Counted[] {
  const { n, versionSeq, spoken, outcome, reachedAfter } = touches;
  const kind = versions.get(versionSeq)?.kind;
  if (kind === undefined) return [];
  const count = (counts: boolean, hit: boolean) => [{ touches, n, versionSeq, counts, hit: counts && hit }];
  if (isOpeningKind(kind)) return count(spoken, outcome === 'appointment');
  if (kind === 'gatekeeper') return count(true, false);
  return count(outcome === 'voicemail' || outcome === 'sent', reachedAfter);
}

/** What touches say of a gatekeeper's script that came before their own: the call went on from it, so they put through. */
function throughCount(walk: Walk, byId: ReadonlyMap<string, MeasuredVersion>): readonly Counted[] {
  return [...new Set(toPath(walk.path).flatMap(({ of }) => of ?? []))].flatMap((id) => {
    const gate = byId.get(id);
    if (gate?.kind !== 'gatekeeper') return [];
    return [{ touches: walk, n: walk.n, versionSeq: gate.versionSeq, counts: true, hit: true }];
  });
}

function countedIn({ reader }: ReadScope) {
  const versions = measuredVersions(reader);
  const bySeq = new Map(versions.map((each) => [each.versionSeq, each]));
  const byId = new Map(versions.map((each) => [each.versionId, each]));
  const walks = walkTallies(reader);
  const counted = [
    ...scriptTallies(reader).flatMap((tally) => ownCount(tally, bySeq)),
    ...walks.flatMap((walk) => throughCount(walk, byId)),
  ];
  return { versions, bySeq, walks, counted };
}

const sum = (counted: readonly Counted[]): number => counted.reduce((all, { n }) => all + n, 0);

/** Of each choice of each opener: how often somebody spoken with took it, and how many of these set. */
function choicesOf(walks: readonly Walk[], bySeq: ReadonlyMap<number, MeasuredVersion>) {
  const taken = new Map<
    string,
    { scriptId: string; version: number; lineId: string; choice: number; of: number; hits: number }
  >();
  for (const { n, versionSeq, path, spoken, outcome } of walks) {
    const version = bySeq.get(versionSeq);
    if (!spoken || version === undefined) continue;
    for (const { lineId, choice, of } of toPath(path)) {
      if (choice === null || of !== undefined) continue;
      const key = `${versionSeq} ${choice} ${lineId}`;
      const { scriptId } = version;
      const so = taken.get(key) ?? { scriptId, version: version.version, lineId, choice, of: 0, hits: 0 };
      so.of += n;
      so.hits += outcome === 'appointment' ? n : 0;
      taken.set(key, so);
    }
  }
  return [...taken.values()].map(({ of, hits, ...choice }) => ({ ...choice, came: shareOf(hits, of) }));
}

/** What came of scripts and objections, per version. */
export function measured(scope: ReadScope): Answered<Verbs['measured']> {
  const { versions, bySeq, walks, counted } = countedIn(scope);
  const heard = objectionTallies(scope.reader);
  return {
    scripts: versions.map(({ versionSeq, scriptId, version, kind, name }) => {
      const own = counted.filter((each) => each.versionSeq === versionSeq);
      const asked = own.filter(({ counts }) => counts);
      const came = shareOf(sum(asked.filter(({ hit }) => hit)), sum(asked));
      return { scriptId, version, kind, name, used: sum(own), came };
    }),
    objections: allObjections(scope.reader).map(({ seq, objectionId, name }) => {
      const { hits, of } = heard.get(seq) ?? { hits: 0, of: 0 };
      return { objectionId, name, came: shareOf(hits, of) };
    }),
    choices: choicesOf(walks, bySeq),
  };
}

/** How many touches are behind a figure, and the newest of them: by the same counting as the figure. */
function newestBehind(
  scope: ReadScope,
  { scriptId, version, objectionId, hits, limit }: Handled<Verbs['behind']>,
): { readonly of: number; readonly seqs: readonly number[] } {
  const { reader } = scope;
  if (objectionId !== undefined) {
    const seq = objectionBy(reader, objectionId)?.seq;
    const tally = seq === undefined ? undefined : objectionTallies(reader).get(seq);
    if (seq === undefined || tally === undefined) return { of: 0, seqs: [] };
    return { of: hits ? tally.hits : tally.of, seqs: newestHeard(reader, seq, hits, limit) };
  }
  const { counted, bySeq } = countedIn(scope);
  const asked = counted.filter((each) => {
    const of = bySeq.get(each.versionSeq);
    return (
      each.counts &&
      (each.hit || !hits) &&
      of?.scriptId === scriptId &&
      (version === undefined || of?.version === version)
    );
  });
  const kinds = asked.flatMap(({ touches }) => ('path' in touches ? [] : [touches]));
  const ways = asked.flatMap(({ touches }) => ('path' in touches ? [touches] : []));
  return { of: sum(asked), seqs: newestOf(reader, kinds, ways, limit) };
}

/** The touches behind a figure, newest first. */
export function behind(scope: ReadScope, asked: Handled<Verbs['behind']>): Answered<Verbs['behind']> {
  const { of, seqs } = newestBehind(scope, asked);
  const touches = touchViews(
    scope.reader,
    'WHERE t.seq IN (SELECT value FROM json_each(?)) ORDER BY t.occurred_at DESC, t.seq DESC',
    [JSON.stringify(seqs)],
  );
  return { touches, of, since: touches.at(-1)?.onDate ?? null };
}
