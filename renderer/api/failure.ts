import { ORPCError } from '@orpc/client';

/** What a screen says when something did not work. */
export interface Failure {
  readonly sentence: string;
  /** What may be done about it. */
  readonly forward: string | null;
  /** The code the contract declares; null when the core could not be reached. */
  readonly code: string | null;
  /** A reference into the local log, for what nobody foresaw. */
  readonly reference: string | null;
  /** The field it concerns. */
  readonly field: string | null;
}

function textAt(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}

/**
 * What to say of input that the contract refused: its own sentence where a field has one, which ends as
 * sentences do; what the schema library writes by itself is for programmers.
 */
function refusedInput(data: unknown): string {
  const issues: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'issues') : null;
  const said = Array.isArray(issues) ? issues.map((issue: unknown) => textAt(issue, 'message')) : [];
  return (
    said.find((message) => message?.endsWith('.')) ??
    'Something here is not filled in as Handset can take it. Nothing was changed.'
  );
}

/** What Handset says ends as sentences do; what only names a status is of the protocol, and for programmers. */
const saidOf = (message: string): string =>
  /[.?”]$/.test(message) ? message : 'Handset could not answer this. What was logged is in the book.';

/** Any error of a query or command in words for people. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    return {
      sentence: error.code === 'BAD_REQUEST' ? refusedInput(data) : saidOf(error.message),
      forward: textAt(data, 'forward'),
      code: error.code,
      reference: textAt(data, 'reference'),
      field: textAt(data, 'field'),
    };
  }
  return {
    sentence: 'Handset does not answer.',
    forward: 'What was logged is in the book. Start Handset again and go on.',
    code: null,
    reference: null,
    field: null,
  };
}

/** The command that Undo could not take back, where that is what did not work. */
export const refusedOf = (error: unknown): string | null =>
  error instanceof ORPCError && error.code === 'BUILT_ON' ? textAt(error.data, 'refused') : null;

/** A failure as one text. */
export function sentenceOf(error: unknown): string {
  const { sentence, forward } = failureOf(error);
  return forward === null ? sentence : `${sentence} ${forward}`;
}
