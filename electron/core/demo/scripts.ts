import { readyMadeScripts } from '#shared/domain/script/ready-made/all.ts';
import type { PathEntry } from '#shared/domain/script/path.ts';
import type { Reader } from '../db/connection.ts';
import type { InventedTouch } from './story.ts';

/** What a touch was read from. */
export interface ReadFrom {
  readonly versionSeq: number;
  readonly path: string;
}

type Steps = readonly (readonly [lineId: string, choice: number | null])[];
type Ways = Partial<Record<InventedTouch['outcome'], Steps>>;

const again = 'opener-again';

/** How such calls mostly go, by what they come to. */
const openers: readonly (readonly [marker: string, ways: Ways])[] = [
  [
    'permission opener',
    {
      appointment: [
        ['opener', 0],
        ['reason', 0],
        ['worth', 0],
        ['show', 0],
        ['close', null],
      ],
      'follow-up': [
        ['opener', 0],
        ['reason', 3],
        ['send', 0],
        ['promise', null],
      ],
      declined: [
        ['opener', 0],
        ['reason', 1],
        ['solved', 1],
        ['part', null],
      ],
      referred: [
        ['opener', 0],
        ['reason', 2],
        ['wrong-person', 0],
        ['referred', null],
      ],
      'do-not-contact': [['opener', null]],
    },
  ],
  [
    'reason opener',
    {
      appointment: [
        ['opener', 0],
        ['how-well', 0],
        ['cost', 0],
        ['show', 0],
        ['close', null],
      ],
      'follow-up': [
        ['opener', 0],
        ['how-well', 2],
        ['looking', 1],
        ['later', 0],
        ['promise', null],
      ],
      declined: [
        ['opener', 0],
        ['how-well', 1],
        ['no-matter', 1],
        ['part', null],
      ],
      referred: [
        ['opener', 1],
        ['why-you', 2],
        ['wrong-person', 0],
        ['referred', null],
      ],
      'do-not-contact': [['opener', null]],
    },
  ],
];
const gate: Steps = [
  ['ask', 2],
  ['when', 0],
  ['thanks', null],
];
const messages = ['voicemail 20 s', 'voicemail one question'] as const;

/** The reply to the second opening that leads where the path goes on. */
function leadsAlike(marker: string, steps: Steps): number | null {
  const lines = readyMadeScripts.find((script) => script.marker === marker)?.lines;
  const choices = lines?.find(({ lineId }) => lineId === again)?.choices ?? [];
  const at = choices.findIndex(({ to }) => to === steps[1]?.[0]);
  return at < 0 ? null : at;
}

const toPath = (steps: Steps): string =>
  JSON.stringify(steps.map(([lineId, choice]): PathEntry => ({ lineId, choice })));

/** The scripts and cards that came with the book, for the touches of invented years. */
export class DemoScripts {
  private readonly versions: ReadonlyMap<string, number>;
  private readonly cards: ReadonlyMap<string, number>;
  private readonly oneIn: number;

  /** @param oneIn how many people there are for each whose touches were read from a script */
  constructor(reader: Reader, oneIn: number) {
    this.oneIn = oneIn;
    const seqs = (rows: readonly { name: string; seq: number }[]) =>
      new Map(rows.map(({ name, seq }) => [name, seq]));
    this.versions = seqs(
      reader.all(
        `SELECT s.ready_made AS name, min(v.seq) AS seq FROM script s JOIN live_script_version v ON v.script_seq = s.seq
         WHERE s.ready_made IS NOT NULL GROUP BY s.seq`,
      ),
    );
    this.cards = seqs(
      reader.all('SELECT name, min(seq) AS seq FROM live_objection_version GROUP BY objection_seq'),
    );
  }

  /** The card of what they said; null where there is none, or none was looked at. */
  card(objection: string, who: number): number | null {
    return who % this.oneIn === 0 ? (this.cards.get(objection) ?? null) : null;
  }

  /**
   * What a touch was read from; null for one that was read from nothing.
   *
   * @param who a number of the person's: half of all people hear the one opener, half the other
   * @param before what was done with them before
   */
  of(touch: InventedTouch, who: number, before: readonly InventedTouch[]): ReadFrom | null {
    const { channel, direction, outcome, facts } = touch;
    if (direction === 'in' || who % this.oneIn !== 0) return null;
    if (outcome === 'sent' && channel === 'email') return this.from('short e-mail', []);
    if (outcome === 'sent' && channel === 'linkedin') return this.from('LinkedIn note', []);
    if (channel !== 'call') return null;
    if (outcome === 'gatekeeper') return this.from('gatekeeper', gate);
    if (outcome === 'voicemail') {
      const left = before.filter((each) => each.outcome === 'voicemail').length;
      return this.from(messages[left % 2] ?? messages[0], [['voicemail', null]]);
    }
    const opener = openers[Math.floor(who / this.oneIn) % openers.length];
    const steps = opener?.[1][outcome];
    if (opener === undefined || steps === undefined || facts.reached !== 'person') return null;
    const [marker] = opener;
    const met = before.some((each) => each.facts.reached === 'person' && each.channel === 'call');
    const alike = steps[0]?.[1] === null ? null : leadsAlike(marker, steps);
    const said: Steps = met ? [[again, alike], ...steps.slice(1)] : steps;
    return this.from(marker, said);
  }

  private from(marker: string, steps: Steps): ReadFrom | null {
    const versionSeq = this.versions.get(marker);
    return versionSeq === undefined ? null : { versionSeq, path: toPath(steps) };
  }
}
