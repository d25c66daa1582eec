import { describe, expect, it } from 'vitest';
import { spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import {
  dateOf,
  backOut,
  draftOf,
  changingKeys,
  chipsOn,
  followUpOf,
  freshDraft,
  keepsDockStill,
  nothingOpen,
  nextAsk,
  nextTone,
  nextWhen,
  press,
  promisedWhen,
  toldIn,
  whenWords,
} from './draft.ts';

const thursday = '2026-11-19';
const draft = freshDraft(false);
const noPromise = { when: null, time: '', clock: 'ours', task: '' } as const;
const drawings = { ...noPromise, time: '10:45', clock: 'theirs', task: ' drawings ' } as const;

describe('a key of the dock', () => {
  it.each(['gatekeeper', 'voicemail', 'no-answer', 'wrong-number'] as const)('%s logs at once', (outcome) => {
    expect(press(draft, outcome)).toEqual({ kind: 'log', outcome });
  });

  it.each(['appointment', 'follow-up', 'declined', 'referred'] as const)('%s opens its line', (outcome) => {
    expect(press(draft, outcome)).toMatchObject({ kind: 'change', draft: { line: outcome } });
  });

  it('do not contact needs a second press, and another key takes it back', () => {
    const once = press(draft, 'do-not-contact');
    expect(once).toMatchObject({ kind: 'change', draft: { armed: 'do not contact' } });
    if (once.kind !== 'change') throw new Error('It was logged at the first press.');
    expect(press(once.draft, 'do-not-contact')).toEqual({ kind: 'log', outcome: 'do-not-contact' });
    expect(press(once.draft, 'declined')).toMatchObject({ draft: { armed: null, line: 'declined' } });
  });

  it('spoke, follow up offers three days unless a day was chosen', () => {
    expect(promisedWhen(noPromise, draft)).toEqual({ kind: 'in', days: 3 });
    const week = { kind: 'in', days: 7 } as const;
    expect(promisedWhen(noPromise, { when: week })).toEqual(week);
    expect(promisedWhen({ ...noPromise, when: { kind: 'none' } }, { when: week })).toEqual({ kind: 'none' });
  });
});

describe('a follow-up', () => {
  it('falls on a working day', () => {
    expect(dateOf({ kind: 'in', days: 1 }, thursday)).toBe('2026-11-20');
    expect(dateOf({ kind: 'in', days: 3 }, thursday)).toBe('2026-11-23');
    expect(dateOf({ kind: 'none' }, thursday)).toBeNull();
  });

  it('stays on the day that was picked by hand', () => {
    expect(dateOf({ kind: 'on', date: '2026-11-21' }, thursday)).toBe('2026-11-21');
  });

  it('is a promise once a time was named, on the clock it was named on', () => {
    const tomorrow = { when: { kind: 'in', days: 1 } } as const;
    expect(followUpOf('follow-up', tomorrow, thursday, noPromise)).toEqual({
      dueOn: '2026-11-20',
      kind: 'follow-up',
    });
    expect(followUpOf('follow-up', tomorrow, thursday, drawings)).toEqual({
      dueOn: '2026-11-20',
      kind: 'promise',
      time: '10:45',
      clock: 'theirs',
      task: 'drawings',
    });
  });

  it('goes along with no other result than the one in whose line it was begun', () => {
    expect(followUpOf('voicemail', draft, thursday, drawings)).toBeUndefined();
    expect(followUpOf('declined', { when: { kind: 'in', days: 1 } }, thursday, drawings)).toEqual({
      dueOn: '2026-11-20',
      kind: 'follow-up',
    });
  });
});

describe('backing out of a line', () => {
  it('closes it and takes nothing back that was told', () => {
    const tomorrow = { ...draft, line: 'declined', tone: 'positive', when: { kind: 'in', days: 1 } } as const;
    expect(backOut(tomorrow)).toEqual({ ...tomorrow, line: null });
  });
});

describe('what was told of a call', () => {
  it('stays as it is beside what is open, and says of who decides only what the record does not', () => {
    const said = { ...draft, line: 'owe', decisionMaker: true, tone: 'neutral' } as const;
    expect(draftOf(toldIn(said), nothingOpen, false)).toEqual({ ...said, line: null });
    // The record has learnt meanwhile that they decide: nothing was said against it.
    expect(draftOf(toldIn({ ...said, decisionMaker: false }), nothingOpen, true).decisionMaker).toBe(true);
  });
});

describe('the next step that is chosen', () => {
  it('is said with its day and date', () => {
    expect(whenWords({ kind: 'none' }, thursday)).toBe('Follow up');
    expect(whenWords({ kind: 'in', days: 1 }, thursday)).toBe('Follow up tomorrow, Fri 20 Nov');
    expect(whenWords({ kind: 'in', days: 3 }, thursday)).toBe('Follow up Mon 23 Nov');
  });

  it('is never offered twice on one date, as before a weekend', () => {
    const friday = '2026-11-20';
    expect(chipsOn(friday)).toEqual([
      { days: 1, date: '2026-11-23' },
      { days: 7, date: '2026-11-27' },
    ]);
    // Spoke, follow up offers three days, which are the next working day here.
    expect(nextWhen({ kind: 'in', days: 3 }, friday)).toEqual({ kind: 'in', days: 7 });
  });
});

describe('the cycling keys', () => {
  it('come round', () => {
    let when = nextWhen({ kind: 'none' }, thursday);
    const seen = [when];
    while (when.kind !== 'none') {
      when = nextWhen(when, thursday);
      seen.push(when);
    }
    expect(seen.map((each) => (each.kind === 'in' ? each.days : each.kind))).toEqual([1, 3, 7, 'on', 'none']);
    expect(seen[3]).toEqual({ kind: 'on', date: '2026-11-26' });
    expect(nextWhen({ kind: 'on', date: '2026-11-30' }, thursday)).toEqual({ kind: 'none' });
    expect(nextAsk(nextAsk(nextAsk(nextAsk(null))))).toBe('appointment');
    const tones = [null, 'positive', 'neutral', 'negative'] as const;
    expect(tones.map(nextTone)).toEqual(['positive', 'neutral', 'negative', null]);
  });
});

describe('the keys of the outcomes', () => {
  it('rest while a choice that is no outcome is open, and no longer', () => {
    expect(keepsDockStill(draft)).toBe(false);
    expect(keepsDockStill({ ...draft, line: 'skip' })).toBe(true);
    expect(keepsDockStill({ ...draft, line: 'clock' })).toBe(true);
    expect(keepsDockStill({ ...draft, line: 'declined' })).toBe(false);
    expect(keepsDockStill({ ...draft, armed: 'do not contact' })).toBe(false);
  });
});

describe('the keys that change an open line', () => {
  it('are those that open another or wait for a second press, and none that logs at once', () => {
    expect(changingKeys(spokenOutcomes)).toEqual(['1', '2', '3', '8', '9']);
    expect(changingKeys(writtenKeys)).toEqual(['1', '8', '9']);
  });
});
