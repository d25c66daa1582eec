import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCli } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function handset(...args: string[]) {
  const written = { out: '', err: '' };
  const code = await runCli([...args, '--data', folder, '--json'], {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    progress: () => {},
    write: async () => {},
    signal: new AbortController().signal,
  });
  return { code, err: written.err, json: written.out === '' ? null : JSON.parse(written.out) };
}

const people = async () => {
  const { json } = await handset('call', 'book.status', '{}');
  return (json as { prospects: number }).prospects;
};

it('a backup brings the book back, whatever became of it since', async () => {
  const added = ['add', 'Dana Whitlock', '--email', 'dana@larkmoor.example', '--source', 'Referral'];
  expect(await handset(...added)).toMatchObject({ code: 0 });
  const { json: made } = await handset('backup');
  const { name } = made as { name: string };
  await handset('add', 'Otto Brandt', '--email', 'otto@quillon.example', '--source', 'Referral');
  expect(await people()).toBe(2);

  expect(await handset('restore', name)).toMatchObject({ code: 0, err: '' });
  expect(await people()).toBe(1);
  expect((await handset('restore')).json).toMatchObject([
    { why: 'before-restore' },
    { name, why: 'by-hand' },
  ]);
  expect(await handset('restore', 'none.sqlite')).toMatchObject({
    code: 2,
    err: 'There is no backup called none.sqlite. Ask for the list of backups.',
  });

  truncateSync(join(folder, 'book.sqlite'), 20_000);
  for (const verb of ['queue', 'undo']) {
    expect(await handset(verb)).toMatchObject({
      code: 2,
      err: 'The book is damaged. It was left as it is. Restore a backup with "handset restore".',
    });
  }
  expect((await handset('restore')).json).toHaveLength(2);
  expect(await handset('restore', name)).toMatchObject({ code: 0 });
  expect(await people()).toBe(1);
  expect(await handset('check')).toMatchObject({ code: 0, json: { findings: [] } });
});
