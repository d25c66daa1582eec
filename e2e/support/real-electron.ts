import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { Desktop } from './desktop.ts';
import { root } from './processes.ts';

/** Electron's program, or undefined where it was never fetched. */
export function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Opens the desktop shell under Electron itself. */
export async function openElectron(program: string, folder: string, at: string): Promise<Desktop> {
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: program,
    args: [...forRoot, root, '--data', folder, '--at', at],
  });
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (uri: string) => {
      opened.push(uri);
    };
  });
  return {
    page: await app.firstWindow(),
    opened: () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened),
    choose: (label) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((item) => item.label === wanted)?.click();
      }, label),
    menuLabels: () =>
      app.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        return items.map(({ label }) => label);
      }),
    close: async () => {
      if (app.process().exitCode === null) await app.close();
    },
  };
}
