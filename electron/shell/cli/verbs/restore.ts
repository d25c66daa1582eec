import { wallClock } from '#shared/domain/time/zones.ts';
import { lastWord } from '../long-work.ts';
import { size, table } from '../table.ts';
import type { Verb } from '../verb.ts';

const when = (at: number, zone: string): string => {
  const { on, hour, minute } = wallClock(at, zone);
  return `${on} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

export const restore: Verb = {
  name: 'restore',
  summary: 'List the backups, or put one in the place of the book.',
  usage: '[BACKUP]',
  details: 'The book as it stands is kept as one more backup.',
  positionals: { least: 0, most: 1 },
  options: {},
  async run(session, { positionals }) {
    const { world, signal } = session;
    const [name] = positionals;
    const client = await session.open(name === undefined ? 'read' : 'write');
    if (name !== undefined) {
      const stream = await client.book.restore({ commandId: world.newId(), name }, { signal });
      const { said } = await lastWord(stream, session);
      return { json: { said }, text: said };
    }
    const { backups } = await client.book.backups({});
    if (backups.length === 0) return { json: backups, text: 'There is no backup yet.' };
    const { zone } = await client.settings.read({});
    const text = table(backups, [
      { title: 'backup', of: (row) => row.name },
      { title: 'made', of: ({ madeAt }) => when(madeAt, zone) },
      { title: 'size', of: ({ bytes }) => size(bytes), align: 'right' },
      { title: 'why', of: ({ why }) => why },
    ]);
    return { json: backups, text };
  },
};
