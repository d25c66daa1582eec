import { isUtf8 } from 'node:buffer';
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
 * @throws UNREADABLE_FILE when a line is longer than 8 MB
 */
export function* readLines(source: Source, fileName: string, encoding: Encoding): Generator<LineChunk> {
  const bytes = openSource(source);
  const decoder = encoding.mixed ? mixedDecoder() : iconv.getDecoder(encoding.name, { stripBOM: false });
  try {
    const buffer = Buffer.alloc(chunkBytes);
    if (encoding.bomBytes > 0) bytes.read(buffer, 0, encoding.bomBytes);
    let rest = '';
    for (;;) {
      const read = bytes.read(buffer, 0, chunkBytes);
      const bytesRead = bytes.position();
      const decoded = read === 0 ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, read));
      let text = rest + decoded;
      // A CR at the very end may be half of a CRLF.
      const held = read > 0 && text.endsWith('\r') ? '\r' : '';
      if (held !== '') text = text.slice(0, -1);
      if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
      const lines = text.split('\n');
      rest = (lines.pop() ?? '') + held;
      if (rest.length > longestLine)
        throw unreadable(fileName, 'has a line longer than 8 MB, so it is no list of people');
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

/** Decodes each line as UTF-8 where it is, else as windows-1252. */
function mixedDecoder(): { write(buffer: Buffer): string; end(): string | undefined } {
  let kept = Buffer.alloc(0);
  const decode = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    let text = '';
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start) + 1 || bytes.length;
      const line = bytes.subarray(start, end);
      text += isUtf8(line) ? line.toString('utf8') : iconv.decode(line, 'windows-1252');
      start = end;
    }
    return text;
  };
  return {
    write(buffer) {
      const all = Buffer.concat([kept, buffer]);
      const end = all.lastIndexOf(10) + 1;
      kept = Buffer.from(all.subarray(end));
      return decode(all.subarray(0, end));
    },
    end: () => decode(kept),
  };
}
