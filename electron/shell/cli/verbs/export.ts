import { resolve } from 'node:path';
import type { Outputs } from '#shared/contract/contract.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { writeAsideFrom } from '#core/write-aside.ts';
import { progressLine } from '../long-work.ts';
import { Mistake, type Session, type Verb } from '../verb.ts';
import { refusedWriting } from '../write-whole.ts';

type Told = Outputs['lists']['export'] extends AsyncIterator<infer Item, unknown, unknown> ? Item : never;
type Done = Extract<Told, { kind: 'done' }>;

/** The pieces of the file, one at a time; what else is told is shown, and the last word kept. */
async function* piecesOf(
  stream: AsyncIterable<Told>,
  session: Session,
  end: (done: Done) => void,
): AsyncGenerator<string, void> {
  let isWhole = false;
  for await (const item of stream) {
    if (item.kind === 'part') yield item.text;
    else if (item.kind === 'progress') session.progress(progressLine(item));
    else {
      isWhole = true;
      end(item);
    }
  }
  if (!isWhole) throw new Mistake('Stopped. No file was written.');
}

export const exportVerb: Verb = {
  name: 'export',
  summary: 'Write everybody in the book, or a list, as a CSV file.',
  usage: '[FILE] [--list ID]',
  details:
    'Every field goes out, custom fields too. Without FILE it is printed. An import of the file into an empty book makes the same people.',
  positionals: { least: 0, most: 1 },
  options: { list: { value: 'ID', help: 'only who came with this list' } },
  async run(session, words) {
    const [name] = words.positionals;
    if (name === undefined && words.isSet('json'))
      throw new Mistake('Name a file: --json tells of it, and cannot stand beside it.');
    const listId = words.text('list');
    const client = await session.open('read');
    const stream = await client.lists.export(listId === undefined ? {} : { listId }, {
      signal: session.signal,
    });
    let people = 0;
    const pieces = piecesOf(stream, session, (done) => {
      people = done.people;
    });
    if (name === undefined) {
      for await (const text of pieces) await session.write(text);
      return { json: null, text: '' };
    }
    const file = resolve(name);
    await writeAsideFrom(file, pieces).catch(refusedWriting(file));
    return { json: { file, people }, text: `${figureOf(people, 'person', 'people')} written to ${file}.` };
  },
};
