import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataFolder } from './data-folder.ts';
import { LaunchMistake, parseLaunch } from './launch-options.ts';
import { openLog } from './log.ts';
import { aheadOf, makeWorld } from './world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the world', () => {
  it('starts its clock where it was told to, and runs on', () => {
    const at = Date.parse('2026-11-23T08:55:00Z');
    const world = makeWorld({ folder, aheadMs: aheadOf(at) });
    expect(world.now()).toBeGreaterThanOrEqual(at);
    expect(world.now()).toBeLessThan(at + 60_000);
  });

  it('makes version 7 ids of its own time, each another', () => {
    const at = Date.parse('2026-11-23T08:55:00Z');
    const world = makeWorld({ folder, aheadMs: aheadOf(at) });
    const ids = Array.from({ length: 1000 }, () => world.newId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
    const made = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(made - at).toBeLessThan(60_000);
  });

  it('gives secrets nobody can guess', () => {
    const world = makeWorld({ folder });
    expect(world.secret()).toMatch(/^[\w-]{43}$/);
    expect(world.secret()).not.toBe(world.secret());
  });
});

describe('the log', () => {
  const log = () =>
    openLog(
      folder,
      () => 0,
      () => 'ref-1',
    );

  it('keeps where an error came from and nothing that it quotes', () => {
    const error = Object.assign(new TypeError('no such person: Dana Whitlock\n at +12125550123'), {
      code: 'E_X',
    });
    expect(log().error(error)).toBe('ref-1');
    const written = readFileSync(join(folder, 'log/handset.log'), 'utf8');
    expect(written).toContain('"reference":"ref-1"');
    expect(written).toContain('"name":"TypeError","code":"E_X"');
    expect(written).toContain('shell.test.ts');
    expect(written).not.toMatch(/Whitlock|2125550123/);
  });

  it('is the rep’s alone, and is rotated', () => {
    const big = 'x'.repeat(60_000);
    for (let n = 0; n < 80; n += 1) log().info('filled', { big });
    const files = readdirSync(join(folder, 'log'));
    expect(files.toSorted()).toEqual(['handset.log', 'handset.log.1', 'handset.log.2']);
    for (const file of files) expect(statSync(join(folder, 'log', file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'log')).mode & 0o777).toBe(0o700);
  });

  it('does not stop anybody’s work when it cannot be written', () => {
    const nowhere = openLog(
      '/dev/null/nowhere',
      () => 0,
      () => 'ref-2',
    );
    expect(nowhere.error(new Error('x'))).toBe('ref-2');
  });
});

describe('the book’s folder', () => {
  it('is the one named, else where the system keeps a user’s data', () => {
    expect(dataFolder('/tmp/book')).toBe('/tmp/book');
    const home = '/home/maya';
    expect(dataFolder(undefined, { platform: 'linux', home, env: {} })).toBe(
      '/home/maya/.local/share/handset',
    );
    expect(dataFolder(undefined, { platform: 'linux', home, env: { XDG_DATA_HOME: '/data' } })).toBe(
      '/data/handset',
    );
    expect(dataFolder(undefined, { platform: 'darwin', home, env: {} })).toContain(
      'Application Support/Handset',
    );
  });
});

describe('the options of a start', () => {
  it('are read', () => {
    expect(parseLaunch(['--no-open', '--port', '0', '--data', 'x', '--at', '2026-11-23T08:55:00Z'])).toEqual({
      data: 'x',
      at: Date.parse('2026-11-23T08:55:00Z'),
      port: 0,
      open: false,
    });
    expect(parseLaunch([])).toEqual({ data: undefined, at: undefined, port: 0, open: true });
  });

  it.each([
    [['--port', 'abc'], 'A port is a number from 0 to 65535, not abc.'],
    [['--port', '70000'], 'A port is a number from 0 to 65535, not 70000.'],
    [['--at', 'tomorrow'], 'An instant looks like 2026-11-21T08:55:00Z, not tomorrow.'],
    [['--dats', 'x'], "Unknown option '--dats'."],
    [['--data='], 'Name a folder after --data.'],
  ])('are refused in one sentence: %j', (args, sentence) => {
    expect(() => parseLaunch(args)).toThrow(new LaunchMistake(sentence));
  });

  it('are found among switches of Electron’s', () => {
    const { data } = parseLaunch(['--no-sandbox', '/app', '--data', 'x', '--lang=de'], { strict: false });
    expect(data).toBe('x');
  });
});
