import { parseArgs } from 'node:util';

/** How a window or a browser tab was asked for. */
export interface LaunchOptions {
  readonly data: string | undefined;
  /** The instant that the world's clock starts at, UTC milliseconds; undefined for now. */
  readonly at: number | undefined;
  readonly port: number;
  /** Whether to open the browser. */
  readonly open: boolean;
}

/** Said in one sentence; the process then ends with 2. */
export class LaunchMistake extends Error {}

export const launchHelp = `npm start [-- OPTIONS]

  --browser      in a browser, without Electron
  --no-open      print the address and do not open it
  --port N       the port to answer on at 127.0.0.1 (any free one unless given)
  --data DIR     the folder of the book (your own data folder unless given)
  --at INSTANT   start the clock at another time, such as 2026-11-21T08:55:00Z
`;

/** The instant that an ISO text names, UTC milliseconds. @throws LaunchMistake */
export function parseInstant(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new LaunchMistake(`An instant looks like 2026-11-21T08:55:00Z, not ${text}.`);
  return at;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new LaunchMistake(`A port is a number from 0 to 65535, not ${text}.`);
  }
  return port;
}

/**
 * Reads the options of a start.
 *
 * @param strict false where Electron mixes switches of its own among them
 * @throws LaunchMistake with one sentence
 */
export function parseLaunch(args: readonly string[], { strict = true } = {}): LaunchOptions {
  const options = {
    data: { type: 'string' },
    at: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
  } as const;
  const parsed = () => {
    try {
      return parseArgs({ args: [...args], options, strict, allowPositionals: !strict }).values;
    } catch (error) {
      const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
      throw new LaunchMistake(`${sentence.replace(/\.$/, '')}.`);
    }
  };
  const values = parsed();
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const [data, at, port] = [text(values.data), text(values.at), text(values.port)];
  if (data === '') throw new LaunchMistake('Name a folder after --data.');
  return {
    data,
    at: at === undefined ? undefined : parseInstant(at),
    port: port === undefined ? 0 : parsePort(port),
    open: values['no-open'] !== true,
  };
}
