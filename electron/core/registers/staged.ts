import { stagedFile, type Staged } from '../import/staging.ts';
import { openRegister, type RegisterFile } from './file.ts';

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
  return openRegister([stagedFile(folder, importId)], fileName, homeCountry);
}

/** The same of a file that was found to be one. */
export function registerOfStaged(folder: string, staged: Staged): RegisterFile {
  const file = lookForRegister(folder, staged);
  if (file === null) throw new Error(`${staged.importId} is no register any more`);
  return file;
}
