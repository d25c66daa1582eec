import { stagedFile, type Staged } from '../staged/staging.ts';
import { openRegister, type RegisterFile } from './file.ts';
import { registerSources } from './sources.ts';

/** The register that a staged file is, if it is one and nobody has said otherwise. */
export function lookForRegister(
  folder: string,
  {
    importId,
    fileName,
    reading,
    homeCountry,
  }: Pick<Staged, 'importId' | 'fileName' | 'reading' | 'homeCountry'>,
): RegisterFile | null {
  if (reading.kind === 'people') return null;
  return openRegister(registerSources(stagedFile(folder, importId), fileName), fileName, homeCountry);
}

/** The same of a file that was found to be one. */
export function registerOfStaged(folder: string, staged: Staged): RegisterFile {
  const file = lookForRegister(folder, staged);
  if (file === null) throw new Error(`${staged.importId} is no register any more`);
  return file;
}
