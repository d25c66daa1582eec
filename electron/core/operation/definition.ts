import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { OperationMeta } from '#shared/contract/operation.ts';
import type { Contract } from '#shared/contract/contract.ts';
import type { Book } from '../book.ts';
import type { Job } from '../jobs.ts';
import type { Reader, Writer } from '../db/connection.ts';
import type { World } from '../world.ts';

/** What a query may touch. */
export interface ReadScope {
  readonly reader: Reader;
  readonly world: World;
  /** The instant of the question, UTC milliseconds. */
  readonly now: number;
  /** The rep's zone and local date at that instant. */
  readonly zone: string;
  readonly onDate: string;
}

/** What a command may touch, within its one transaction. */
export interface CommandScope extends ReadScope {
  readonly writer: Writer;
  /** The row of this command: every fact it appends carries it. */
  readonly commandSeq: number;
}

/** What a command leaves behind: enough to answer the same again, and to say what was done. */
export interface Done<Receipt> {
  /** Ids only, never anything about a person: it is kept for as long as the book. */
  readonly receipt: Receipt;
  /** 'Voicemail logged for Victor Amsel.' */
  readonly said: string;
  readonly prospectSeq?: number;
}

type AnyProcedure = ContractProcedure<AnySchema, AnySchema, ErrorMap, OperationMeta>;
/** The input as the handler gets it: checked, with defaults filled in. */
export type Handled<P> =
  P extends ContractProcedure<infer In, AnySchema, infer _E, infer _M> ? InferSchemaOutput<In> : never;
/** The output as the handler may return it. */
export type Answered<P> =
  P extends ContractProcedure<AnySchema, infer Out, infer _E, infer _M> ? InferSchemaInput<Out> : never;
type StreamedBy<P> = Answered<P> extends AsyncIterator<infer Item, unknown, unknown> ? Item : never;

export interface QueryDefinition<Input, Output> {
  readonly kind: 'query';
  run(scope: ReadScope, input: Input): Output;
  /** What is begun behind whoever asked, once there is an answer; nothing of it may fail. */
  behind?(book: Book, input: Input): void;
}

export interface CommandDefinition<Input, Output, Receipt> {
  readonly kind: 'command';
  /** Whether Undo takes it back. */
  readonly undoable: boolean;
  /** False for what is overwritten as the rep types: repeating it is harmless, so no row is kept. */
  readonly recorded: boolean;
  /** A job that it would be lost in: refused while that runs. */
  readonly notDuring?: Job | ((scope: { readonly reader: Reader }, input: Input) => Job | undefined);
  run(scope: CommandScope, input: Input): Done<Receipt>;
  answer(scope: ReadScope, receipt: Receipt, input: Input, said: string): Output;
  /** What is begun behind whoever asked, once there is an answer; nothing of it may fail. */
  behind?(book: Book, input: Input): void;
  /** What undoing needs beyond voiding the facts and putting changed fields back. */
  undo?(scope: CommandScope, receipt: Receipt): void;
}

/** Long work, told about as it goes. It must stop soon after the signal aborts. */
export interface StreamDefinition<Input, Item> {
  readonly kind: 'stream';
  run(book: Book, input: Input, signal: AbortSignal): AsyncGenerator<Item, void>;
  /** For long work that ends in a command which Undo takes back: what that needs beyond voiding its facts. */
  undo?(scope: CommandScope, receipt: unknown): void;
}

/** Work that takes a moment off the writing thread and then answers once. */
export interface TaskDefinition<Input, Output> {
  readonly kind: 'task';
  run(book: Book, input: Input, signal: AbortSignal): Promise<Output>;
}

export type Definition<P> = P extends AnyProcedure
  ?
      | QueryDefinition<Handled<P>, Answered<P>>
      // Each command knows its own receipt, and says its type where it answers.
      | CommandDefinition<Handled<P>, Answered<P>, unknown>
      | TaskDefinition<Handled<P>, Answered<P>>
      | StreamDefinition<Handled<P>, StreamedBy<P>>
  : never;

/** The definitions of one area of the contract, all of them or the program does not compile. */
export type AreaDefinitions<Area extends keyof Contract> = {
  readonly [Verb in keyof Contract[Area]]: Definition<Contract[Area][Verb]>;
};
