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
    testTimeout: 20_000,
  },
});
