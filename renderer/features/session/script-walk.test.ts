import { describe, expect, it } from 'vitest';
import type { Card } from '#shared/contract/cards.ts';
import type { ReadableScript } from '#shared/contract/scripts.ts';
import { readyMadeScripts } from '#shared/domain/script/ready-made/all.ts';
import {
  firstStep,
  messageFor,
  offeredAt,
  openingFor,
  pickScript,
  readFrom,
  type Step,
} from './script-walk.ts';
import { keyedChoices } from './use-script.ts';

const kinds = new Set<string>();
const scripts: ReadableScript[] = readyMadeScripts.map(({ marker, ...script }) => {
  const standing = !kinds.has(script.kind);
  kinds.add(script.kind);
  const lines = script.lines.map((line) => ({ ...line, choices: line.choices.map((each) => ({ ...each })) }));
  return { ...script, lines, scriptId: marker, scriptVersionId: `v ${marker}`, version: 1, standing };
});

const never = {
  balance: { spoken: 0, attempted: 3, written: 1 },
  followUp: null,
  source: null,
  cadence: null,
};
const spoken = { ...never, balance: { spoken: 1, attempted: 0, written: 0 } };
const followUp = { followUpId: 'f', dueOn: '2026-11-20', dueAt: null, task: null };
const from = (kind: 'trade show' | 'referral' | 'bought list'): Pick<Card, 'source'> => ({
  source: { name: 'A list', event: null, kind, receivedOn: '2026-11-01', referredBy: null },
});
const step = (script: string | null, channel: 'call' | 'email' = 'call'): Pick<Card, 'cadence'> => ({
  cadence: {
    cadenceId: 'c',
    cadence: 'Cold list',
    step: 1,
    of: 9,
    channel,
    dueOn: '2026-11-19',
    part: 'any',
    what: '',
    script,
  },
});
const picked = (who: object, session: string | null = null) =>
  pickScript(scripts, { ...never, ...who }, session)?.name;
const opener = scripts[0] ?? expect.unreachable('there is an opener');
const first = firstStep(opener, never) ?? expect.unreachable('it opens');

/** The steps of a call in which these replies came. */
function walk(...labels: string[]): readonly Step[] {
  let steps: readonly Step[] = [first];
  for (const label of labels) {
    const choice = offeredAt(steps, first, scripts).find((each) => each.label === label);
    if (!choice?.to) throw new Error(`${label} leads nowhere`);
    const said = steps.map((each, at) =>
      at === steps.length - 1 ? { ...each, choice: choice.choice } : each,
    );
    steps = [...said, choice.to];
  }
  return steps;
}

describe('what is read from', () => {
  it('fits where they come from, and is the opener for anybody else', () => {
    expect(picked({})).toBe('Permission opener');
    expect(picked(from('trade show'))).toBe('Trade-show follow-up');
    expect(picked(from('referral'))).toBe('Referral');
    expect(picked(from('bought list'))).toBe('Permission opener');
    expect(picked({ ...spoken, ...from('trade show') })).toBe('Permission opener');
  });

  it('is what the session was begun with, else what the step of a cadence names', () => {
    expect(picked(from('trade show'), 'reason opener')).toBe('Reason opener');
    expect(picked({ ...from('trade show'), ...step('reason OPENER') })).toBe('Reason opener');
    expect(picked(step('reason opener', 'email'))).toBe('Permission opener');
    expect(picked(step('Nobody knows it'))).toBe('Permission opener');
    expect(picked({}, 'short e-mail')).toBe('Permission opener');
  });
});

describe('the line that a call opens with', () => {
  it('is the first one for somebody never spoken with', () => {
    expect(openingFor(opener, never)).toBe('opener');
    expect(openingFor(opener, { ...never, followUp: { ...followUp, kind: 'follow-up' } })).toBe('opener');
  });

  it('is another for somebody spoken with, or promised a call', () => {
    expect(openingFor(opener, spoken)).toBe('opener-again');
    expect(openingFor(opener, { ...never, followUp: { ...followUp, kind: 'promise' } })).toBe('opener-again');
  });

  it('is the only one there is in a script without a second', () => {
    expect(openingFor({ ...opener, openingAgain: null }, spoken)).toBe('opener');
  });
});

describe('the way through a call', () => {
  it('passes the gatekeeper and comes back to the opener', () => {
    const steps = walk(
      'Somebody else answers',
      'Puts me through',
      'Opener: they come on the line',
      '“Go on”',
    );
    expect(steps.map(({ script, line }) => [script.kind, line.name])).toEqual([
      ['opener', 'Opener'],
      ['gatekeeper', 'Ask'],
      ['gatekeeper', 'Put through'],
      ['opener', 'Opener'],
      ['opener', 'Reason'],
    ]);
    expect(readFrom(steps, null, 'follow-up')).toEqual({
      scriptVersionId: 'v permission opener',
      path: [
        { lineId: 'opener', choice: null },
        { lineId: 'ask', choice: 0, of: 'v gatekeeper' },
        { lineId: 'through', choice: null, of: 'v gatekeeper' },
        { lineId: 'opener', choice: 0 },
        { lineId: 'reason', choice: null },
      ],
    });
  });

  it('that ends at the gate is the gatekeeper’s, and one where nobody answered is nobody’s', () => {
    const steps = walk('Somebody else answers', 'Not in, or busy', 'Names an hour or a number');
    expect(readFrom(steps, null, 'gatekeeper')?.scriptVersionId).toBe('v gatekeeper');
    expect(readFrom([first], null, 'gatekeeper')).toBeUndefined();
    expect(readFrom([first], null, 'no-answer')).toBeUndefined();
    expect(readFrom([first], null, 'voicemail')).toBeUndefined();
  });

  it('offers somebody else on the line only while the call opens', () => {
    expect(offeredAt([first], first, scripts).map(({ label }) => label)).toContain('Somebody else answers');
    expect(offeredAt(walk('“Go on”'), first, scripts).map(({ label }) => label)).not.toContain(
      'Somebody else answers',
    );
    const alone = offeredAt([first], first, [opener]);
    expect(alone.map(({ label }) => label)).not.toContain('Somebody else answers');
  });

  it('may end with a choice, which then says how', () => {
    const line = {
      ...first.line,
      choices: [{ label: 'Picks a day', to: null, ends: 'appointment' as const }],
    };
    expect(offeredAt([{ ...first, line }], null, [opener])).toEqual([
      { label: 'Picks a day', choice: 0, to: null, ends: 'appointment' },
    ]);
  });
});

describe('the message that is left', () => {
  it('is another one than the last, and is kept as what was read from', () => {
    expect(messageFor(scripts, null, opener)?.script.name).toBe('Voicemail, 20 s');
    const next = messageFor(scripts, 'voicemail 20 s', opener);
    expect(next?.script.name).toBe('Voicemail, one question');
    expect(messageFor(scripts, 'voicemail one question', opener)?.script.name).toBe('Voicemail, 20 s');
    expect(readFrom([first], next, 'voicemail')).toEqual({
      scriptVersionId: 'v voicemail one question',
      path: [{ lineId: 'voicemail', choice: null }],
    });
  });

  it('is the only one there is, or the line of the script itself', () => {
    const only = scripts.filter(({ scriptId }) => scriptId === 'voicemail 20 s');
    expect(messageFor(only, 'voicemail 20 s', opener)?.script.name).toBe('Voicemail, 20 s');
    expect(messageFor([], null, { ...opener, voicemail: 'part' })?.line.name).toBe('Part');
    expect(messageFor([], null, opener)).toBeNull();
  });
});

it('every reply has a key, three at a time where there are more than four', () => {
  expect(keyedChoices(4, 0)).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map((page) => keyedChoices(7, page))).toEqual([[0, 1, 2], [3, 4, 5], [6], [0, 1, 2]]);
});
