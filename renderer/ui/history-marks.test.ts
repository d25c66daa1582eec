import { describe, expect, it } from 'vitest';
import type { AppointmentView, TouchView, Wrote } from '#shared/contract/cards.ts';
import { storyLine } from './History.tsx';

const touch: TouchView = {
  touchId: 't',
  prospectId: 'p',
  name: 'Dana Whitlock',
  account: null,
  channel: 'email',
  direction: 'out',
  outcome: 'sent',
  reached: 'nobody',
  ask: 'nothing',
  answer: 'none',
  decisionMaker: false,
  tone: null,
  objection: null,
  reason: null,
  loopEnd: null,
  accountClass: 'target',
  number: null,
  note: null,
  durationMs: null,
  occurredAt: 0,
  onDate: '2026-11-17',
  voided: false,
  corrected: false,
};

const appointment = (state: AppointmentView['state']): AppointmentView => ({
  appointmentId: 'a',
  prospectId: 'p',
  name: 'Dana Whitlock',
  account: null,
  kind: 'phone',
  startsAt: Date.parse('2026-11-19T16:00:00Z'),
  zone: 'America/New_York',
  withName: 'Ines Calder',
  state,
  touchId: null,
  sale: null,
  producedBy: null,
});

it.each([
  ['set', 'appointment'],
  ['moved', 'appointment'],
  ['held', 'appointment'],
  ['no-show', 'attempted'],
  ['cancelled', 'attempted'],
] as const)('an appointment that is %s carries the mark %s, and was not taken back', (state, mark) => {
  const line = storyLine(
    { kind: 'appointment', appointment: appointment(state) },
    '2026-11-20',
    'America/New_York',
  );
  expect(line).toMatchObject({ mark, voided: false, day: 'Thu 19 Nov' });
});

it('an appointment says on which channel it was produced, and when', () => {
  const said = (onDate: string) =>
    storyLine(
      {
        kind: 'appointment',
        appointment: { ...appointment('set'), producedBy: { touchId: 't', channel: 'linkedin', onDate } },
      },
      '2026-11-20',
      'America/New_York',
    ).note;
  expect(said('2026-11-17')).toBe('Set by LinkedIn, Tue 17 Nov');
  expect(said('2026-11-20')).toBe('Set by LinkedIn, today');
});

describe('a message says what it was about', () => {
  const opened = (wrote: Wrote) =>
    storyLine(
      {
        kind: 'written launch',
        writtenLaunchId: 'w',
        channel: 'email',
        wrote,
        occurredAt: 0,
        onDate: '2026-11-17',
      },
      '2026-11-20',
      'America/New_York',
    );
  const sent = (wrote: Wrote, note: string | null) =>
    storyLine({ kind: 'touch', touch: { ...touch, note }, wrote }, '2026-11-20', 'America/New_York');
  const body = 'Hi Dana,\n\nstill stopping on line four, as it was when we spoke in spring at the fair?';

  it('by its subject, with what was noted of it or else its text under that', () => {
    const wrote = { subject: 'Line four', body, script: null };
    expect(opened(wrote)).toMatchObject({ about: 'Line four', note: body });
    expect(sent(wrote, null)).toMatchObject({ about: 'Line four', note: body });
    expect(sent(wrote, 'Asked twice.')).toMatchObject({ about: 'Line four', note: 'Asked twice.' });
  });

  it('by its first words where it has none and its text is not shown', () => {
    const wrote = { subject: null, body, script: null };
    expect(opened(wrote).about).toBeNull();
    expect(sent(wrote, 'Asked twice.').about).toBe(
      'Hi Dana, still stopping on line four, as it was when we spoke…',
    );
    expect(sent({ ...wrote, body: 'Free at 3?' }, 'Asked twice.').about).toBe('Free at 3?');
  });

  it('by the script that it is word for word of', () => {
    const wrote = { subject: null, body: null, script: 'First e-mail' };
    expect(sent(wrote, null)).toMatchObject({ about: 'As in “First e-mail”', note: null });
  });
});
