import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { phoneZones } from './scripts/phone-zones.ts';

export default defineConfig({
  plugins: [phoneZones()],
  define: { HANDSET_VERSION: JSON.stringify(packageJson.version) },
  test: {
    include: ['{shared,electron,renderer,lint,scripts}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    // A process and every module anew for each of 250 files took a quarter of the time. No test changes what
    // another finds: books lie in folders of their own, and nothing is mocked.
    isolate: false,
    // Made for the slowest machine that is to pass: who fails waits longer, who passes does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
