import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageJson from './package.json' with { type: 'json' };
import { phoneZones } from './scripts/phone-zones.ts';

const entry = (name: string) => resolve(import.meta.dirname, 'electron/shell', name);

export default defineConfig({
  main: {
    plugins: [phoneZones()],
    define: { HANDSET_VERSION: JSON.stringify(packageJson.version) },
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rollupOptions: {
        external: ['better-sqlite3', 'electron'],
        input: {
          main: entry('main.ts'),
          loopback: entry('loopback.ts'),
          cli: entry('cli.ts'),
          'reader.worker': entry('reader.worker.ts'),
          'import.worker': entry('import.worker.ts'),
          'rows.worker': entry('rows.worker.ts'),
          'backup.worker': entry('backup.worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: entry('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});
