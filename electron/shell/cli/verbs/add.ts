import { text as readText } from 'node:stream/consumers';
import type { Client } from '#shared/contract/contract.ts';
import type { NewProspect } from '#shared/contract/prospects.ts';
import { accountClasses, prospectRoles } from '#shared/domain/vocabulary.ts';
import { oneOf } from '../parsing.ts';
import { Mistake, type Verb, type Words } from '../verb.ts';

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The source that was named, else the last one used, as on screen; the first time it has to be said. */
async function sourceOf(client: Client, words: Words): Promise<NewProspect['source']> {
  const name = words.text('source');
  const { lastSource } = await client.settings.read({});
  if (name === undefined) {
    if (lastSource === null) throw new Mistake('Say where they come from: --source NAME. It is remembered.');
    return lastSource;
  }
  const { sources } = await client.sources.list({});
  const known = sources.find((source) => source.name.toLowerCase() === name.toLowerCase());
  return { kind: known?.kind ?? 'other', name };
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [key in K]?: string };

export const add: Verb = {
  name: 'add',
  summary: 'Add someone by hand, ready to call.',
  usage: '[NAME] [--company C] [--number N] [--email E] [OPTIONS]',
  positionals: { least: 0, most: 6 },
  options: {
    company: { value: 'C', help: 'where they work' },
    title: { value: 'T', help: 'what they do there' },
    number: { value: 'N', help: 'their number, or several with commas' },
    email: { value: 'E', help: 'their address, or several with commas' },
    linkedin: { value: 'URL', help: 'their profile' },
    country: { value: 'C', help: 'where they are' },
    class: { value: 'CLASS', help: accountClasses.join(', ') },
    role: { value: 'ROLE', help: prospectRoles.join(', ') },
    why: { value: 'T', help: 'why they would want the call' },
    source: { value: 'NAME', help: 'where they come from (the last one named unless given)' },
    note: { value: 'T', help: 'what to remember; - for standard input' },
    'even-if-known': { help: 'add them though somebody like them is in the book' },
  },
  async run(session, words) {
    const { open, world } = session;
    const note = words.text('note');
    const accountClass = oneOf(words, 'class', accountClasses);
    const role = oneOf(words, 'role', prospectRoles) ?? 'unknown';
    const client = await open('write');
    const added = await client.prospects.add({
      commandId: world.newId(),
      evenIfKnown: words.isSet('even-if-known'),
      prospect: {
        ...optional('fullName', words.positionals.join(' ')),
        ...optional('company', words.text('company')),
        ...optional('title', words.text('title')),
        ...optional('linkedinUrl', words.text('linkedin')),
        ...optional('country', words.text('country')),
        ...optional('whyThem', words.text('why')),
        ...optional('note', note === '-' ? await readText(process.stdin) : note),
        ...(accountClass === undefined ? {} : { accountClass }),
        role,
        phones: list(words.text('number')).map((raw) => ({ raw })),
        emails: list(words.text('email')),
        source: await sourceOf(client, words),
      },
    });
    const { prospectId, card } = added;
    return { json: { prospectId, card }, text: `${added.said}\n${prospectId}` };
  },
};
