import type { ListPerson } from '#shared/contract/lists.ts';
import { Problem } from '#shared/contract/problems.ts';
import { lastTouchInWords } from '#shared/domain/last-touch.ts';
import { stagesBehind } from '#shared/domain/lead-stages.ts';
import { wordsOf } from '#shared/domain/names.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { closureOf } from '#shared/domain/ways.ts';
import { homeCountry } from '#core/import/home-country.ts';
import type { Answered, Handled, ReadScope } from '#core/operation/definition.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { foundRows, lastTouchOf } from '#core/store/found.ts';
import { customOf } from '#core/store/imports/list-page.ts';
import { type LeadRow, nextLeads } from '#core/store/imports/list-stages.ts';
import { listSeqOf } from '#core/store/imports/lists.ts';
import { reachOf } from '#core/store/reach.ts';
import { matchOfWords } from '#core/store/search.ts';

type People = Contract['lists']['people'];

/** One page of who came with a list. @throws NOT_FOUND */
export function listPeople(
  scope: ReadScope,
  { listId, after, limit, fields, text, behind }: Handled<People>,
): Answered<People> {
  const { reader } = scope;
  const listSeq = listSeqOf(reader, listId);
  if (listSeq === undefined)
    throw new Problem('NOT_FOUND', 'This list is not in your book.', { what: 'list' });
  const words = wordsOf(text);
  if (text !== '' && words.length === 0) return { people: [], next: null };
  const leads = nextLeads(reader, listSeq, {
    afterSeq: Number(after ?? 0) || 0,
    limit,
    stages: behind === undefined || behind === 'spoken' ? null : stagesBehind(behind),
    onlySpoken: behind === 'spoken',
    match: words.length === 0 ? null : matchOfWords(words),
  });
  const last = leads.at(-1);
  return {
    people: shown(scope, leads, fields),
    next: last === undefined || leads.length < limit ? null : String(last.seq),
  };
}

function shown(scope: ReadScope, leads: readonly LeadRow[], fields: readonly string[]): ListPerson[] {
  const { reader, onDate } = scope;
  const seqs = leads.map(({ prospectSeq }) => prospectSeq);
  const rows = new Map(foundRows(reader, seqs).map((row) => [row.seq, row]));
  const reach = reachOf(reader, seqs);
  const custom = fields.length === 0 ? null : customOf(reader, seqs);
  const home = homeCountry(reader);
  return leads.flatMap(({ prospectSeq, stage, spoken }) => {
    const row = rows.get(prospectSeq);
    if (row === undefined) return [];
    const phone = row.phones.find(({ e164 }) => e164 !== null) ?? row.phones[0];
    const own = custom?.get(prospectSeq) ?? {};
    const reached = reach.get(prospectSeq);
    const touch = lastTouchOf(reader, prospectSeq);
    return [
      {
        prospectId: row.prospectId,
        name: row.name,
        title: row.title,
        account: row.account,
        number: phone === undefined ? null : displayNumber(phone, home),
        email: row.emails[0] ?? null,
        stage,
        spoken: spoken === 1,
        last: lastTouchInWords(touch, onDate),
        lastTouch: touch ? { channel: touch.channel, outcome: touch.outcome } : null,
        closed: reached === undefined ? null : closureOf(reached, reached.matches),
        custom: Object.fromEntries(
          fields.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]] as const])),
        ),
      },
    ];
  });
}
