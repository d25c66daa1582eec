import { backupsOf } from '#core/backups.ts';
import { rescueBook } from '#core/rescue.ts';
import type { Client } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { wallClock } from '#shared/domain/time/zones.ts';
import { holderName } from '#shell/sentences.ts';
import { lastWord } from '../long-work.ts';
import { size, table } from '../table.ts';
import type { Access, Printed, Session, Verb } from '../verb.ts';

const when = (at: number, zone: string): string => {
  const { on, hour, minute } = wallClock(at, zone);
  return `${on} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** The book, or null when it is damaged: that is when a backup is wanted most. */
async function openUnlessDamaged(session: Session, access: Access): Promise<Client | null> {
  try {
    return await session.open(access);
  } catch (error) {
    if (error instanceof Problem && error.code === 'BOOK_DAMAGED') return null;
    throw error;
  }
}

async function putBack(session: Session, name: string): Promise<Printed> {
  const { world, signal } = session;
  const client = await openUnlessDamaged(session, 'write');
  if (!client) {
    const said = await rescueBook(world, holderName('a terminal (handset restore)', world), name);
    return { json: { said }, text: said };
  }
  const stream = await client.book.restore({ commandId: world.newId(), name }, { signal });
  const { said } = await lastWord(stream, session);
  return { json: { said }, text: said };
}

async function listed(session: Session): Promise<Printed> {
  const { world } = session;
  const client = await openUnlessDamaged(session, 'read');
  const backups = backupsOf(world.folder);
  if (backups.length === 0) return { json: backups, text: 'There is no backup yet.' };
  const zone = client ? (await client.settings.read({})).zone : world.zone();
  const text = table(backups, [
    { title: 'backup', of: (row) => row.name },
    { title: `made (${zone})`, of: ({ madeAt }) => when(madeAt, zone) },
    { title: 'size', of: ({ bytes }) => size(bytes), align: 'right' },
    { title: 'why', of: ({ why }) => why },
  ]);
  return { json: backups, text };
}

export const restore: Verb = {
  name: 'restore',
  summary: 'List the backups, or put one in the place of the book.',
  usage: '[BACKUP]',
  details:
    'The book as it stands is kept as one more backup. A damaged book is kept beside the restored one.',
  positionals: { least: 0, most: 1 },
  options: {},
  run(session, { positionals: [name] }) {
    return name === undefined ? listed(session) : putBack(session, name);
  },
};
