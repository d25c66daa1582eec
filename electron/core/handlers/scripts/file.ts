import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { scriptsFile, type ScriptsFile } from '#shared/contract/scripts-file.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { changesOf } from '#shared/domain/script/changes.ts';
import { toStored } from '#shared/domain/script/stored.ts';
import type { CommandScope, Done, Handled, ReadScope } from '#core/operation/definition.ts';
import { allObjections, insertObjection, keepObjection } from '#core/store/objections.ts';
import { allScripts, insertScript, insertState, saveDraft } from '#core/store/scripts.ts';
import { markOf } from '#core/store/script-work.ts';
import type { BegunScript } from './undo.ts';
import { bodyOf } from './views.ts';
import { scriptOf } from './write.ts';

type Verbs = Contract['scripts'];

export interface ReadInReceipt {
  readonly scripts: readonly BegunScript[];
  readonly objections: number;
}

/** Scripts and cards as one file; those named, or all that are not put away. @throws NOT_FOUND */
export function exportScripts(
  { reader, onDate }: ReadScope,
  { scriptIds }: Handled<Verbs['export']>,
): { fileName: string; json: string } {
  const asked =
    scriptIds === undefined
      ? allScripts(reader).filter(({ archived }) => !archived)
      : scriptIds.map((scriptId) => scriptOf(reader, scriptId));
  const scripts = asked.flatMap(({ inUse, writing }) => {
    const script = inUse?.script ?? writing;
    return script === null || script === undefined ? [] : [bodyOf(script)];
  });
  const cards = scriptIds === undefined ? allObjections(reader).filter(({ archived }) => !archived) : [];
  const objections = cards.map(({ name, heard, means, answers, ask }) => ({
    name,
    heard,
    means,
    answers: [...answers],
    ask,
  }));
  const file: ScriptsFile = { format: 'handset scripts', version: 1, scripts, objections };
  return { fileName: `handset-scripts-${onDate}.json`, json: `${JSON.stringify(file, null, 2)}\n` };
}

const refused = (sentence: string) =>
  new Problem('UNREADABLE_FILE', `${sentence} Nothing was changed.`, { fileName: 'the file' });

/** What a file says, checked. @throws UNREADABLE_FILE with a sentence that names the place */
export function readScriptsFile(json: string): ScriptsFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw refused('This is not JSON.');
  }
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value) ||
    value.format !== 'handset scripts'
  ) {
    throw refused('This JSON holds no scripts of Handset.');
  }
  if ('version' in value && typeof value.version === 'number' && value.version > 1) {
    throw refused('A newer Handset wrote this file.');
  }
  const read = scriptsFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path
    .map((part) => (typeof part === 'number' ? `${part + 1}` : String(part)))
    .join(', ');
  throw refused(
    `It cannot be read at ${place === '' || place === undefined ? 'its beginning' : place}: ${issue?.message ?? ''}.`,
  );
}

/** A name like this one that no script bears. */
function freeName(taken: Set<string>, name: string): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name.slice(0, 74)} ${n}`;
  taken.add(free.toLowerCase());
  return free;
}

/**
 * Reads a file of scripts into the book. Each comes in as a draft beside what is there, never over it: it is read
 * from once the rep says so.
 *
 * @throws UNREADABLE_FILE
 */
export function importScripts(
  { writer, world, now, commandSeq }: CommandScope,
  { json }: Handled<Verbs['import']>,
): Done<ReadInReceipt> {
  const file = readScriptsFile(json);
  const there = allScripts(writer);
  const taken = new Set(there.filter(({ archived }) => !archived).map(({ name }) => name.toLowerCase()));
  const fresh = file.scripts.filter(
    (script) =>
      !there.some(({ inUse, writing, name }) => {
        const known = writing ?? inUse?.script;
        return name === script.name && known && changesOf(known, script).length === 0;
      }),
  );
  const scripts = fresh.map((script) => {
    const name = freeName(taken, script.name);
    const { seq, scriptId } = insertScript(writer, world, { readyMade: null, commandSeq });
    insertState(writer, world, { scriptSeq: seq, name, archived: false, commandSeq });
    const draft = toStored({ ...script, name });
    saveDraft(writer, seq, draft, now);
    return { scriptId, draftMark: markOf(draft) };
  });
  const names = new Set(allObjections(writer).map(({ name }) => name.toLowerCase()));
  const cards = file.objections.filter(({ name }) => !names.has(name.toLowerCase()));
  for (const card of cards) {
    if (names.has(card.name.toLowerCase())) continue;
    names.add(card.name.toLowerCase());
    const { seq } = insertObjection(writer, world, { readyMade: null, commandSeq });
    keepObjection(writer, world, seq, card, { archived: false, commandSeq });
  }
  const known = file.scripts.length - fresh.length;
  const said = [
    `${figureOf(fresh.length, 'script')} and ${figureOf(cards.length, 'objection card')} read in.`,
    ...(fresh.length === 0 ? [] : ['Scripts are drafts until you use them.']),
    ...(known === 0 ? [] : [`${figureOf(known, 'script was', 'scripts were')} there already.`]),
  ].join(' ');
  return { receipt: { scripts, objections: cards.length }, said };
}
