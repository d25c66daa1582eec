import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { phoneZones } from './phone-zones.ts';

// For tests that start a process of their own: with `--import` of this file Node runs the sources as they
// are. It strips the types itself; what it lacks is the module that the build makes up.
const zones = phoneZones();

// Dozens of such processes compile the same few hundred files: that is half of what a short one does.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/handset-sources'));

registerHooks({
  resolve: (name, context, next) =>
    zones.resolveId(name) === undefined
      ? next(name, context)
      : { url: name, format: 'module', shortCircuit: true },
  load(url, context, next) {
    const source = url.startsWith('virtual:') ? zones.load(`\0${url}`) : undefined;
    return source === undefined ? next(url, context) : { source, format: 'module', shortCircuit: true };
  },
});
