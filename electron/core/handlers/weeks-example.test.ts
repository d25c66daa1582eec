import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FigureName, figureNames } from '#shared/domain/week/figures.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import type { AccountClass, AppointmentEvent, Ask, Channel, Direction } from '#shared/domain/vocabulary.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch, seedVoid } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';

const page = readFileSync(new URL('../../../docs/numbers.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, each by its column heads. */
function tableUnder(heading: string): Record<string, string>[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const [heads = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((row) => Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ''])));
}

const zone = 'America/New_York';
function at(text: string): number {
  const [on = '', time = ''] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantIn(on, hour, minute, zone);
}

describe('the week worked by hand in docs/numbers.md', () => {
  let test: TestBook;
  const people = new Map<string, number>();
  const touchIds = new Map<string, string>();

  const personCalled = (name: string) => {
    const known = people.get(name);
    if (known !== undefined) return known;
    const { seq } = seedPerson(test.book, { name });
    people.set(name, seq);
    return seq;
  };

  beforeAll(async () => {
    test = await testBook();
    for (const row of tableUnder('What was done')) {
      const occurredAt = at(row['When'] ?? '');
      const touch = seedTouch(test.book, {
        prospectSeq: personCalled(row['Who'] ?? ''),
        occurredAt,
        recordedAt: row['Written'] ? at(row['Written']) : occurredAt,
        channel: row['Channel'] as Channel,
        direction: row['Way'] as Direction,
        outcome: row['Outcome'] as Outcome,
        ask: row['Ask'] as Ask,
        decisionMaker: row['Decides'] === 'yes',
        accountClass: row['Class'] as AccountClass,
      });
      touchIds.set(row['#'] ?? '', touch.id);
      if (row['#'] === '18') seedVoid(test.book, touch.commandSeq, occurredAt + 5 * 60_000);
      if (row['Outcome'] === 'appointment') {
        const startsAt = at('2026-11-26 10:00');
        seedAppointment(test.book, {
          prospectSeq: personCalled(row['Who'] ?? ''),
          touchSeq: touch.seq,
          setAt: occurredAt,
          startsAt,
        });
      }
    }
    for (const row of tableUnder('Meetings of the last')) {
      const startsAt = at(row['Held'] ?? '');
      seedAppointment(test.book, {
        prospectSeq: personCalled(row['Who'] ?? ''),
        setAt: startsAt - 14 * 86_400_000,
        startsAt,
        cameTo: { kind: row['Came to'] as AppointmentEvent },
        ...(row['Deal'] ? { deal: row['Deal'] as 'won' | 'lost' } : {}),
      });
    }
    test.world.at('2026-11-20T21:05:00Z');
  });
  afterAll(() => test.close());

  it('has each figure as counted by hand', async () => {
    const { figures } = await test.client.weeks.read({});
    const byHand = tableUnder('The figures').map((row) => [row['Figure'], Number(row['Count'])]);
    expect(byHand).toHaveLength(figureNames.length);
    expect(figures).toEqual(Object.fromEntries(byHand));
  });

  it('opens exactly the touches named beside each figure', async () => {
    for (const row of tableUnder('The figures')) {
      const which = (row['Which touches'] ?? '').replace('set on ', '').split(', ');
      const { touches, appointments } = await test.client.weeks.behind({
        figure: row['Figure'] as FigureName,
      });
      const named = which.map((name) => touchIds.get(name) ?? name);
      const found =
        appointments.length > 0
          ? appointments.map(({ producedBy, name }) => producedBy?.touchId ?? name)
          : touches.map(({ touchId }) => touchId);
      expect({ [row['Figure'] ?? '']: found }).toEqual({ [row['Figure'] ?? '']: named });
    }
  });

  it('reads each ratio as k of n', async () => {
    const { ratios } = await test.client.weeks.read({});
    const read = ratios.map(({ name, k, n }) => [name, n === null ? String(k) : `${k} of ${n}`]);
    expect(read).toEqual(tableUnder('The five ratios').map((row) => [row['Ratio'], row['Reads']]));
  });

  it('says what was asked, in order, and what was written down late', async () => {
    const { asked, backdated, changedSince, closed } = await test.client.weeks.read({});
    const order = ['5', '6', '8', '9', '10', '11', '20'].map((name) => touchIds.get(name));
    expect(asked.map(({ touchId }) => touchId)).toEqual(order);
    expect(asked.filter(({ answer }) => answer === 'accepted')).toHaveLength(3);
    expect({ backdated, changedSince, closed }).toEqual({ backdated: 1, changedSince: 0, closed: false });
  });
});
