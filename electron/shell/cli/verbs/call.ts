import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { contract } from '#shared/contract/contract.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import { Mistake, type Session, type Verb } from '../verb.ts';

interface Operation {
  readonly path: readonly [string, string];
  readonly meta: OperationMeta;
}

const operations = (): string[] =>
  Object.entries(contract).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => `${area}.${verb}`));

function operationOf(name: string): Operation {
  const [area = '', verb = ''] = name.split('.');
  const verbs = (contract as Record<string, Record<string, { '~orpc': { meta: OperationMeta } }>>)[area];
  const found =
    Object.hasOwn(contract, area) && verbs && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!found) throw new Mistake(`There is no operation called ${name}. Try: handset call --help`);
  return { path: [area, verb], meta: found['~orpc'].meta };
}

async function inputOf(text: string): Promise<Record<string, unknown>> {
  const json = text === '-' ? await readText(process.stdin) : text;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    throw new Mistake('The input is not JSON.');
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Mistake('The input is a JSON object.');
  return input as Record<string, unknown>;
}

/** A file cannot stand in JSON: `"file": "@PATH"` names one instead. */
async function withFile(input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { file } = input;
  if (typeof file !== 'string' || !file.startsWith('@')) return input;
  const path = file.slice(1);
  const blob = await openAsBlob(path).catch(() => {
    throw new Mistake(`${path} cannot be read.`);
  });
  return { fileName: basename(path), ...input, file: new File([blob], basename(path)) };
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function call({ open, world, signal }: Session, operation: Operation, input: Record<string, unknown>) {
  const [area, verb] = operation.path;
  const client = await open(operation.meta.kind === 'query' ? 'read' : 'write');
  const areas = client as unknown as Record<
    string,
    Record<string, (input: unknown, options: object) => Promise<unknown>>
  >;
  const withId = operation.meta.kind === 'query' ? input : { commandId: world.newId(), ...input };
  const answer = await areas[area]?.[verb]?.(withId, { signal });
  if (!isStream(answer)) return answer;
  const items: unknown[] = [];
  for await (const item of answer) items.push(item);
  return items;
}

export const callVerb: Verb = {
  name: 'call',
  summary: 'Call any operation of the contract with a JSON object, and print its answer as JSON.',
  usage: 'OPERATION JSON',
  details: [
    'JSON may be - for standard input. A command gets an id where it names none; "file": "@PATH" sends',
    'a file; long work answers with the list of all it told. The operations are',
    ...operations().map((name) => `  ${name}`),
  ].join('\n'),
  positionals: { least: 1, most: 2 },
  options: {},
  async run(session, { positionals: [name = '', json = '{}'] }) {
    const answer = await call(session, operationOf(name), await withFile(await inputOf(json)));
    return { json: answer, text: JSON.stringify(answer, null, 2) };
  },
};
