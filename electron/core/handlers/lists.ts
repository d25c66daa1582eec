import type { ListPage } from '#shared/contract/lists.ts';
import { Problem } from '#shared/contract/problems.ts';
import { exportPeople } from '../export/work.ts';
import { datesArrival, formatNamed } from '#shared/domain/import/formats.ts';
import { funnelOf } from '#shared/domain/lead-stages.ts';
import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { customFieldsOfList, detailsOf, type FilledField } from '../store/imports/list-page.ts';
import { stagesOfList } from '../store/imports/list-stages.ts';
import { countChanged } from '../store/imports/restoring.ts';
import { listSeqOf, listViewOf } from '../store/imports/lists.ts';
import { listPeople } from './lists/people.ts';

export const listsDefinitions: AreaDefinitions<'lists'> = {
  read: { kind: 'query', run: (scope, { listId }) => pageOf(scope, listId) },
  people: { kind: 'query', run: listPeople },
  export: { kind: 'stream', run: exportPeople },
};

/** @throws NOT_FOUND */
function pageOf({ reader }: ReadScope, listId: string): ListPage {
  const listSeq = listSeqOf(reader, listId);
  const view = listSeq === undefined ? undefined : listViewOf(reader, listSeq);
  const details = listSeq === undefined ? undefined : detailsOf(reader, listSeq);
  if (listSeq === undefined || view === undefined || details === undefined)
    throw new Problem('NOT_FOUND', 'This list is not in your book.', { what: 'list' });
  const { mapping, fields, ...plain } = details;
  const became = funnelOf(stagesOfList(reader, listSeq));
  const { counts } = view;
  const columns = JSON.parse(mapping) as Record<string, string>;
  return {
    ...view,
    ...plain,
    people: became.received,
    untouched: became.untouched,
    mapping: columns,
    receivedBy: datesArrival(formatNamed(view.format))
      ? Object.keys(columns).filter((header) => columns[header] === 'listDate')
      : [],
    brought: {
      new: counts.new,
      updated: view.takenBack?.restored ?? countChanged(reader, listSeq),
      rejected: counts.rejected,
      skipped: counts.skipped,
      maybe: counts.maybe,
    },
    became,
    customFields:
      fields === null ? customFieldsOfList(reader, listSeq) : (JSON.parse(fields) as FilledField[]),
  };
}
