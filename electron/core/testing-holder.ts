import { flushCompileCache } from 'node:module';
import { openBook } from './book.ts';
import { settingsDefinitions } from './handlers/settings.ts';
import { runCommand } from './operation/command.ts';
import { testWorld } from './testing-world.ts';

// A process of the tests that holds a book. It changes a setting again and again, and says each number
// only once the command that wrote it has answered, until it is killed.
const [folder = '', ids = '2'] = process.argv.slice(2);
const { change } = settingsDefinitions;
if (change.kind !== 'command') throw new Error('settings.change is a command');
const book = await openBook(testWorld(folder), 'the test’s child', null);
// It never comes to an end of its own, at which Node would keep what it compiled for the next.
flushCompileCache();
process.stdout.write('open\n');
process.stdin.once('data', () => {
  for (let n = 1; ; n += 1) {
    const commandId = `${ids}2222222-0000-7000-8000-${String(n).padStart(12, '0')}`;
    runCommand(book, 'settings.change', change, { commandId, settings: { company: `Larkmoor ${n}` } });
    process.stdout.write(`${n}\n`);
  }
});
