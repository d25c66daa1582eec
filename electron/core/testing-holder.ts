import { flushCompileCache } from 'node:module';
import { openBook } from './book.ts';
import { notesDefinitions } from './handlers/notes.ts';
import { settingsDefinitions } from './handlers/settings.ts';
import { runCommand } from './operation/command.ts';
import { testWorld } from './testing-world.ts';

// A process of the tests that holds a book. It changes a setting again and again, or types on in the note of whom it
// is told of, and says each number only once the command that wrote it has answered, until it is killed.
const [folder = '', ids = '2', prospectId] = process.argv.slice(2);
const { change } = settingsDefinitions;
const { draft } = notesDefinitions;
if (change.kind !== 'command' || draft.kind !== 'command') throw new Error('both are commands');
const book = await openBook(testWorld(folder), 'the test’s child', null);
// It never comes to an end of its own, at which Node would keep what it compiled for the next.
flushCompileCache();
process.stdout.write('open\n');
process.stdin.once('data', () => {
  for (let n = 1; ; n += 1) {
    const commandId = `${ids}2222222-0000-7000-8000-${String(n).padStart(12, '0')}`;
    if (prospectId === undefined)
      runCommand(book, 'settings.change', change, { commandId, settings: { company: `Larkmoor ${n}` } });
    else runCommand(book, 'notes.draft', draft, { commandId, prospectId, body: 'x'.repeat(n) });
    process.stdout.write(`${n}\n`);
  }
});
