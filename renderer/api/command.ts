import { ORPCError } from '@orpc/client';
import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '#shared/contract/contract.ts';
import { afterPaint } from './after-paint.ts';
import { api } from './client.ts';
import { newCommandId } from './ids.ts';
import { makeStale } from './stale.ts';

type WithId = { readonly commandId: string };

/** A command as a screen calls it: everything but the id, which is made here. */
export type Asked<Input extends WithId> = Omit<Input, 'commandId'>;

const tries = 3;

/** Sends a command again when the answer was lost on the way; its id keeps it from being done twice. */
async function send<Input extends WithId, Output>(
  run: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await run(input);
    } catch (error) {
      if (error instanceof ORPCError || left === 0) throw error;
    }
  }
}

/**
 * Sends a command of the contract. Nothing is drawn because it is on its way, or because it has come: whoever sends it
 * says what is shown of that.
 *
 * @param operation picks it from the client
 * @param stale the beginnings of the query keys that it makes stale
 */
export function useSend<Input extends WithId, Output>(
  operation: (client: Client) => (input: Input) => Promise<Output>,
  stale: readonly QueryKey[],
): (asked: Asked<Input>) => Promise<Output> {
  const queries = useQueryClient();
  return async (asked) => {
    // What was asked, with the id, is the input; TypeScript cannot undo Omit on a type parameter.
    const input = { ...asked, commandId: newCommandId() } as unknown as Input;
    const answer = await send(operation(api()), input);
    // Not waited for, and once the answer is painted: the next card comes before the counts around it.
    afterPaint(() => void makeStale(queries, stale));
    return answer;
  };
}

/** The same for a screen that shows that it is on its way, and what came of it. */
export function useCommand<Input extends WithId, Output>(
  operation: (client: Client) => (input: Input) => Promise<Output>,
  stale: readonly QueryKey[],
): UseMutationResult<Output, Error, Asked<Input>> {
  return useMutation({ mutationFn: useSend(operation, stale) });
}
