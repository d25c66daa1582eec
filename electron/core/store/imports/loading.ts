import type { AccountClass, SourceKind } from '#shared/domain/vocabulary.ts';
import type { World } from '#core/world.ts';

/** What every row that an import writes carries. */
export type Loading = {
  readonly world: World;
  readonly listSeq: number;
  /** Whose record ids the file carries; null where they mean nothing outside it. */
  readonly system: string | null;
  readonly sourceKind: SourceKind;
  /** Where rows come from that do not say so themselves. */
  readonly sourceSeq: number;
  /** Sources that rows have named so far, so that each is looked up once. */
  readonly namedSources: Map<string, number>;
  readonly receivedOn: string;
  /** Whether a row's own date, where it has one, is when it was received. */
  readonly datesArrival: boolean;
  readonly accountClass: AccountClass;
  readonly now: number;
  /** The rep's local date. */
  readonly onDate: string;
};
