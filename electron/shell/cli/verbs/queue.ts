import { displayNumber } from '#shared/domain/phones.ts';
import { peopleWaiting } from '#shared/domain/queue/waiting.ts';
import { waitingWords } from '#shared/domain/sentences/waiting.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { count, table } from '../table.ts';
import { instantOption, wholeNumber } from '../parsing.ts';
import type { Verb } from '../verb.ts';

export const queue: Verb = {
  name: 'queue',
  summary: 'Show who is next, in order, and why.',
  usage: '[--limit N] [--at INSTANT]',
  positionals: { least: 0, most: 0 },
  options: {
    limit: { value: 'N', help: 'how many (20 unless given)' },
    at: { value: 'INSTANT', help: 'the queue as it is at another time' },
  },
  async run({ open }, words) {
    const limit = wholeNumber(words, 'limit') ?? 20;
    const client = await open('read');
    const { zone, country } = await client.settings.read({});
    const at = instantOption(words, 'at', zone);
    const queued = await client.queue.list({ limit, ...(at === undefined ? {} : { at }) });
    if (queued.cards.length === 0) {
      const { waiting, opensAt } = await client.queue.opening({ at: queued.at });
      const today = dateIn(queued.at, zone);
      return { json: queued, text: waitingWords(waiting, opensAt, zone, today) ?? 'Nobody is waiting.' };
    }
    const numbered = queued.cards.map((card, index) => ({ ...card, place: index + 1 }));
    const text = table(numbered, [
      { title: '#', of: ({ place }) => String(place), align: 'right' },
      { title: 'name', of: ({ name }) => name, most: 28 },
      { title: 'company', of: ({ account }) => account ?? '', most: 28 },
      {
        title: 'number',
        of: ({ number }) => (number === null ? '' : displayNumber({ e164: number }, country)),
      },
      { title: 'their time', of: ({ localTime }) => localTime ?? '' },
      { title: 'why now', of: ({ why }) => why, most: 60 },
      { title: 'id', of: ({ prospectId }) => prospectId },
    ]);
    const { waiting } = await client.today.read({ at: queued.at });
    const shown = queued.cards.length;
    const all = Math.max(peopleWaiting(waiting), shown);
    const people = `${count(all, 'person', 'people')} waiting`;
    const foot = all > shown ? `${shown.toLocaleString('en-US')} of ${people}.` : `${people}.`;
    // Fewer than were asked for: the others wait too, and are not offered at this hour.
    const rest = all > shown && shown < limit ? ' Nobody else is offered at this hour.' : '';
    return { json: queued, text: `${text}\n\n${foot}${rest}` };
  },
};
