import { text as readText } from 'node:stream/consumers';
import type { Client } from '#shared/contract/contract.ts';
import type { NewProspect } from '#shared/contract/prospects.ts';
import { readSignature } from '#shared/domain/signature.ts';
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

const filled = <K extends string>(key: K, value: string | null | undefined) =>
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as {
    readonly [key in K]?: string;
  };

/** The person as typed: the options, and before them what a pasted signature says. */
async function personOf(words: Words): Promise<Omit<NewProspect, 'source'>> {
  const isPasted = words.positionals.length === 1 && words.positionals[0] === '-';
  const pasted = isPasted ? readSignature(await readText(process.stdin)) : null;
  const numbers = list(words.text('number')).map((raw) => ({ raw }));
  const emails = list(words.text('email'));
  const note = words.text('note');
  const accountClass = oneOf(words, 'class', accountClasses);
  return {
    ...filled('fullName', pasted ? pasted.name : words.positionals.join(' ')),
    ...filled('company', words.text('company') ?? pasted?.company),
    ...filled('title', words.text('title') ?? pasted?.title),
    ...filled('linkedinUrl', words.text('linkedin') ?? pasted?.linkedinUrl),
    ...filled('country', words.text('country')),
    ...filled('whyThem', words.text('why')),
    ...filled('note', note),
    ...(accountClass === undefined ? {} : { accountClass }),
    role: oneOf(words, 'role', prospectRoles) ?? 'unknown',
    phones: numbers.length > 0 ? numbers : [...(pasted?.phones ?? [])],
    emails: emails.length > 0 ? emails : [...(pasted?.emails ?? [])],
  };
}

export const add: Verb = {
  name: 'add',
  summary: 'Add someone by hand, ready to call.',
  usage: '[NAME | -] [--company C] [--number N] [--email E] [OPTIONS]',
  details: 'With - for the name, a whole e-mail signature is read from standard input.',
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
    note: { value: 'T', help: 'what to remember' },
    'even-if-known': { help: 'add them though somebody like them is in the book' },
  },
  instead: { name: 'The name is a plain word, without --name: handset add "Dana Whitlock".' },
  async run({ open, world }, words) {
    const person = await personOf(words);
    const client = await open('write');
    const added = await client.prospects.add({
      commandId: world.newId(),
      evenIfKnown: words.isSet('even-if-known'),
      prospect: { ...person, source: await sourceOf(client, words) },
    });
    const { prospectId, card } = added;
    return { json: { prospectId, card }, text: `${added.said}\n${prospectId}` };
  },
};
