import { defineConfig } from 'vitest/config';
import { phoneZones } from './scripts/phone-zones.ts';

export default defineConfig({
  plugins: [phoneZones()],
  test: {
    include: ['{shared,electron,renderer,lint,scripts}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
