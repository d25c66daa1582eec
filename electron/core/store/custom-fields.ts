import type { Card } from '#shared/contract/cards.ts';
import type { Reader } from '../db/connection.ts';

/**
 * The custom fields of a person in the order of their labels, each with the list it came with: the one
 * that set it last, else the one that brought the person.
 */
export function customFieldsOf(
  reader: Reader,
  person: { readonly seq: number; readonly custom: string },
): Card['custom'] {
  if (person.custom === '{}') return [];
  return reader.all<Card['custom'][number]>(
    `SELECT j.key, coalesce(f.label, j.key) AS label, CAST(j.value AS TEXT) AS value,
       CASE o.origin WHEN 'person' THEN NULL ELSE l.name END AS list
     FROM prospect p JOIN json_each(p.custom) j
     LEFT JOIN custom_field f ON f.key = j.key
     LEFT JOIN field_origin o ON o.entity = 'prospect' AND o.entity_seq = p.seq AND o.field = 'custom:' || j.key
     LEFT JOIN list l ON l.seq = coalesce(o.list_seq, p.list_seq)
     WHERE p.seq = ? ORDER BY label COLLATE NOCASE, j.key`,
    [person.seq],
  );
}
