import { expect, it } from 'vitest';
import type { AppointmentView } from '#shared/contract/cards.ts';
import { storyLine } from './History.tsx';

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
