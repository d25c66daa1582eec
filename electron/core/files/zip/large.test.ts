import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Problem } from '#shared/contract/problems.ts';
import { openTable, readTable } from '../open.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-large-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const none = 0xffffffff;
const u16 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};
const u32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
};
const u64 = (...values: readonly (number | bigint)[]) => {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), index * 8));
  return bytes;
};

/** An archive as programs write large ones: every size and place stands in the fields of 64 bits. */
function largeArchive(
  name: string,
  text: string,
  lies: { readonly entryAt?: bigint; readonly recordAt?: bigint; readonly size?: bigint } = {},
): Buffer {
  const content = Buffer.from(text);
  const size = lies.size ?? content.length;
  const sizes = Buffer.concat([u16(1, 16), u64(size, size)]);
  const local = Buffer.concat([
    u32(0x04034b50),
    u16(45, 0x800, 0, 0, 0),
    u32(0, none, none),
    u16(name.length, sizes.length),
    Buffer.from(name),
    sizes,
    content,
  ]);
  const extra = Buffer.concat([u16(1, 24), u64(size, size, lies.entryAt ?? 0)]);
  const central = Buffer.concat([
    u32(0x02014b50),
    u16(45, 45, 0x800, 0, 0, 0),
    u32(0, none, none),
    u16(name.length, extra.length, 0, 0, 0),
    u32(0, none),
    Buffer.from(name),
    extra,
  ]);
  const record = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(1, 1, central.length, local.length),
  ]);
  const locator = Buffer.concat([
    u32(0x07064b50, 0),
    u64(lies.recordAt ?? local.length + central.length),
    u32(1),
  ]);
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(none, none), u16(0)]);
  return Buffer.concat([local, central, record, locator, end]);
}

function namesIn(bytes: Buffer): string[] | string {
  const path = join(folder, 'list.zip');
  writeFileSync(path, bytes);
  try {
    return [...readTable(openTable(path, 'list.zip', {}))].flatMap(({ rows }) =>
      rows.map(({ cells }) => cells[0] ?? ''),
    );
  } catch (error) {
    if (error instanceof Problem && error.code === 'UNREADABLE_FILE') return error.message;
    throw error;
  }
}

const list = 'Name,Email\nDana Whitlock,dana@brightline.example\nVictor Amsel,victor@formline.example\n';

test('an archive with the fields of large ones is read', () => {
  expect(namesIn(largeArchive('people.csv', list))).toEqual(['Dana Whitlock', 'Victor Amsel']);
});

test.each([
  [
    'whose file stands nowhere',
    { entryAt: 2n ** 64n - 1n },
    /^list\.zip is damaged: people\.csv in it is not whole\./,
  ],
  ['whose directory stands nowhere', { recordAt: 2n ** 63n }, /^list\.zip is damaged: its end is missing\./],
  [
    'whose file is larger than any',
    { size: 2n ** 60n },
    /^list\.zip is damaged: people\.csv in it is not whole\./,
  ],
])('one %s is answered with a sentence', (_, lies, sentence) => {
  const said = namesIn(largeArchive('people.csv', list, lies));
  expect(said).toMatch(sentence);
  expect(said).toMatch(/Nothing was changed\.$/);
});
