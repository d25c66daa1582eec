const spoken = `t.channel IN ('call', 'visit')`;
const person = `t.reached = 'person'`;
const conversation = `(${spoken} AND ${person})`;
const dial = `(t.channel = 'call' AND t.direction = 'out')`;
const decides = `(${conversation} AND t.decision_maker = 1)`;
const rejection = `(${person} AND t.ask = 'appointment' AND t.answer = 'declined')`;
const target = `t.account_class = 'target'`;
const existing = `t.account_class = 'existing'`;
const other = `t.account_class NOT IN ('target', 'existing')`;

/** Whether a touch counts in each figure, 0 or 1: as shared/domain/week/figures.ts had it when this was written. */
const figures: Readonly<Record<string, string>> = {
  conversations: conversation,
  rejections: rejection,
  rejections_spoken: `(${rejection} AND ${spoken})`,
  rejections_written: `(${rejection} AND NOT ${spoken})`,
  dials: dial,
  dials_target: `(${dial} AND ${target})`,
  dials_existing: `(${dial} AND ${existing})`,
  dials_other: `(${dial} AND ${other})`,
  conversations_target: `(${conversation} AND ${target})`,
  conversations_existing: `(${conversation} AND ${existing})`,
  conversations_other: `(${conversation} AND ${other})`,
  decision_makers: `(${decides} AND ${dial})`,
  decision_makers_otherwise: `(${decides} AND NOT ${dial})`,
  decision_maker_conversations: decides,
  attempted: `(${spoken} AND NOT ${person})`,
  written: `NOT (${spoken})`,
  loops_broken: `(l.came_to IS 'broken')`,
  loops_repeated: `(l.came_to IS 'repeated')`,
};
const names = Object.keys(figures);
const ofLoops = names.filter((name) => name.startsWith('loops_'));

/** Counts what a query of `touch_counts` finds into its days, once more or (with '-') once less. */
const count = (found: string, sign: '' | '-' = '', counted: readonly string[] = names) => `
  INSERT INTO day_count (on_date, ${counted.join(', ')})
    SELECT c.on_date, ${counted.map((name) => `${sign}c.${name}`).join(', ')} FROM touch_counts c WHERE ${found}
    ON CONFLICT (on_date) DO UPDATE SET ${counted.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')};`;

const notVoided = (commandSeq: string) =>
  `NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = ${commandSeq})`;
/** Whether no other correction than one stands in the place of a touch. */
const noOtherInPlace = (seq: string, butSeq: string) => `NOT EXISTS (
      SELECT 1 FROM touch r WHERE r.replaces_seq = ${seq} AND r.seq <> ${butSeq} AND ${notVoided('r.command_seq')})`;

/**
 * What the touches of each day come to, kept with each touch that is written down, corrected or taken back, so that no
 * week is counted from its touches again: at five million of them a week has some eighty thousand.
 */
export const dayCounts = /* sql */ `
CREATE TABLE day_count (
  on_date TEXT PRIMARY KEY,
  ${names.map((name) => `${name} INTEGER NOT NULL DEFAULT 0`).join(',\n  ')}
) STRICT, WITHOUT ROWID;

CREATE VIEW touch_counts AS
  SELECT t.seq, t.on_date, t.command_seq, t.replaces_seq,
    ${names.map((name) => `${figures[name] ?? '0'} AS ${name}`).join(',\n    ')}
  FROM touch t LEFT JOIN loop_end l ON l.touch_seq = t.seq;

CREATE TRIGGER day_count_of_touch AFTER INSERT ON touch BEGIN${count('c.seq = NEW.seq')}
END;
-- Where another correction stands in its place already, what it replaces is counted no more.
CREATE TRIGGER day_count_of_correction AFTER INSERT ON touch WHEN NEW.replaces_seq IS NOT NULL BEGIN${count(
  `c.seq = NEW.replaces_seq AND ${notVoided('c.command_seq')} AND ${noOtherInPlace('c.seq', 'NEW.seq')}`,
  '-',
)}
END;
-- What a touch came to for a loop is written down right after it, within the same command.
CREATE TRIGGER day_count_of_loop AFTER INSERT ON loop_end BEGIN${count('c.seq = NEW.touch_seq', '', ofLoops)}
END;
CREATE TRIGGER day_count_of_void AFTER INSERT ON void BEGIN${count(
  `c.command_seq = NEW.voids_command_seq AND ${noOtherInPlace('c.seq', '-1')}`,
  '-',
)}${count(
  `c.seq IN (SELECT b.replaces_seq FROM touch b WHERE b.command_seq = NEW.voids_command_seq)
      AND ${notVoided('c.command_seq')} AND ${noOtherInPlace('c.seq', '-1')}`,
)}
END;

INSERT INTO day_count (on_date, ${names.join(', ')})
  SELECT c.on_date, ${names.map((name) => `sum(c.${name})`).join(', ')} FROM touch_counts c
  WHERE ${notVoided('c.command_seq')} AND ${noOtherInPlace('c.seq', '-1')} GROUP BY c.on_date;

-- What was written down after a week had closed, and what was told on another day than it happened.
DROP INDEX touch_date;
CREATE INDEX touch_date ON touch (on_date, zone, recorded_at);
CREATE INDEX touch_corrected_at ON touch (recorded_at) WHERE replaces_seq IS NOT NULL;
CREATE INDEX void_recorded ON void (recorded_at);
CREATE INDEX touch_asked ON touch (on_date, occurred_at)
  WHERE reached = 'person' AND ask = 'appointment' AND answer IN ('accepted', 'declined');
`;
