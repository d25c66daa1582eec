import { implement, ORPCError, type Router as OrpcRouter } from '@orpc/server';
import { type Contract, contract } from '#shared/contract/contract.ts';
import { Problem, type ProblemCode, problems } from '#shared/contract/problems.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import type { Book } from '../book.ts';
import { storageProblem } from '../db/trouble.ts';
import { catchUpBehind } from '../queue/catch-up.ts';
import { isRecounting } from '../store/recounts.ts';
import { readScope, runCommand } from './command.ts';
import type { CommandDefinition, QueryDefinition, StreamDefinition, TaskDefinition } from './definition.ts';
import { definitions } from './definitions.ts';

type AnyDefinition =
  | QueryDefinition<unknown, unknown>
  | CommandDefinition<{ readonly commandId: string }, unknown, unknown>
  | TaskDefinition<unknown, unknown>
  | StreamDefinition<unknown, unknown>;

/** The definition of 'area.verb', or undefined when there is no such operation. */
export function definitionOf(operation: string): AnyDefinition | undefined {
  const [area = '', verb = ''] = operation.split('.');
  const found = Object.hasOwn(definitions, area) && definitions[area as keyof typeof definitions];
  if (!found || !Object.hasOwn(found, verb)) return undefined;
  return found[verb as keyof typeof found];
}

/** The declared error for whatever was thrown; what nobody foresaw goes to the log by reference. */
export function declaredError(thrown: unknown, book: Book): unknown {
  const error = storageProblem(thrown) ?? thrown;
  if (error instanceof Problem) {
    const { status } = problems[error.code as ProblemCode];
    return new ORPCError(error.code, { defined: true, status, message: error.message, data: error.data });
  }
  if (error instanceof ORPCError || (error instanceof Error && error.name === 'AbortError')) return error;
  const reference = book.world.log.error(error);
  return new ORPCError('INTERNAL', {
    defined: true,
    status: 500,
    message: `Something went wrong. Nothing was half-written. Reference ${reference}.`,
    data: { reference },
  });
}

interface Call {
  readonly context: { readonly book: Book };
  readonly input: unknown;
  readonly signal?: AbortSignal | undefined;
}

async function* streamed(definition: StreamDefinition<unknown, unknown>, { context, input, signal }: Call) {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  signal?.addEventListener('abort', stop);
  try {
    yield* definition.run(context.book, input, stopper.signal);
  } catch (error) {
    throw declaredError(error, context.book);
  } finally {
    stop();
    signal?.removeEventListener('abort', stop);
  }
}

/** The answer, with what is to be done behind whoever asked begun. */
function followed(
  answered: unknown,
  definition:
    | QueryDefinition<unknown, unknown>
    | CommandDefinition<{ readonly commandId: string }, unknown, unknown>,
  { context: { book }, input }: Call,
): unknown {
  definition.behind?.(book, input as { commandId: string });
  return answered;
}

/** What a command answered, once what it left to be worked out is done, or begun where there are threads for it. */
const caughtUp = (book: Book, answered: unknown): unknown =>
  isRecounting(book.writer) ? catchUpBehind(book).then(() => answered) : answered;

function run(operation: string, meta: OperationMeta, definition: AnyDefinition, call: Call): unknown {
  const { book } = call.context;
  switch (definition.kind) {
    case 'query':
      if (meta.reader === 'worker' && book.workers) return book.workers.reader.ask(operation, call.input);
      return followed(
        book.reader.atOneMoment(() => definition.run(readScope(book.reader, book.world), call.input)),
        definition,
        call,
      );
    case 'command': {
      const answered = runCommand(book, operation, definition, call.input as { commandId: string });
      return caughtUp(book, followed(answered, definition, call));
    }
    case 'task':
      return definition.run(book, call.input, call.signal ?? new AbortController().signal);
    case 'stream':
      return streamed(definition, call);
  }
}

async function answer(operation: string, meta: OperationMeta, call: Call): Promise<unknown> {
  const definition = definitionOf(operation);
  if (!definition)
    throw new ORPCError('NOT_FOUND', { message: `There is no operation called ${operation}.` });
  try {
    return await run(operation, meta, definition, call);
  } catch (error) {
    throw declaredError(error, call.context.book);
  }
}

interface Procedure {
  readonly '~orpc': { readonly meta: OperationMeta };
  handler(work: (call: Call) => unknown): unknown;
}

export type Router = OrpcRouter<Contract, { book: Book }>;

/** Every operation, checked by its schemas going in and coming out, ready for a transport. */
export function makeRouter(): Router {
  const implementer = implement(contract).$context<{ book: Book }>();
  const router: Record<string, Record<string, unknown>> = {};
  for (const [area, verbs] of Object.entries(contract)) {
    router[area] = {};
    for (const verb of Object.keys(verbs)) {
      const procedure = (implementer as unknown as Record<string, Record<string, Procedure>>)[area]?.[verb];
      if (!procedure) throw new Error(`the contract has no ${area}.${verb}`);
      const { meta } = procedure['~orpc'];
      router[area][verb] = procedure.handler((call) => answer(`${area}.${verb}`, meta, call));
    }
  }
  return implementer.router(router as never);
}
