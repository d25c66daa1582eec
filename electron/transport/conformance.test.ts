import { isDefinedError, ORPCError, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { transports } from './testing-transports.ts';

/** A contract of its own, so that each sentence below is about the way there and nothing else. */
const contract = {
  echo: oc
    .input(z.object({ text: z.string().max(10_000), at: z.int().nullable() }))
    .output(z.object({ text: z.string(), at: z.int().nullable(), asked: z.string() })),
  refuse: oc
    .input(z.object({ who: z.string() }))
    .output(z.object({}))
    .errors({ SUPPRESSED: { status: 409, data: z.object({ name: z.string() }) } }),
  crash: oc.input(z.object({})).output(z.object({})),
  weigh: oc
    .input(z.object({ file: z.file() }))
    .output(z.object({ name: z.string(), sum: z.int(), bytes: z.int() })),
  count: oc.input(z.object({ to: z.int() })).output(eventIterator(z.object({ n: z.int() }))),
  wait: oc.input(z.object({})).output(z.object({})),
};

const seen = { stopped: vi.fn<() => void>(), started: vi.fn<() => void>() };
const os = implement(contract).$context<{ asked: string }>();

const router = os.router({
  echo: os.echo.handler(({ input, context }) => ({ ...input, asked: context.asked })),
  refuse: os.refuse.handler(({ input, errors }) => {
    throw errors.SUPPRESSED({
      message: `Nobody from this book contacts ${input.who}.`,
      data: { name: input.who },
    });
  }),
  crash: os.crash.handler(() => {
    throw new Error('the path is /home/maya/secret');
  }),
  weigh: os.weigh.handler(async ({ input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    return { name: input.file.name, sum: bytes.reduce((sum, byte) => sum + byte, 0), bytes: bytes.length };
  }),
  count: os.count.handler(async function* ({ input, signal }) {
    try {
      for (let n = 1; n <= input.to; n += 1) {
        signal?.throwIfAborted();
        yield { n };
        await new Promise((next) => setImmediate(next));
      }
    } finally {
      seen.stopped();
    }
  }),
  wait: os.wait.handler(async ({ signal }) => {
    seen.started();
    await new Promise((_, stop) => signal?.addEventListener('abort', stop));
    return {};
  }),
});

type TestClient = ContractRouterClient<typeof contract>;
const context = { asked: 'by the test' };

describe.each(transports)('%s', (_, connect) => {
  let client: TestClient;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ client, close } = await connect<TestClient>(router, context));
  });
  beforeEach(() => {
    for (const spy of Object.values(seen)) spy.mockClear();
  });
  afterAll(() => close());

  it('carries values there and back, with the context of the shell', async () => {
    const text = 'Zoë “quotes” \u0000 \u{1f4de}\n';
    expect(await client.echo({ text, at: null })).toEqual({ text, at: null, asked: 'by the test' });
  });

  it('refuses bad input and says which field', async () => {
    const bad = { text: 'x', at: 'noon' } as unknown as { text: string; at: number };
    const { error } = await safe(client.echo(bad));
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['at'] }] } });
  });

  it('brings a declared error with its sentence and its data', async () => {
    const { error } = await safe(client.refuse({ who: 'Dana Whitlock' }));
    if (!isDefinedError(error)) throw new Error('not a declared error');
    expect(error.code).toBe('SUPPRESSED');
    expect(error.message).toBe('Nobody from this book contacts Dana Whitlock.');
    expect(error.data).toEqual({ name: 'Dana Whitlock' });
  });

  it('keeps what an unforeseen error says to itself', async () => {
    const { error } = await safe(client.crash({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(error?.message).not.toContain('maya');
  });

  it('carries the bytes of a file unchanged', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 256);
    const file = new File([bytes], 'Liste – März.csv', { type: 'text/csv' });
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    expect(await client.weigh({ file })).toEqual({ name: 'Liste – März.csv', sum, bytes: 300_000 });
  });

  it('streams in order to the end', async () => {
    const got: number[] = [];
    for await (const { n } of await client.count({ to: 50 })) got.push(n);
    expect(got).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(seen.stopped).toHaveBeenCalledOnce();
  });

  it('stops a stream that nobody reads any more', async () => {
    for await (const { n } of await client.count({ to: 1_000_000 })) if (n === 3) break;
    await vi.waitFor(() => expect(seen.stopped).toHaveBeenCalledOnce());
  });

  it('tells the operation when its call is cancelled', async () => {
    const controller = new AbortController();
    const call = safe(client.wait({}, { signal: controller.signal }));
    await vi.waitFor(() => expect(seen.started).toHaveBeenCalledOnce());
    controller.abort();
    expect((await call).error).toBeTruthy();
  });

  it('stops a stream whose call is cancelled', async () => {
    const controller = new AbortController();
    const stream = await client.count({ to: 1_000_000 }, { signal: controller.signal });
    await expect(async () => {
      for await (const { n } of stream) if (n === 3) controller.abort();
    }).rejects.toThrow();
    await vi.waitFor(() => expect(seen.stopped).toHaveBeenCalledOnce());
  });

  it('does not know an operation that the contract has not', async () => {
    const anything = client as unknown as { nobody: { home: (input: object) => Promise<unknown> } };
    const { error } = await safe(anything.nobody.home({}));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('answers 1,000 calls at once, each with its own', { timeout: 60_000 }, async () => {
    const calls = Array.from({ length: 1_000 }, (_, at) => client.echo({ text: `call ${at}`, at }));
    const answers = await Promise.all(calls);
    expect(answers.map(({ text }) => text)).toEqual(answers.map((_, at) => `call ${at}`));
  });
});
