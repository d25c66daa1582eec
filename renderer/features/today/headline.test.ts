import { describe, expect, it } from 'vitest';
import { type DayFacts, headline } from './headline.ts';

const idle: DayFacts = {
  promises: 0,
  inbound: 0,
  followUps: 0,
  steps: 0,
  fresh: 0,
  again: 0,
  appointmentsToday: 0,
};

describe('the sentence that heads the day', () => {
  it.each<[string, Partial<DayFacts>]>([
    ['Three promises, then eight follow-ups.', { promises: 3, followUps: 8, fresh: 40 }],
    ['One promise, then 241 new people.', { promises: 1, fresh: 241 }],
    ['One promise.', { promises: 1, appointmentsToday: 2 }],
    ['One promise, then two inbound leads.', { promises: 1, inbound: 2, followUps: 3 }],
    ['Four steps of cadences, then one new person.', { steps: 4, fresh: 1 }],
    ['18 follow-ups, then one new person.', { followUps: 18, fresh: 1 }],
    ['Twelve new people, then 1,300 people to try again.', { fresh: 12, again: 1300 }],
    ['One person to try again.', { again: 1 }],
    ['Two appointments, and nobody else waits.', { appointmentsToday: 2 }],
    ['Nobody is waiting today.', {}],
  ])('says “%s”', (sentence, facts) => {
    expect(headline({ ...idle, ...facts })).toBe(sentence);
  });
});
