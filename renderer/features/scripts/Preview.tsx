import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import type { ScriptView } from '#shared/contract/scripts.ts';
import type { Line, Script } from '#shared/domain/script/script.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import {
  fillLine,
  type ScriptValues,
  scriptVariables,
  variableOrigins,
} from '#shared/domain/script/variables.ts';
import { prospectQueries } from '#renderer/api/prospects.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { ScriptLine } from '#renderer/ui/ScriptLine.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { dayWords } from '#renderer/ui/day-words.ts';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { dateIn } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { Figures } from './Figures.tsx';
import { lineName } from './script-words.ts';
import fields from './Fields.module.css';
import classes from './Preview.module.css';
import rowed from './ScriptRows.module.css';

interface Props {
  readonly view: ScriptView;
  readonly script: Script;
  readonly at: string;
  readonly figures: Outputs['scripts']['measured'] | undefined;
  readonly onAt: (lineId: string) => void;
}

/** How the line would be heard by somebody of the book, with what is known of them, and what came of the script. */
export function Preview({ view, script, at, figures, onAt }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const first = useQuery(queueQueries.first(null, 1)).data?.cards[0]?.prospectId ?? null;
  const prospectId = asked ?? first;
  const person = useQuery({ ...queueQueries.card(prospectId ?? ''), enabled: prospectId !== null }).data;
  const settings = useQuery(settingsQueries.read()).data;
  const speaker = { repName: settings?.repName ?? null, company: settings?.company ?? null };
  const nobody = {
    name: '',
    firstName: null,
    title: null,
    account: null,
    place: null,
    source: null,
    whyThem: null,
  };
  const values = valuesOf(person ?? nobody, speaker);
  const line = script.lines.find(({ lineId }) => lineId === at) ?? script.lines[0];
  const used = usedIn(script);
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  return (
    <aside className={classes.preview} aria-label="Preview">
      <div className={classes.previewHead}>
        <h2 className={words.section}>
          {person === undefined ? 'As somebody hears it' : `As ${person.name} hears it`}
        </h2>
        <PersonPicker onPick={setAsked} />
      </div>
      {line === undefined ? null : (
        <div className={classes.heard}>
          <p className={words.label}>{lineName(line)}</p>
          <ScriptLine segments={fillLine(line.say, values)} />
          <Replies script={script} line={line} onAt={onAt} />
        </div>
      )}
      {used.length === 0 ? null : (
        <Section
          title="Variables"
          note={person === undefined ? undefined : `for ${person.firstName ?? person.name}`}
        >
          <Variables used={used} values={values} />
        </Section>
      )}
      <Figures view={view} figures={figures} today={today} zone={settings?.zone ?? 'UTC'} />
      {view.versions.length === 0 ? null : (
        <Section title="Versions">
          <ul className={rowed.rows}>
            {view.versions.map(({ version, recordedAt, changed }) => (
              <li key={version} className={classes.version}>
                <b>{version}</b>
                <span>{changed.length === 0 ? 'The first one.' : changed.join(' ')}</span>
                <span className={words.label}>
                  {dayWords(dateIn(recordedAt, settings?.zone ?? 'UTC'), today)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}

const usedIn = ({ lines }: Script): readonly string[] => [
  ...new Set(
    lines.flatMap(({ say }) =>
      fillLine(say, {}).flatMap((part) => (part.kind === 'words' ? [] : [part.name])),
    ),
  ),
];

function Replies({ script, line, onAt }: { script: Script; line: Line; onAt: (lineId: string) => void }) {
  return (
    <ul className={rowed.rows}>
      {line.choices.map(({ label, to, ends }, at) => {
        const next = script.lines.find(({ lineId }) => lineId === to);
        return (
          <li key={`${at} ${label}`}>
            <button
              type="button"
              className={classes.walk}
              disabled={next === undefined}
              onClick={() => next && onAt(next.lineId)}
            >
              <span>{label}</span>
              <span className={words.label}>
                {next ? lineName(next) : ends === null ? '' : outcomeWords[ends]}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Variables({ used, values }: { readonly used: readonly string[]; readonly values: ScriptValues }) {
  return (
    <dl className={classes.variables}>
      {used.map((name) => {
        const variable = scriptVariables.find((each) => each === name);
        return (
          <div key={name} data-unknown={variable === undefined || undefined}>
            <dt>{variable === undefined ? name : name.replaceAll('_', ' ')}</dt>
            <dd>{variable === undefined ? 'not a variable' : (values[variable] ?? 'not known')}</dd>
            <dd>{variable === undefined ? '' : variableOrigins[variable]}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Finds somebody else of the book by name. */
function PersonPicker({ onPick }: { readonly onPick: (prospectId: string) => void }) {
  const [text, setText] = useState('');
  const found = useQuery(prospectQueries.find(text.trim())).data?.found ?? [];
  const shown = text.trim() === '' ? [] : found;
  const pick = (prospectId: string | undefined) => {
    if (prospectId === undefined) return;
    onPick(prospectId);
    setText('');
  };
  return (
    <div className={classes.picker}>
      <input
        className={fields.boxed}
        aria-label="Another person"
        placeholder="Another person"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(shown[0]?.prospectId);
          if (event.key === 'Escape') setText('');
        }}
      />
      {shown.length === 0 ? null : (
        <ul className={classes.found} aria-label="People found">
          {shown.map(({ prospectId, name, account }) => (
            <li key={prospectId}>
              <button type="button" onClick={() => pick(prospectId)}>
                {name} <span className={words.label}>{account}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
