import type { Choice, Line, Script } from './script.ts';

type Partly<T> = { readonly [K in keyof T]?: T[K] | undefined };
type StoredLine = Partly<Omit<Line, 'choices'>> & { readonly choices?: readonly Partly<Choice>[] };
type Stored = Partly<Omit<Script, 'name' | 'lines'>> & { readonly lines?: readonly StoredLine[] };

const toChoice = ({ label = '', to = null, ends = null }: Partly<Choice>): Choice => ({ label, to, ends });

const toLine = ({ lineId = '', name = '', say = '', choices = [], ends = null }: StoredLine): Line => ({
  lineId,
  name,
  say,
  choices: choices.map(toChoice),
  ends,
});

/** A script as a book keeps it. Versions of earlier days had one kind, and said nothing of how a call ends. */
export function toScript(name: string, body: string): Script {
  const {
    kind = 'opener',
    opening = '',
    openingAgain = null,
    voicemail = null,
    lines = [],
  } = JSON.parse(body) as Stored;
  return { name, kind, opening, openingAgain, voicemail, lines: lines.map(toLine) };
}

/** What a book keeps of a script: all but its name. */
export function toStored({ kind, opening, openingAgain, voicemail, lines }: Script): string {
  return JSON.stringify({ kind, opening, openingAgain, voicemail, lines });
}
