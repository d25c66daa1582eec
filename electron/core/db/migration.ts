import type { Writer } from './connection.ts';

/** One step of the schema. It is never edited once released: a golden book of it is a fixture. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(writer: Writer): void;
}
