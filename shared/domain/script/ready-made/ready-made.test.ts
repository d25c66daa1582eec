import { describe, expect, it } from 'vitest';
import { problemInWords, problemsOf } from '../graph.ts';
import { isOpeningKind, scriptKinds } from '../kinds.ts';
import { readyMadeObjections } from '../objection-cards.ts';
import { speakingMs, voicemailMs } from '../speaking.ts';
import { fillLine } from '../variables.ts';
import { writtenWords } from '../written.ts';
import { readyMadeScripts } from './all.ts';

const known = {
  first_name: 'Bartholomew',
  name: 'Bartholomew Featherstone',
  company: 'Featherstone Fabrication Partners',
  why_them: 'fifty minutes for each changeover on line four',
  my_name: 'Maya Lindqvist',
  my_company: 'Larkmoor Tooling',
  referred_by: 'Dana Whitlock',
  event: 'Formline Chicago',
};

const textOf = (marker: string, values = {}) => {
  const script = readyMadeScripts.find((each) => each.marker === marker);
  if (!script) throw new Error(`no ${marker}`);
  return writtenWords(script, values);
};

describe('the scripts a book begins with', () => {
  it.each(readyMadeScripts.map((script) => [script.name, script] as const))(
    '%s has nothing to mend',
    (_, script) => {
      expect(problemsOf(script).map(problemInWords)).toEqual([]);
    },
  );

  it('differ in marker and name, and cover a call from either side of the house', () => {
    expect(new Set(readyMadeScripts.map(({ marker }) => marker)).size).toBe(readyMadeScripts.length);
    expect(new Set(readyMadeScripts.map(({ name }) => name)).size).toBe(readyMadeScripts.length);
    const kinds = new Set(readyMadeScripts.map(({ kind }) => kind));
    for (const kind of [
      'opener',
      'trade show',
      'referral',
      'gatekeeper',
      'voicemail',
      'email',
      'linkedin',
      'text',
    ]) {
      expect(kinds).toContain(kind);
    }
    expect([...kinds].every((kind) => scriptKinds.includes(kind))).toBe(true);
  });

  it('can be said to somebody of whom nothing is known', () => {
    for (const { lines } of readyMadeScripts) {
      for (const { say } of lines) {
        const unsaid = fillLine(say, {}).filter(
          (part) => part.kind !== 'words' && !('text' in part && part.text),
        );
        expect(unsaid).toEqual([]);
      }
    }
  });

  it('leave the other side its turn: no line of a call takes longer than fifteen seconds', () => {
    for (const { kind, lines, name } of readyMadeScripts) {
      if (['voicemail', 'email', 'linkedin', 'text'].includes(kind)) continue;
      for (const { say, lineId } of lines) {
        expect([name, lineId, speakingMs(say, known) <= 15_000]).toEqual([name, lineId, true]);
      }
    }
  });

  it('leave voicemails of at most twenty seconds, whatever is filled in', () => {
    for (const { lines } of readyMadeScripts.filter(({ kind }) => kind === 'voicemail')) {
      for (const values of [{}, known]) {
        expect(speakingMs(lines[0]?.say ?? '', values)).toBeLessThanOrEqual(voicemailMs);
        expect(speakingMs(lines[0]?.say ?? '', values)).toBeGreaterThan(10_000);
      }
    }
  });

  it('offer at most four replies to a line, so that each has a key of its own', () => {
    for (const { lines } of readyMadeScripts) {
      for (const { choices } of lines) expect(choices.length).toBeLessThanOrEqual(4);
    }
  });

  it('leave the fourth key of an opening to whoever else may answer', () => {
    for (const { kind, lines, opening, openingAgain } of readyMadeScripts.filter((each) =>
      isOpeningKind(each.kind),
    )) {
      const openings = lines.filter(({ lineId }) => lineId === opening || lineId === openingAgain);
      expect([kind, openings.every(({ choices }) => choices.length <= 3)]).toEqual([kind, true]);
    }
  });

  it('fit where they are written', () => {
    expect(textOf('LinkedIn note', known).body.length).toBeLessThanOrEqual(300);
    expect(textOf('text').body.length).toBeLessThanOrEqual(160);
    const email = textOf('short e-mail', known);
    expect(email.subject).toBe('Featherstone Fabrication Partners: one question');
    expect(email.body.split(/\s+/u).length).toBeLessThanOrEqual(90);
    expect(email.body).not.toContain('{{');
  });

  it('neither shout nor press: no exclamation mark, and every call may end in a no', () => {
    const lines = readyMadeScripts.flatMap((script) => script.lines);
    for (const { say } of lines) expect(say).not.toContain('!');
    for (const script of readyMadeScripts.filter(({ kind }) => isOpeningKind(kind)))
      expect(script.lines.map(({ ends }) => ends)).toContain('declined');
  });
});

describe('the objection cards a book begins with', () => {
  it('are twelve, each with two answers and a question back', () => {
    expect(readyMadeObjections).toHaveLength(12);
    expect(new Set(readyMadeObjections.map(({ name }) => name)).size).toBe(12);
    for (const { answers, ask, heard, means } of readyMadeObjections) {
      expect(answers).toHaveLength(2);
      expect(ask.endsWith('?')).toBe(true);
      expect(Math.min(heard.length, means.length)).toBeGreaterThan(10);
    }
  });

  it('can be said aloud in one breath or two', () => {
    for (const { answers } of readyMadeObjections) {
      for (const answer of answers) {
        expect(speakingMs(answer, known)).toBeLessThanOrEqual(15_000);
        const unsaid = fillLine(answer, {}).filter(
          (part) => part.kind === 'unknown' || (part.kind === 'blank' && part.text === null),
        );
        expect(unsaid).toEqual([]);
      }
    }
  });
});
