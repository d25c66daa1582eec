import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkerUrls } from '#core/workers/workers.ts';

/**
 * Where the build puts the workers: beside the entry files.
 *
 * @param folder `import.meta.dirname` of an entry file: a shared chunk lies elsewhere
 */
export function workerFiles(folder: string, aheadMs: number): WorkerUrls {
  const file = (name: string) => pathToFileURL(join(folder, `${name}.worker.js`));
  return {
    reader: file('reader'),
    importer: file('import'),
    rows: file('rows'),
    backup: file('backup'),
    aheadMs,
  };
}
