import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Objection } from '#shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';

type Lines = readonly [string, ...string[]];

/** What was noted. What they said, aloud or in writing, stands in quotes; the rest is the rep's. */
const notes: Partial<Record<Outcome, Lines>> = {
  appointment: [
    'Wants numbers from a plant of their size. “Show me one that runs three shifts.”',
    '“If you can do it in half an hour, come.” Ask about the second line before the first.',
    'Booked in two minutes. “Tuesdays I am at my desk, the rest is luck.”',
    'The stoppage in March decided it. “We lost four days over a gearbox.”',
  ],
  'follow-up': [
    'Budget round is next month. “Ring me when the board has met.”',
    'On the floor, loud. Asked to be called before nine.',
    '“Send me nothing, just call.” Fair enough.',
    'Has a spreadsheet for it. “It works until I am on holiday.”',
    'Interested in what the night shift sees. Wants to ask the maintenance planner first.',
    'Was driving. Will have the stoppage figures at hand next time.',
  ],
  declined: [
    '“We did this two years ago and nobody used it.”',
    '“Not this year. The money went into the new press.”',
    'Friendly, firm. Happy with what they have.',
    '“Talk to purchasing.” Purchasing is one floor down.',
  ],
  referred: [
    '“That is not me any more. Ask my successor.” Gave the name.',
    'Moved to quality. The lines belong to somebody else now.',
  ],
  gatekeeper: [
    'Reception puts nobody through before ten.',
    'Back from the floor after lunch, says the office.',
    'Left word. “He reads notes, he does not read mail.”',
  ],
  'do-not-contact': ['“Take me off whatever list this is.” Done.'],
  'reply-positive': [
    'Wrote: “This comes at the right time. What would the first month look like?”',
    'Wrote: “Call me on Thursday, I am in the plant all day.”',
  ],
  'reply-neutral': [
    'Wrote: “Received. Will look at it with the team.”',
    'Wrote: “Out until Monday, then yes.”',
  ],
  'reply-negative': [
    'Wrote: “Thank you, no. We build this ourselves.”',
    'Wrote: “Not a priority this half year.”',
  ],
  voicemail: ['Asked about the stoppages on line two. Under twenty seconds.'],
};

export function noteFor(chance: Chance, outcome: Outcome): string | null {
  const lines = notes[outcome];
  if (!lines) return null;
  const share = outcome === 'voicemail' ? 0.08 : outcome === 'gatekeeper' ? 0.4 : 0.75;
  return chance.happens(share) ? chance.pick(lines) : null;
}

export function objectionOf(chance: Chance): Objection {
  return chance.weighted([
    ['no time', 24],
    ['has a supplier', 20],
    ['no need', 18],
    ['no budget', 16],
    ['send something', 11],
    ['not the right person', 7],
    ['bad experience', 4],
  ] as const);
}

const reasons: Lines = [
  'Two lines stood still in spring, says the trade press.',
  'Is hiring a second maintenance planner.',
  'Asked at the booth how long a changeover may take.',
  'Opened a plant nearby this year.',
  'Their neighbor at the park works with us.',
  'Runs three shifts on machines from two makers.',
  'Answered the survey: spare parts are the worst of it.',
];

/** Why they would want the call. */
export const whyThem = (chance: Chance): string | null => (chance.happens(0.6) ? chance.pick(reasons) : null);

const boothNotes: Lines = [
  'Stopped at the booth, took the short brochure.',
  'Saw the demo twice, asked for a plant like theirs.',
  'Badge scanned while waiting for a colleague.',
];

export const boothNote = (chance: Chance): string | null =>
  chance.happens(0.6) ? chance.pick(boothNotes) : null;

const tasks: Lines = [
  'send the one-page on changeovers',
  'ask Ines for the reference in Ohio',
  'look up their press line',
  'find out who plans maintenance',
];

export const taskFor = (chance: Chance): string | null => (chance.happens(0.35) ? chance.pick(tasks) : null);
