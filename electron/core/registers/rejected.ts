import type { Staged } from '../staged/staging.ts';
import type { World } from '../world.ts';
import { readRegister } from './file.ts';
import { registerOfStaged } from './staged.ts';

/** The lines of a register that are no numbers, as they stand in it: corrected, they are a register again. */
export function rejectedLines(
  world: World,
  staged: Staged,
): { readonly fileName: string; readonly text: string } {
  const lines: string[] = [];
  for (const { unreadable } of readRegister(registerOfStaged(world.folder, staged), staged.homeCountry))
    lines.push(...unreadable.map(({ raw }) => raw));
  return {
    fileName: `${staged.fileName.replace(/\.\w{1,5}$/, '')} rejected.txt`,
    text: lines.map((line) => `${line}\r\n`).join(''),
  };
}
