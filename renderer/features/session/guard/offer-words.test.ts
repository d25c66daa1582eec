import { expect, it } from 'vitest';
import { offerWords, reasonKept, taskOf } from './offer-words.ts';

const today = '2026-11-19';
const hana = {
  prospectId: 'p',
  name: 'Hana Sorel',
  title: 'Process engineer',
  spoken: 1,
  attempted: 2,
  written: 0,
};

it('says each offer with what speaks for it', () => {
  expect(offerWords({ kind: 'channel', channel: 'linkedin', tried: false }, today)).toEqual({
    title: 'Write on LinkedIn',
    line: 'Not tried yet.',
  });
  expect(
    offerWords({ kind: 'band', band: 16, now: false, dueOn: '2026-11-20', because: null }, today),
  ).toEqual({
    title: 'Call between 16 and 17, their time',
    line: 'Not tried yet. Comes back tomorrow.',
  });
  const because = 'Your 16 to 17: 29 of 149 answered (16% to 24%).';
  expect(offerWords({ kind: 'band', band: 16, now: true, dueOn: today, because }, today).line).toBe(
    `16 to 17 their time was not tried yet. ${because}`,
  );
  expect(offerWords({ kind: 'person', person: hana }, today)).toEqual({
    title: 'Ask Hana Sorel instead',
    line: 'Process engineer. Spoken once.',
  });
  expect(offerWords({ kind: 'person', person: { ...hana, spoken: 0, title: null } }, today).line).toBe(
    'Tried twice, not spoken.',
  );
  expect(offerWords({ kind: 'rest', until: '2027-01-18' }, today).line).toBe(
    'Back on Mon 18 January, with a new reason.',
  );
});

it('plans what lies ahead, and nothing for what is done now', () => {
  expect(taskOf({ kind: 'rest', until: '2027-01-18' })).toMatchObject({ dueOn: '2027-01-18' });
  expect(taskOf({ kind: 'band', band: 9, now: false, dueOn: '2026-11-20', because: null })).toEqual({
    dueOn: '2026-11-20',
    task: 'Call between 9 and 10, their time',
  });
  expect(taskOf({ kind: 'channel', channel: 'email', tried: false })).toBeNull();
});

it('keeps what was typed before what was picked', () => {
  expect(reasonKept(null, ' ')).toBeNull();
  expect(reasonKept('news for them', '')).toBe('News for them');
  expect(reasonKept('news for them', 'The fair moved. ')).toBe('The fair moved.');
});
