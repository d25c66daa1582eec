import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askIn } from './support/ask.ts';
import { type Deed, deedsFor, type Meant } from './support/deeds.ts';
import { bringIn, title } from './support/lists.ts';
import { expect, test } from './support/test.ts';
import { Worker } from './support/worker.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const before = ['--clock', '2026-11-18T16:00:00Z'];
const people = 50;

const firsts = ['Ada', 'Bela', 'Cora', 'Dario', 'Edda', 'Falk', 'Gwen', 'Hugo', 'Ines', 'Jost'];
const lasts = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'];
const number = (at: number) => `815-555-01${String(at).padStart(2, '0')}`;

/** All but one, who comes in while the rep is at work. */
const list = [
  'First name,Last name,Company,Email,Phone,LinkedIn',
  ...Array.from({ length: people - 1 }, (_, at) => {
    const [first = '', last = ''] = [firsts[at % firsts.length], lasts[Math.floor(at / firsts.length)]];
    const slug = `${first}-${last}-${at}`.toLowerCase();
    return `${first},${last},${last} ${at} Works,${slug}@works${at}.example,${number(at)},https://www.linkedin.com/in/${slug}`;
  }),
].join('\n');
const late = {
  name: 'late.csv',
  text: `First name,Last name,Phone,Date received\nImre,Halloway,${number(99)},2026-11-19\n`,
};

/** What a touch says by itself, and may say wrongly. */
const parts = [
  'channel',
  'direction',
  'outcome',
  'ask',
  'tone',
  'objection',
  'decisionMaker',
  'number',
  'note',
  'reason',
  'voided',
  'corrected',
] as const;

type Fact = Readonly<Record<(typeof parts)[number], unknown>> & {
  readonly prospectId: string;
  readonly name: string;
  readonly durationMs: number | null;
};
interface Mark {
  readonly kind: 'touch' | 'word' | 'skip';
  readonly touch?: Fact;
  readonly prospectId?: string;
  readonly name?: string;
  readonly reason?: string;
}

/** What a card says of what was agreed. */
interface CardSaid {
  readonly noteDraft: string;
  readonly history: readonly { readonly kind: string; readonly body?: string }[];
  readonly followUp: {
    readonly kind: string;
    readonly dueOn: string;
    readonly dueAt: number | null;
    readonly task: string | null;
  } | null;
  readonly owed: readonly { readonly what: string; readonly dueOn: string | null }[];
  readonly appointment: {
    readonly startsAt: number;
    readonly withName: string;
    readonly kind: string;
    readonly state: string;
  } | null;
}

/** What stands in the book beside the touch. What was noted after a key is a note of its own, or still being typed. */
function standing({ noteDraft, history, followUp, owed, appointment }: CardSaid) {
  const notes = history.flatMap(({ kind, body }) => (kind === 'note' ? [body] : []));
  return {
    notes: noteDraft === '' ? notes : [...notes, noteDraft],
    followUp:
      followUp === null
        ? null
        : {
            kind: followUp.kind,
            dueOn: followUp.dueOn,
            dueAt: followUp.dueAt === null ? null : new Date(followUp.dueAt).toISOString(),
            task: followUp.task,
          },
    owed: owed.map(({ what, dueOn }) => ({ what, dueOn })),
    appointment:
      appointment === null
        ? null
        : {
            startsAt: new Date(appointment.startsAt).toISOString(),
            withName: appointment.withName,
            kind: appointment.kind,
            state: appointment.state,
          },
  };
}

/** The same as it was meant. */
const meantBeside = (name: string, { aside, followUp, owed, appointment }: Meant) => ({
  notes: aside === undefined ? [] : [aside],
  followUp: followUp === undefined ? null : { dueAt: null, task: null, ...followUp },
  owed: owed === undefined ? [] : [{ what: owed, dueOn: null }],
  appointment:
    appointment === undefined ? null : { startsAt: appointment, withName: name, kind: 'phone', state: 'set' },
});

/** What a result says by itself of what was asked for and how it went, where the rep says nothing else. */
const byItself: Readonly<Record<string, { readonly ask: string; readonly tone: string }>> = {
  appointment: { ask: 'appointment', tone: 'positive' },
  'follow-up': { ask: 'appointment', tone: 'neutral' },
  declined: { ask: 'appointment', tone: 'negative' },
  'do-not-contact': { ask: 'nothing', tone: 'negative' },
  referred: { ask: 'referral', tone: 'positive' },
  'reply-positive': { ask: 'information', tone: 'positive' },
  'reply-neutral': { ask: 'information', tone: 'neutral' },
  'reply-negative': { ask: 'information', tone: 'negative' },
};

/** Each has one number, by the place in the list. */
function numberOf(name: string): string {
  const [first = '', last = ''] = name.split(' ');
  const at = name === 'Imre Halloway' ? 99 : lasts.indexOf(last) * firsts.length + firsts.indexOf(first);
  return `+1${number(at).replaceAll('-', '')}`;
}

/** What was meant for each, and beside it what the session says of them. */
function compared(meant: ReadonlyMap<string, Meant>, tape: readonly Mark[]) {
  return [...meant].map(([name, { touch, note, skipped, word }]) => {
    const { timed, ...facts } = touch ?? {};
    const expected = [
      ...(touch === undefined
        ? []
        : [
            {
              kind: 'touch',
              direction: 'out',
              ask: 'nothing',
              tone: null,
              ...byItself[touch.outcome],
              objection: null,
              decisionMaker: false,
              number: touch.channel === 'call' ? numberOf(name) : null,
              note: note ?? null,
              reason: null,
              voided: false,
              corrected: false,
              timed: timed === true,
              ...facts,
            },
          ]),
      ...(word ? [{ kind: 'word' }] : []),
      ...(skipped === undefined ? [] : [{ kind: 'skip', reason: skipped }]),
    ];
    const said = tape
      .filter((mark) => (mark.touch ?? mark).name === name)
      .map(({ kind, touch: fact, reason }) =>
        fact === undefined
          ? { kind, ...(reason === undefined ? {} : { reason }) }
          : {
              kind,
              ...Object.fromEntries(parts.map((part) => [part, fact[part]])),
              timed: fact.durationMs !== null,
            },
      );
    return { name, expected, said };
  });
}

test('fifty people by keyboard alone: nothing typed is lost, nothing is logged that was not meant', async ({
  page,
  start,
  handset,
  folder,
  at,
}) => {
  const file = join(folder, '..', 'fifty.csv');
  writeFileSync(file, list);
  const settings = '{"settings":{"repName":"Maya Okafor","zone":"America/New_York","setUp":true}}';
  expect(await handset('call', 'settings.change', settings, ...before)).toMatchObject({ code: 0 });
  const imported = await handset('import', file, '--source', 'Fair', '--default-country', 'US', ...before);
  expect(imported).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  await title(page).waitFor();
  const worker = new Worker(page);

  // One more comes in behind the rep, and is let in while a note is being typed.
  let letIn = () => {};
  const end = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/\/imports\/commit$/, (route) => end.then(() => route.continue()));
  await bringIn(page, late);
  await expect(title(page)).toHaveText(/columns understood/);
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText('1 row, 1 new person');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to session');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Start/ })).toBeEnabled();
  await worker.press('Enter');
  const whileAnImportEnds: Deed = async (on) => {
    await on.opens('t', 'textbox', 'Note');
    await on.type('Half a ');
    letIn();
    await expect(page.getByText(/Imre|in your book/).first()).toBeVisible();
    await on.type('word 569, and e');
    await expect(on.note).toHaveValue('Half a word 569, and e');
    await on.closes('Escape');
    await on.press('6');
    return { touch: { channel: 'call', outcome: 'no-answer' }, note: 'Half a word 569, and e' };
  };

  const [first, ...others] = deedsFor(people - 1);
  const meant = new Map<string, Meant>();
  for (const deed of [first, whileAnImportEnds, ...others]) {
    await expect(title(page)).not.toHaveText(/Nobody|people/);
    const name = await title(page).innerText();
    expect([...meant.keys()], `${name} came twice`).not.toContain(name);
    const said = await test.step(name, async () => deed?.(worker, name));
    if (said !== undefined) meant.set(name, said);
    await worker.nextCard(name);
  }
  await expect(title(page)).toHaveText(/Nobody/);

  const ask = async <Answer>(operation: string, input: object = {}): Promise<Answer> => {
    const { out } = await handset('call', operation, JSON.stringify(input), '--clock', at);
    return JSON.parse(out) as Answer;
  };
  const { session } = await ask<{ session: { sessionId: string; tape: readonly Mark[] } }>(
    'sessions.current',
  );
  expect(meant.size).toBe(people);
  expect(session.tape).toHaveLength(people);
  const compare = compared(meant, session.tape);
  expect(compare.map(({ name, said }) => ({ name, said }))).toEqual(
    compare.map(({ name, expected }) => ({ name, said: expected })),
  );
  // Nothing but what the session knows: whatever was logged beside it would count in the day.
  const touches = session.tape.filter(({ kind }) => kind === 'touch');
  const { balance } = await ask<{ balance: Readonly<Record<string, number>> }>('today.read');
  expect(Object.values(balance).reduce((sum, n) => sum + n, 0)).toBe(touches.length);
  // Beside its touch each has the next step, what is owed, the appointment and the note that were meant, and no other.
  const beside = [];
  for (const { name: markName, prospectId: markId, touch } of session.tape) {
    const { prospectId, name } = touch ?? { prospectId: markId, name: markName };
    beside.push([name, standing(await askIn<CardSaid>(page, 'queue.card', { prospectId }))]);
  }
  expect(Object.fromEntries(beside)).toEqual(
    Object.fromEntries([...meant].map(([name, each]) => [name, meantBeside(name, each)])),
  );
  // And the scripts were read as far as was said.
  const { choices } = await askIn<{ choices: readonly { choice: number; came: { of: number } }[] }>(
    page,
    'scripts.measured',
  );
  const taken = choices.flatMap(({ choice, came }) => Array.from({ length: came.of }, () => choice));
  expect(taken).toEqual([...meant.values()].flatMap((each) => each.choices ?? []));

  await worker.press('e');
  const appointments = [...meant.values()].filter(({ touch }) => touch?.outcome === 'appointment').length;
  await expect(title(page)).toHaveText(new RegExp(`conversations, ${appointments} appointments\\.$`));
  for (const [name, { followUp }] of meant)
    if (followUp?.kind === 'promise')
      await expect(page.getByRole('paragraph').filter({ hasText: name })).toContainText('theirs');
});
