import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { asOthers, type Ended, refusedLoopback, refusedStart, runHandset } from './support/processes.ts';
import { StandIn } from './support/stand-in.ts';
import { expect, test } from './support/test.ts';

/**
 * Every file of a folder and what it holds, but for what SQLite keeps in memory and the journal that
 * whoever only reads leaves behind empty.
 */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('-shm') && !(file.endsWith('-wal') && statSync(file).size === 0));
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** What a refusal looks like in a terminal: one line, on the side for complaints. */
const refusal = (line: string): Ended => ({ code: 2, out: '', err: `${line}\n` });

const dana = ['add', 'Dana Whitlock', '--email', 'dana@larkmoor.example', '--source', 'Referral'];
const otto = ['add', 'Otto Brandt', '--email', 'otto@quillon.example', '--source', 'Referral'];

const noLists: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty.csv', '', 'empty.csv is empty. Nothing was changed.'],
  ['blank.csv', ' \n\n \n', 'blank.csv is empty. Nothing was changed.'],
  [
    'badges.csv',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'badges.csv holds a picture, not a list. Nothing was changed.',
  ],
  [
    'colors.csv',
    'Zulu,Tango\nred,blue\ngreen,white\n',
    'colors.csv has no column with a name, e-mail, phone, profile or company. Nothing was changed. Check that its first line names the columns.',
  ],
  [
    'towns.csv',
    'Name,Company,City\n ,,Leeds\n ,,York\n',
    'Nobody in towns.csv can be used. Nothing was changed.',
  ],
  ['heads.csv', 'Name,Company,City\n', 'heads.csv has a line of headers and no rows. Nothing was changed.'],
];

test('a file that is no list is refused in one line, and the book is to the byte what it was', async ({
  folder,
  handset,
}) => {
  test.slow();
  expect(await handset(...dana)).toMatchObject({ code: 0 });
  const before = contents(folder);
  for (const [name, bytes, line] of noLists) {
    const file = join(dirname(folder), name);
    writeFileSync(file, bytes);
    expect(await handset('import', file), name).toEqual(refusal(line));
    expect(contents(folder), name).toEqual(before);
  }
  expect(await handset('import', join(folder, 'none.csv'))).toEqual(
    refusal(`There is no file called ${join(folder, 'none.csv')}.`),
  );
  expect(await handset('import', dirname(folder))).toEqual(refusal(`${dirname(folder)} is not a file.`));
  expect(contents(folder)).toEqual(before);
});

/** Says of a book that a later Handset wrote it, as SQLite keeps it: four bytes of the file's head. Gives what they said. */
function writeVersion(folder: string, version: number): number {
  const bytes = Buffer.alloc(4);
  const file = openSync(join(folder, 'book.sqlite'), 'r+');
  readSync(file, bytes, 0, 4, 60);
  const was = bytes.readUInt32BE();
  bytes.writeUInt32BE(version);
  writeSync(file, bytes, 0, 4, 60);
  closeSync(file);
  return was;
}

test('a book of a newer version is left as it is by every shell', async ({ folder, handset, at }) => {
  test.slow();
  expect(await handset(...dana)).toMatchObject({ code: 0 });
  const known = writeVersion(folder, 99);
  const before = contents(folder);
  const sentence = `This book was last opened by a newer Handset (book 99, this Handset knows ${known}). Nothing was changed.`;
  const forward = 'Install the newer Handset, or restore a backup into another folder.';
  for (const verb of [['queue'], ['check'], ['report', 'week'], ['undo'], otto]) {
    expect(await handset(...verb), verb[0]).toEqual(refusal(`${sentence} ${forward}`));
  }
  expect(await refusedLoopback(folder)).toEqual(refusal(`${sentence} ${forward}`));
  const desktop = new StandIn(folder, at);
  expect(await desktop.errorBox()).toEqual({ title: sentence, content: forward });
  expect(await desktop.ended()).toBe(2);
  expect(contents(folder)).toEqual(before);
});

test('a second start is refused by every shell while a window has the book', async ({
  start,
  folder,
  handset,
  at,
}) => {
  test.slow();
  expect(await handset(...dana)).toMatchObject({ code: 0 });
  const running = await start();
  // But for the backup of the day, which is made behind the rep's back whenever there is time for it.
  const status = async () => {
    const { code, out } = await handset('call', 'book.status', '{}');
    return { code, ...(JSON.parse(out) as object), lastBackup: null };
  };
  const before = await status();
  const sentence = /^This book is open in a browser window on this computer, since \d+:\d\d\.$/;
  const line =
    /^This book is open in a browser window on this computer, since \d+:\d\d\. Close it there first\.\n$/;
  for (const verb of [['undo'], otto, ['restore', 'any.sqlite']]) {
    const refused = await handset(...verb);
    expect(refused, verb[0]).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
  }
  expect(await refusedLoopback(folder)).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
  const desktop = new StandIn(folder, at);
  const { title, content } = await desktop.errorBox();
  expect(title).toMatch(sentence);
  expect(content).toBe('Close it there first.');
  expect(await desktop.ended()).toBe(2);
  expect(await status()).toEqual(before);
  await running.stop();
  expect(await handset(...otto)).toMatchObject({ code: 0 });
});

test('a folder below a file is refused by every shell', async ({ folder, handset, at }) => {
  writeFileSync(folder, 'mine');
  const below = join(folder, 'book');
  const sentence = `Handset may not write in ${below}. Nothing was changed.`;
  const forward = 'Choose a folder of your own with --data.';
  expect(await runHandset(below, otto)).toEqual(refusal(`${sentence} ${forward}`));
  expect(await refusedStart(below)).toEqual(refusal(`${sentence} ${forward}`));
  const desktop = new StandIn(below, at);
  expect(await desktop.errorBox()).toEqual({ title: sentence, content: forward });
  expect(await desktop.ended()).toBe(2);
  expect(readFileSync(folder, 'utf8')).toBe('mine');
  // Where there is no book, there is nothing to read either.
  expect(await handset('queue')).toEqual(refusal('There is no book in this folder yet.'));
});

test('a read-only folder is refused, and its book left as it is', async ({ folder, handset }) => {
  const others = asOthers();
  test.skip(others === null, 'root may write everywhere here');
  expect(await handset(...dana)).toMatchObject({ code: 0 });
  const before = contents(folder);
  chmodSync(folder, 0o500);
  try {
    const line = `Handset may not write in ${folder}. Nothing was changed. Choose a folder of your own with --data.`;
    for (const verb of [otto, ['undo'], ['backup']]) {
      expect(await runHandset(folder, verb, '', others ?? []), verb[0]).toEqual(refusal(line));
    }
    expect(await refusedLoopback(folder, others ?? [])).toEqual(refusal(line));
    expect(await runHandset(folder, ['queue'], '', others ?? [])).toEqual(
      refusal(
        'Handset may not write to the book. Nothing was changed. Make the book’s folder your own again, or choose another with --data.',
      ),
    );
    expect(contents(folder)).toEqual(before);
  } finally {
    chmodSync(folder, 0o700);
  }
  expect(await handset(...otto)).toMatchObject({ code: 0 });
});

test('a file may be called anything, and orders nothing in the terminal', async ({ folder, handset }) => {
  const name = '\u001b]0;owned\u0007\u001b[2J\u009b31m\nred.csv';
  const file = join(dirname(folder), name);
  writeFileSync(file, '');
  const { code, out, err } = await handset('import', file);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^\P{Cc}+red\.csv is empty\. Nothing was changed\.\n$/u);

  writeFileSync(file, 'Name,Email\nRuth \u001b[31mAbelard\u009b,ruth@northgate.example\n');
  for (const words of [['import', file], ['find', 'ruth'], ['queue'], ['queue', '--json']]) {
    const said = await handset(...words);
    expect(said, words[0]).toMatchObject({ code: 0, err: '' });
    expect(said.out, words[0]).toMatch(/^[\P{Cc}\n]+$/u);
  }
});

test('a command that is sent twice is done once', async ({ folder, handset }) => {
  const call = async (operation: string, input: object) => {
    const { code, out, err } = await handset('call', operation, JSON.stringify(input));
    expect({ operation, code, err }).toEqual({ operation, code: 0, err: '' });
    return JSON.parse(out) as Record<string, unknown>;
  };
  const commandId = '019a9c1e-0000-7000-8000-000000000001';
  const added = {
    commandId,
    prospect: { fullName: 'Dana Whitlock', source: { kind: 'referral', name: 'Jonah' } },
  };
  const first = await call('prospects.add', added);
  expect((await call('prospects.add', added))['prospectId']).toBe(first['prospectId']);
  expect(await call('prospects.count', {})).toMatchObject({ prospects: 1 });
  const before = contents(folder);
  expect((await call('prospects.add', added))['prospectId']).toBe(first['prospectId']);
  expect(contents(folder)).toEqual(before);
});

test('a cell that a spreadsheet would run comes in as it is and goes out as text', async ({
  folder,
  handset,
}) => {
  const file = join(dirname(folder), 'formulas.csv');
  const name = '=HYPERLINK("https://handset.example")';
  const cell = `"${name.replaceAll('"', '""')}"`;
  writeFileSync(file, `Name,Company,Email\n${cell},+Sum GmbH,vane@quillon.example\n`);
  expect(await handset('import', file)).toMatchObject({ code: 0, err: '' });
  const { cards } = JSON.parse((await handset('queue', '--json')).out) as {
    cards: { name: string; account: string; prospectId: string }[];
  };
  expect(cards).toMatchObject([{ name, account: '+Sum GmbH' }]);
  const set = ['appointment', '--channel', 'email', '--appointment', '2099-01-06T14:00', '--with', name];
  expect(await handset('log', cards[0]?.prospectId ?? '', ...set)).toMatchObject({ code: 0, err: '' });
  const report = await handset('report', 'week', '--format', 'csv');
  expect(report.out).toContain(`\r\nappointment,"'=HYPERLINK(""https://handset.example"")",`);
  expect(report.out).not.toMatch(/(^|,)"?[=+@-](?!\d)/m);
});
