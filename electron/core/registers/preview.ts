import type { ImportPreview } from '#shared/contract/imports.ts';
import type { RegisterKind } from '#shared/domain/register/recognize.ts';
import { isDate } from '#shared/domain/time/calendar.ts';
import type { Staged } from '../staged/staging.ts';
import type { ReadScope } from '../operation/definition.ts';
import { sameRegisterBefore } from '../store/registers.ts';
import { readRegister } from './file.ts';
import { lookForRegister } from './staged.ts';

/** What the first look at a register finds. */
export type LookedRegister = {
  readonly kind: RegisterKind;
  readonly first: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Area codes of all its numbers, where they are North American; none where it is too long to be told. */
  readonly areas: readonly string[];
};

const shownRows = 100;
const lookedAtNumbers = 100_000;

/** Looks at a staged file: what kind of register it is, or null if it is none. */
export function lookAtRegister(
  folder: string,
  staged: Parameters<typeof lookForRegister>[1],
): LookedRegister | null {
  const file = lookForRegister(folder, staged);
  if (file === null) return null;
  const first: { line: number; cells: string[] }[] = [];
  const areas = new Set<string>();
  let seen = 0;
  for (const { entries } of readRegister(file, staged.homeCountry)) {
    for (const { number, removed } of entries) {
      if (first.length < shownRows)
        first.push({ line: first.length + 1, cells: [`+${number}`, ...(removed ? ['removed'] : [])] });
      areas.add(/^1\d{10}$/.test(String(number)) ? String(number).slice(1, 4) : '');
    }
    // A name of the first areas alone would be wrong of the rest, and the numbers keep their areas anyway.
    seen += entries.length;
    if (seen >= lookedAtNumbers) return { kind: file.kind, first, areas: [] };
  }
  return { kind: file.kind, first, areas: [...areas].filter((area) => area !== '').toSorted() };
}

/** More area codes than this make no name. */
const namedAreas = 4;

/** What a person sees of a register before it is checked. */
export function registerPreview(scope: ReadScope, staged: Staged, found: LookedRegister): ImportPreview {
  const [on] = /\d{4}-\d{2}-\d{2}/.exec(staged.fileName) ?? [];
  const areas = found.areas.length <= namedAreas ? found.areas.join(', ') : '';
  return {
    importId: staged.importId,
    fileName: staged.fileName,
    bytes: staged.bytes,
    kind: 'register',
    register: { kind: found.kind },
    format: found.kind === 'full' ? 'a do-not-call register' : 'changes of a do-not-call register',
    encoding: 'utf-8',
    delimiter: '',
    headerLine: 0,
    sheets: [],
    sheet: null,
    columns: [],
    repair: null,
    dates: [],
    datesArrival: false,
    profiled: 0,
    remembered: false,
    rows: found.first.map(({ line, cells }) => ({ line, cells: [...cells] })),
    suggested: {
      sourceKind: 'other',
      sourceName: `Do-not-call register ${areas}`.trim(),
      receivedOn: on !== undefined && isDate(on) && on <= scope.onDate ? on : scope.onDate,
      country: staged.homeCountry,
    },
    before: sameRegisterBefore(scope.reader, staged.sha256),
  };
}

export const registerFormat = 'do_not_call_register';
