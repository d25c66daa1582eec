import { ORPCError } from '@orpc/client';
import { Problem } from '#shared/contract/problems.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import type { World } from '#core/world.ts';
import { LaunchMistake } from './launch-options.ts';

/** How a second start names the one that holds the book: 'another window on this computer, since 8:31'. */
export function holderName(what: string, world: World): string {
  return `${what} on this computer, since ${timeOfDay(world.now(), world.zone())}`;
}

interface Said {
  readonly sentence: string;
  /** What may be done about it. */
  readonly forward: string | null;
  /** Whether it was foreseen: a mistake or a refusal, and not a fault of Handset's. */
  readonly foreseen: boolean;
}

const forwardOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'forward' in data && typeof data.forward === 'string'
    ? data.forward
    : null;

interface Issue {
  readonly message: string;
  readonly path?: readonly (string | number | { readonly key: string | number })[];
}

/** One sentence about the first field that a schema refused. */
function issueSentence(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return null;
  const [issue] = data.issues as Issue[];
  if (!issue) return null;
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step)).join('.');
  const message = issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  return message.startsWith('Invalid') && path !== '' ? `${path}: ${message}` : message;
}

/** What to tell a person about anything that was thrown. */
export function sentenceFor(error: unknown, world: Pick<World, 'log'>): Said {
  if (error instanceof LaunchMistake) return { sentence: error.message, forward: null, foreseen: true };
  if (error instanceof Problem) {
    return { sentence: error.message, forward: forwardOf(error.data), foreseen: error.code !== 'INTERNAL' };
  }
  if (error instanceof ORPCError) {
    const foreseen = error.code !== 'INTERNAL' && error.code !== 'INTERNAL_SERVER_ERROR';
    return { sentence: issueSentence(error.data) ?? error.message, forward: forwardOf(error.data), foreseen };
  }
  const reference = world.log.error(error);
  return {
    sentence: `Something went wrong. Nothing was half-written. Reference ${reference}.`,
    forward: null,
    foreseen: false,
  };
}
