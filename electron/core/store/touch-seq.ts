import type { Reader } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

/** The row number of a touch that stands, by the id the contract knows. */
export function touchSeqOf(reader: Reader, id: string): number | undefined {
  return reader.get<{ seq: number }>('SELECT seq FROM live_touch WHERE id = ?', [idToBlob(id)])?.seq;
}
