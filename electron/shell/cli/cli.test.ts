import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBook } from '#core/book.ts';
import { madeWorkbook } from '#core/testing-workbooks.ts';
import { makeWorld } from '../world.ts';
import { runCli, verbs } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An hour of a working day at which all of America may be called, whatever the hour is here. */
const clock = '2026-11-19T16:00:00Z';

/** Runs `handset` on a book of this test's own. */
async function handset(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const set = args.includes('--clock') ? [] : ['--clock', clock];
  const code = await runCli([...args, '--data', join(folder, 'book'), ...set], {
    out: (text) => (written.out += `${text}\n`),
    err: (text) => (written.err += `${text}\n`),
    progress: () => {},
    write: async (text) => {
      written.out += text;
    },
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

describe('handset', () => {
  it('says what it can do', async () => {
    const { code, out } = await handset('--help');
    expect(code).toBe(0);
    for (const { name, summary } of verbs) {
      expect(out).toContain(`  ${name}`);
      expect(out).toContain(summary);
    }
  });

  it.each(verbs.map(({ name }) => name))('%s prints its help', async (name) => {
    const { code, out, err } = await handset(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^handset ${name}`));
    for (const option of ['--data DIR', '--clock INSTANT', '--json', '--help']) expect(out).toContain(option);
  });

  it.each([
    [['dance'], 'There is no verb dance. Try: handset --help'],
    [['find'], 'This needs more: handset find TEXT'],
    [['undo', 'all'], 'This is too much: all. Try: handset undo --help'],
    [['queue', '--limits', '3'], "Unknown option '--limits'. Try: handset queue --help"],
    [['queue', '--clock', 'noon'], 'An instant looks like 2026-11-21T08:55:00Z, not noon.'],
    [['queue', '--limit', 'many'], '--limit takes a whole number from 1 up, not many.'],
    [['add', '--name', 'Zed'], 'The name is a plain word, without --name: handset add "Dana Whitlock".'],
    [['log', 'Dana', 'maybe'], 'A touch on the channel call comes to one of appointment, '],
    [['log', 'Dana', 'sent'], 'A touch on the channel call comes to one of'],
    [['log', 'Dana', 'voicemail', '--channel', 'smoke'], '--channel takes one of call, email'],
    [['log', 'Dana', 'follow-up', '--follow-up', 'soon'], '--follow-up takes a date such as'],
    [['report', 'month'], 'There is a report of the week, not of month: handset report week'],
    [['report', 'week', '--format', 'pdf'], '--format takes one of md, json, html, csv, not pdf.'],
    [['import', 'nowhere.csv'], 'There is no file called nowhere.csv.'],
    [['import', '.'], '. is not a file.'],
    [
      ['import', 'x.csv', '--default-country', 'USA'],
      '--default-country takes two letters such as US, not USA.',
    ],
    [
      ['import', 'x.csv', '--received', '31.12.2026'],
      '--received takes a date such as 2026-11-24, not 31.12.2026.',
    ],
    [['demo', '--prospects', '0'], '--prospects takes a whole number from 1 up, not 0.'],
    [['call', 'queue.dance'], 'There is no operation called queue.dance. Try: handset call --help'],
    [['call', 'constructor.name'], 'There is no operation called constructor.name. Try: handset call --help'],
    [['call', 'settings.change', 'nope'], 'The input is not JSON.'],
    [['call', 'settings.change', '[]'], 'The input is a JSON object.'],
  ])('says one sentence about the mistake in %j and ends with 2', async (args, sentence) => {
    const { code, out, err } = await handset(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toEqual([expect.stringContaining(sentence), '']);
    expect(statSync(join(folder, 'book'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each([
    [['queue', '--at', 'noon'], '--at takes an instant such as 2026-11-24T14:00'],
    [
      ['log', 'Dana', 'appointment', '--appointment', '2026-11-24T14:00'],
      'Say with whom the appointment is: --with NAME.',
    ],
    [['log', 'Dana', 'voicemail', '--with', 'Dana'], '--with goes with --appointment.'],
    [['add', 'Dana Whitlock'], 'Say where they come from: --source NAME. It is remembered.'],
  ])('reads times on the rep’s clock, and refuses %j', async (args, sentence) => {
    await handset('call', 'settings.change', '{"settings":{"zone":"America/New_York"}}');
    const { code, err } = await handset(...args);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([expect.stringContaining(sentence), '']);
  });

  it('says of a book that is ahead of the clock how it is checked', async () => {
    expect(
      await handset('add', 'Dana Whitlock', '--number', '+14065550142', '--source', 'Referral'),
    ).toMatchObject({ code: 0 });
    const early = await handset('check', '--clock', '2026-03-02T15:00:00Z');
    expect(early.code).toBe(1);
    expect(early.out).toContain(
      'later than this clock says; a book made with --at or --clock is checked with --clock 2026-11-19T16:00',
    );
    expect(await handset('check')).toMatchObject({ code: 0 });
  });

  it('starts its clock where it is told to', async () => {
    await handset('call', 'settings.change', '{"settings":{"zone":"America/New_York"}}');
    const dana = ['Dana Whitlock', '--number', '+13175550142', '--source', 'Fair'];
    await handset('add', ...dana, '--clock', '2026-03-02T15:00:00Z');
    const { out } = await handset('queue', '--json', '--clock', '2026-03-05T15:00:00Z');
    expect(JSON.parse(out).cards).toMatchObject([
      { name: 'Dana Whitlock', why: 'Never touched. Arrived Monday from Fair.' },
    ]);
  });

  it('reads no book where there is none, and makes none', async () => {
    const { code, err } = await handset('queue');
    expect({ code, err }).toEqual({ code: 2, err: 'There is no book in this folder yet.\n' });
    expect(statSync(join(folder, 'book'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('shows numbers as the card does, and how many wait beyond those shown', async () => {
    await handset('call', 'settings.change', '{"settings":{"zone":"America/New_York"}}');
    for (const [name, number] of [
      ['Dana Whitlock', '+14065550142'],
      ['Otto Brandt', '+14065550143'],
      ['Zoe Marsh', '+14065550144'],
    ] as const) {
      const added = await handset('add', name, '--number', number, '--source', 'Referral');
      expect(added).toMatchObject({ code: 0, err: '' });
    }
    // Half past nine in the evening, in Montana, is too late to call; ten in the morning is not.
    const none = await handset('queue', '--at', '2027-03-02T23:30');
    expect(none.out).toMatch(/^Three people wait, none of whom may be called at this hour\. Again /);
    const at = ['--at', '2027-03-02T12:00'];
    const { out } = await handset('queue', '--limit', '2', ...at);
    expect(out).toContain(' 406-555-01');
    expect(out).not.toContain('+1406');
    expect(out).toMatch(/\n\n2 of 3 people waiting\.\n$/);
    expect((await handset('queue', ...at)).out).toMatch(/\n\n3 people waiting\.\n$/);
    expect((await handset('queue', '--json', ...at)).out).toContain('"number": "+14065550142"');
  });

  it('calls any operation, with an id for a command that has none', async () => {
    const changed = await handset('call', 'settings.change', '{"settings":{"repName":"Maya Roth"}}');
    expect(changed).toMatchObject({ code: 0, err: '' });
    const { out } = await handset('call', 'settings.read', '--json');
    expect(JSON.parse(out)).toMatchObject({ repName: 'Maya Roth' });
  });

  it('says which field of an input is wrong', async () => {
    const { code, err } = await handset('call', 'settings.change', '{"settings":{"dayStartsAt":"morning"}}');
    expect({ code, err }).toEqual({ code: 2, err: 'A time looks like 14:30.\n' });
  });

  it('reads beside whoever holds the book, and writes only when nobody does', async () => {
    await handset('call', 'settings.change', '{"settings":{"repName":"Maya Roth"}}');
    const held = await openBook(makeWorld({ folder: join(folder, 'book') }), 'another window', null);
    const { code, out } = await handset('call', 'settings.read');
    expect({ code, name: (JSON.parse(out) as { repName: string }).repName }).toEqual({
      code: 0,
      name: 'Maya Roth',
    });
    const refused = await handset('undo');
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'This book is open in another window. Close it there first.\n',
    });
    await held.close();
    expect((await handset('call', 'settings.change', '{"settings":{"repName":"M. Roth"}}')).code).toBe(0);
  });

  it('says so when the folder refuses it', async () => {
    writeFileSync(join(folder, 'book'), 'a file');
    const { code, err } = await handset('undo');
    expect(code).toBe(2);
    expect(err).toMatch(/^Handset may not write in .*book\. Nothing was changed\. /);
    expect(readFileSync(join(folder, 'book'), 'utf8')).toBe('a file');
  });

  it('import counts the numbers of a do-not-call register and makes nobody of them', async () => {
    const file = join(folder, 'dnc.txt');
    writeFileSync(file, '2175550142\n217,5550143\n');
    const { out } = await handset('import', file, '--dry-run', '--json');
    expect(JSON.parse(out)).toMatchObject({
      format: 'do_not_call_register',
      counts: { rows: 2, accepted: 2, new: 2, same: 0 },
      records: [],
    });
    const done = JSON.parse((await handset('import', file, '--source', 'DNC', '--json')).out) as object;
    expect(done).toMatchObject({ isRegister: true, said: '2 numbers of DNC may not be called.' });
    const again = JSON.parse((await handset('import', file, '--dry-run', '--json')).out) as object;
    expect(again).toMatchObject({ counts: { new: 0, same: 2 } });
    expect((await handset('import', file, '--people', '--dry-run', '--json')).out).not.toContain('register');
  });

  it('takes the sheet of a workbook that it is told to', async () => {
    const sheet = (name: string, person: string) => ({
      name,
      rows: [
        ['Name', 'Email'],
        [person, `${person}@x.example`],
      ],
    });
    const file = join(folder, 'fair.xlsx');
    writeFileSync(file, madeWorkbook([sheet('Visitors', 'Dana'), sheet('Press', 'Victor')]));
    const dry = JSON.parse(
      (await handset('import', file, '--sheet', 'Press', '--dry-run', '--json')).out,
    ) as object;
    expect(dry).toMatchObject({ sheet: 'Press', records: [{ sheet: 'Press', row: 2, fullName: 'Victor' }] });
    expect((await handset('import', file, '--sheet', 'press')).code).toBe(0);
    expect((await handset('find', 'Victor')).out).toContain('Victor');
    expect((await handset('find', 'Dana')).out).not.toContain('Dana ');
    expect(await handset('import', file, '--sheet', 'Sales')).toMatchObject({
      code: 2,
      err: 'fair.xlsx has no sheet called Sales. Nothing was changed. It has Visitors, Press.\n',
    });
  });

  it('import reads a list in the encoding that is named, and puts garbled text right when told to', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, 'Name,Company\nJÃ¶rg Brandis,MÃ¼ller\n');
    const nameIn = async (...words: string[]) => {
      const { out } = await handset('import', file, '--dry-run', '--json', ...words);
      return (JSON.parse(out) as { records: { fullName: string }[] }).records[0]?.fullName;
    };
    expect(await nameIn()).toBe('JÃ¶rg Brandis');
    expect(await nameIn('--repair')).toBe('Jörg Brandis');
    writeFileSync(file, Buffer.from('Name,Company\n\xA3ukasz Wr\xF3bel,Formline\n', 'latin1'));
    expect(await nameIn('--encoding', 'windows-1250')).toBe('Łukasz Wróbel');
    const { code, err } = await handset('import', file, '--encoding', 'morse');
    expect(code).toBe(2);
    expect(err).toContain('--encoding takes one of utf-8,');
  });

  it('export writes everybody to a file or prints them, and an import of it makes them again', async () => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, 'First Name,Last Name,Email,Booth\nDana,Whitlock,dana@brightline.example,A1\n');
    expect((await handset('import', list)).code).toBe(0);
    const file = join(folder, 'out.csv');
    expect(await handset('export', file)).toEqual({
      code: 0,
      out: `1 person written to ${file}.\n`,
      err: '',
    });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Dana,,Whitlock');
    expect((await handset('export')).out).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await handset('export', join(folder, 'no', 'out.csv'))).err).toContain(
      'Nothing could be written',
    );
    const { code, err } = await handset('export', file, '--list', '00000000-0000-7000-8000-000000000000');
    expect({ code, err }).toEqual({ code: 2, err: 'This list is not in your book.\n' });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
