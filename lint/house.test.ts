import { RuleTester } from 'oxlint/plugins-dev';
import { describe, expect, it } from 'vitest';
import house from './house.js';
import { resolveInside, whyNot } from './layers.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester();
const at = (path: string, code: string) => ({ filename: path, code });
const bad = (path: string, code: string) => ({ ...at(path, code), errors: 1 });

describe('resolveInside', () => {
  it('follows subpaths and relative steps and leaves packages alone', () => {
    expect(resolveInside('electron/core/router.ts', '#shared/domain/touch.ts')).toBe(
      'shared/domain/touch.ts',
    );
    expect(resolveInside('renderer/features/week/screen.tsx', '../today/plan.ts')).toBe(
      'renderer/features/today/plan.ts',
    );
    expect(resolveInside('shared/domain/a.ts', './b.ts')).toBe('shared/domain/b.ts');
    expect(resolveInside('shared/domain/a.ts', 'zod')).toBeUndefined();
  });
});

describe('whyNot', () => {
  it('lets the arrows of the layers pass', () => {
    expect(whyNot('shared/contract/queue.ts', '#shared/domain/touch.ts')).toBeUndefined();
    expect(whyNot('electron/core/handlers/queue.ts', '#core/store/prospects.ts')).toBeUndefined();
    expect(whyNot('electron/core/store/prospects.ts', '#core/db/open.ts')).toBeUndefined();
    expect(whyNot('electron/shell/main.ts', '#transport/port.ts')).toBeUndefined();
    expect(whyNot('renderer/app/routes.tsx', '#renderer/features/week/screen.tsx')).toBeUndefined();
    expect(whyNot('electron/core/handlers/imports/check.ts', './commit.ts')).toBeUndefined();
  });

  it('stops every arrow that points back', () => {
    const back: [string, string][] = [
      ['shared/domain/touch.ts', '#shared/contract/queue.ts'],
      ['shared/contract/queue.ts', '#core/router.ts'],
      ['electron/core/router.ts', '#transport/port.ts'],
      ['electron/transport/port.ts', '#shell/main.ts'],
      ['electron/core/store/prospects.ts', '#core/handlers/queue.ts'],
      ['electron/core/store/standing.ts', '#core/queue/standings.ts'],
      ['electron/core/store/dials.ts', '../calling/law.ts'],
      ['electron/core/handlers/queue.ts', '#core/db/open.ts'],
      ['electron/core/db/migrations/0002/search.ts', '#shared/domain/names.ts'],
      ['electron/core/registers/check.ts', '../import/pace.ts'],
      ['electron/core/handlers/queue.ts', './touches.ts'],
      ['renderer/app/main.tsx', '#core/router.ts'],
      ['renderer/features/week/screen.tsx', '#renderer/features/today/plan.ts'],
      ['renderer/ui/dock.tsx', '#renderer/features/week/screen.tsx'],
      ['e2e/day.spec.ts', '#shared/domain/touch.ts'],
    ];
    for (const [from, specifier] of back)
      expect(whyNot(from, specifier), `${from} ${specifier}`).toBeTruthy();
  });
});

tester.run('layers', house.rules.layers, {
  valid: [
    at('renderer/ui/dock.tsx', "import { keys } from '#shared/domain/outcome.ts'"),
    at('electron/core/store/a.test.ts', "import { open } from '#core/handlers/open.ts'"),
  ],
  invalid: [
    bad('shared/domain/a.ts', "import { b } from '#core/router.ts'"),
    bad('shared/domain/a.ts', "import type { b } from '#core/router.ts'"),
    bad('shared/domain/a.ts', "export { b } from '#core/router.ts'"),
    bad('shared/domain/a.ts', "const b = import('#core/router.ts')"),
  ],
});

tester.run('clock', house.rules.clock, {
  valid: [at('a.ts', 'new Date(0)'), at('a.ts', 'world.now()'), at('a.ts', 'Date.parse(text)')],
  invalid: [
    bad('a.ts', 'Date.now()'),
    bad('a.ts', "Date['now']()"),
    bad('a.ts', 'const clock = Date.now'),
    bad('a.ts', 'new Date()'),
    bad('a.ts', 'Date()'),
    bad('a.ts', 'performance.now()'),
    bad('a.ts', 'process.hrtime()'),
  ],
});

tester.run('ids', house.rules.ids, {
  valid: [at('a.ts', 'world.newId()')],
  invalid: [
    bad('a.ts', 'crypto.randomUUID()'),
    bad('a.ts', "import * as c from 'node:crypto'; c.randomUUID()"),
    bad('a.ts', 'Math.random()'),
  ],
});

tester.run('raw-modules', house.rules['raw-modules'], {
  valid: [
    at('electron/core/db/open.ts', "import Database from 'better-sqlite3'"),
    at('electron/shell/main.ts', "import { app } from 'electron'"),
  ],
  invalid: [
    bad('electron/core/store/a.ts', "import Database from 'better-sqlite3'"),
    bad('electron/transport/port.ts', "import { ipcMain } from 'electron'"),
    bad('renderer/app/main.tsx', "import { ipcRenderer } from 'electron'"),
  ],
});

tester.run('file-names', house.rules['file-names'], {
  valid: [at('electron/core/router.ts', 'let a'), at('renderer/ui/common-keys.ts', 'let a')],
  invalid: [
    bad('electron/core/utils.ts', 'let a'),
    bad('renderer/ui/date-helpers.tsx', 'let a'),
    bad('electron/core/manager.ts', 'let a'),
    bad('shared/domain/index.ts', 'let a'),
  ],
});

tester.run('far-imports', house.rules['far-imports'], {
  valid: [at('a/b.ts', "import { c } from '../c.ts'"), at('a/b.ts', "export { c } from './c.ts'")],
  invalid: [bad('a/b/c.ts', "import { d } from '../../d.ts'"), bad('a/b.ts', "export * from './c.ts'")],
});
