import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { AnyRouter, Context } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

/** Node's, the browser's and Electron's ports alike; Electron's and the browser's begin when started. */
type StartablePort = SupportedMessagePort & { start?: () => void };

/**
 * Answers the operations that come in over one end of a message channel, until that end closes.
 *
 * @param context what the router's operations are given
 */
export function servePort(router: AnyRouter, port: StartablePort, context: Context): void {
  new RPCHandler(router).upgrade(port, { context });
  port.start?.();
}
