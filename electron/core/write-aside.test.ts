import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAside } from './write-aside.ts';

describe('writing aside', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handset-aside-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves the whole file, the owner’s alone, and nothing beside it', () => {
    const file = join(folder, 'week.csv');
    writeFileSync(file, 'old');
    writeAside(file, ['name,', 'Zoë Quill', new Uint8Array([10])]);
    expect(readFileSync(file, 'utf8')).toBe('name,Zoë Quill\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['week.csv']);
  });

  it('keeps the old file whole when the writing fails half-way', () => {
    const file = join(folder, 'week.csv');
    writeFileSync(file, 'old');
    function* failing() {
      yield 'half';
      throw new Error('the source ended');
    }
    expect(() => writeAside(file, failing())).toThrow('the source ended');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['week.csv']);
  });

  it('is not stopped by what an earlier crash left half-written', () => {
    const file = join(folder, 'week.csv');
    writeFileSync(`${file}.part`, 'half');
    writeAside(file, 'whole');
    expect(readFileSync(file, 'utf8')).toBe('whole');
  });

  it('leaves nothing behind where the name is taken by a folder', () => {
    mkdirSync(join(folder, 'week.csv'));
    expect(() => writeAside(join(folder, 'week.csv'), 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['week.csv']);
  });
});
