import { type ClientContext, type ClientLink, createORPCClient, ORPCError, toORPCError } from '@orpc/client';
import {
  type AnyRouter,
  type Context,
  createProcedureClient,
  getRouter,
  isProcedure,
  unlazy,
} from '@orpc/server';
import type { Client } from '#shared/contract/contract.ts';

/**
 * Reaches the core in the same process, as the command line does: values pass by reference, and
 * everything else (validation, errors, streams, stopping) is as over the other transports.
 *
 * @param context what the router's operations are given
 */
export function inProcessLink(router: AnyRouter, context: Context): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const { default: operation } = await unlazy(getRouter(router, path));
      if (!isProcedure(operation)) {
        throw new ORPCError('NOT_FOUND', { message: `There is no operation ${path.join('.')}.` });
      }
      try {
        const { signal } = options;
        return await createProcedureClient(operation, { context, path })(input, signal ? { signal } : {});
      } catch (error) {
        throw toORPCError(error);
      }
    },
  };
}

/** A client of the contract over `inProcessLink`. */
export function inProcessClient(router: AnyRouter, context: Context): Client {
  return createORPCClient(inProcessLink(router, context));
}
