import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { openSource, type Source } from '../source.ts';
import type { Encoding } from './encoding.ts';
import { unreadable } from './refusal.ts';

/** Lines of a file, with how many of its bytes have been read to get them. */
export type LineChunk = { readonly lines: readonly string[]; readonly bytesRead: number };

const chunkBytes = 1 << 19;
/** No person's row is longer; a file that has such a line is kept from filling the memory. */
const longestLine = 8 << 20;

/**
 * The lines of a file as an editor shows them, whatever ends them: LF, CRLF, CR or all of these.
 * Characters cut at the edge of a chunk are put together first.
 *
 * @param overlong what becomes of a line longer than 8 MB: in a file of cards it is a picture, and cut
 * @throws UNREADABLE_FILE when such a line is to be refused
 */
export function* readLines(
  source: Source,
  fileName: string,
  encoding: Encoding,
  overlong: 'refuse' | 'cut' = 'refuse',
): Generator<LineChunk> {
  const bytes = openSource(source);
  const decoder =
    encoding.otherwise === null
      ? iconv.getDecoder(encoding.name, { stripBOM: false })
      : lineDecoder(encoding.otherwise);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    if (encoding.bomBytes > 0) bytes.read(buffer, 0, encoding.bomBytes);
    let rest = '';
    const pieces: string[] = [];
    let held = 0;
    for (;;) {
      const read = bytes.read(buffer, 0, chunkBytes);
      const bytesRead = bytes.position();
      const decoded = read === 0 ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, read));
      // A line of many chunks is put together once, when it ends.
      if (read > 0 && !rest.endsWith('\r') && !/[\r\n]/.test(decoded)) {
        held += decoded.length;
        if (rest.length + held <= longestLine) pieces.push(decoded);
        else if (overlong === 'refuse') throw tooLong(fileName);
        continue;
      }
      let text = rest + pieces.splice(0).join('') + decoded;
      held = 0;
      // A CR at the very end may be half of a CRLF.
      const half = read > 0 && text.endsWith('\r') ? '\r' : '';
      if (half !== '') text = text.slice(0, -1);
      if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
      const lines = text.split('\n');
      rest = (lines.pop() ?? '') + half;
      if (rest.length > longestLine) {
        if (overlong === 'refuse') throw tooLong(fileName);
        rest = rest.slice(0, longestLine);
      }
      if (read === 0) {
        if (rest !== '') lines.push(rest);
        yield { lines, bytesRead };
        return;
      }
      if (lines.length > 0) yield { lines, bytesRead };
    }
  } finally {
    bytes.close();
  }
}

const tooLong = (fileName: string) =>
  unreadable(fileName, 'has a line longer than 8 MB, so it is no list of people');

/** Decodes each line as UTF-8 where it is, else as it is otherwise. */
function lineDecoder(otherwise: string): { write(buffer: Buffer): string; end(): string | undefined } {
  let kept = Buffer.alloc(0);
  return {
    write(buffer) {
      const all = kept.length === 0 ? buffer : Buffer.concat([kept, buffer]);
      const end = Math.max(all.lastIndexOf(10), all.lastIndexOf(13)) + 1;
      // What is longer than any line may be is not waited for.
      const whole = end === 0 && all.length > longestLine ? all.length : end;
      kept = Buffer.from(all.subarray(whole));
      return decodeLines(all.subarray(0, whole), otherwise);
    },
    end: () => decodeLines(kept, otherwise),
  };
}

function decodeLines(bytes: Buffer, otherwise: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let from = 0;
  let inUtf8: boolean | null = null;
  const take = (to: number) => {
    const run = bytes.subarray(from, to);
    text += inUtf8 ? run.toString('utf8') : iconv.decode(run, otherwise);
    from = to;
  };
  let feed = bytes.indexOf(10);
  let turn = bytes.indexOf(13);
  for (let start = 0; start < bytes.length; ) {
    if (feed >= 0 && feed < start) feed = bytes.indexOf(10, start);
    if (turn >= 0 && turn < start) turn = bytes.indexOf(13, start);
    const end = (feed < 0 ? turn : turn < 0 ? feed : Math.min(feed, turn)) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    // Plain lines read the same either way and go with those around them.
    if (!isAscii(line)) {
      const is = isUtf8(line);
      if (inUtf8 !== null && is !== inUtf8) take(start);
      inUtf8 = is;
    }
    start = end;
  }
  take(bytes.length);
  return text;
}
