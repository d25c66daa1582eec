import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describedName } from './which-program.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'handset-programs-'));
  for (const folder of ['own', 'shared']) mkdirSync(join(home, folder, 'applications'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const env = () => ({ XDG_DATA_HOME: join(home, 'own'), XDG_DATA_DIRS: join(home, 'shared') });
const describeProgram = (folder: string, name: string) =>
  writeFileSync(
    join(home, folder, 'applications', 'phone.desktop'),
    `[Desktop Entry]\nType=Application\nName=${name}\nName[de]=Telefon\nExec=phone %u\n`,
  );

it('a program is called what its description says, the user’s own before the system’s', async () => {
  describeProgram('shared', 'Linphone');
  expect(await describedName('phone.desktop', env(), home)).toBe('Linphone');
  describeProgram('own', 'Zoom Workplace');
  expect(await describedName('phone.desktop', env(), home)).toBe('Zoom Workplace');
});

it('a program without a description is called by the name of that, and nothing else is a name', async () => {
  expect(await describedName('org.gnome.Calls.desktop', env(), home)).toBe('org.gnome.Calls');
  for (const odd of ['', '../../etc/passwd', '../phone.desktop', 'a b.desktop', 'phone'])
    expect(await describedName(odd, env(), home)).toBeNull();
});
