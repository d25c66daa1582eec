import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectionView } from '#shared/contract/objections.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useCapElsewhere, useKeys } from '#renderer/ui/keys/keys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { CardForm } from './CardForm.tsx';
import { FigureRow, TouchesBehind } from './Figures.tsx';
import preview from './Preview.module.css';
import editor from './ScriptEditor.module.css';
import rowed from './ScriptRows.module.css';
import screen from './ScriptsScreen.module.css';

interface Props {
  readonly cards: readonly ObjectionView[];
  /** What was heard, for which there is no card yet. */
  readonly heard: string | null;
}

/** What one looks at: a card, or a new one for what was heard. */
type Asked = { readonly objectionId: string } | { readonly heard: string; readonly nth: number };

/** What they say against it, with the answers, and how often an appointment came of it all the same. */
export function ObjectionCards({ cards, heard }: Props) {
  const [asked, setAsked] = useState<Asked | null>(heard === null ? null : { heard, nth: 0 });
  const [behind, setBehind] = useState(false);
  const [isNextThere, setNextThere] = useState(false);
  const figures = useQuery(scriptQueries.measured()).data?.objections;
  const zone = useQuery(settingsQueries.read()).data?.zone ?? 'UTC';
  const making = asked !== null && 'heard' in asked ? asked : null;
  const chosen = asked !== null && 'objectionId' in asked ? asked.objectionId : null;
  const shown =
    making === null ? (cards.find(({ objectionId }) => objectionId === chosen) ?? cards[0] ?? null) : null;
  const look = (at: Asked) => {
    setAsked(at);
    setBehind(false);
  };
  const open = (objectionId: string) => look({ objectionId });
  // What the session heard is of the one card that it asked for. Asked for again, it is begun with its name again.
  const begin = () => look({ heard: '', nth: (making?.nth ?? 0) + 1 });
  const begun = making?.heard ?? '';
  const raises = useCapElsewhere({ layer: 'Session', delivered: 'O' });
  useKeys('Objection cards', [{ id: 'new card', label: 'New card', stroke: 'M', run: begin }]);
  const came = figures?.find((each) => each.objectionId === shown?.objectionId)?.came;
  return (
    <div className={screen.body}>
      <div className={screen.list}>
        <Button
          variant={isNextThere ? 'subtle' : 'filled'}
          justify="start"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={begin}
          rightSection={<KeyHint keys="M" />}
        >
          New card
        </Button>
        <section aria-label="Objection cards">
          <h2 className={words.label}>Appointments all the same, of heard</h2>
          <ul className={rowed.rows}>
            {cards.map(({ objectionId, name, heard: said, archived }) => {
              const figure = figures?.find((each) => each.objectionId === objectionId)?.came;
              return (
                <li
                  key={objectionId}
                  className={rowed.row}
                  data-at={objectionId === shown?.objectionId || undefined}
                  data-away={archived || undefined}
                >
                  <button
                    type="button"
                    data-row
                    className={rowed.open}
                    aria-current={objectionId === shown?.objectionId ? 'true' : undefined}
                    onClick={() => open(objectionId)}
                  >
                    <span className={rowed.rowName}>{name}</span>
                    <span className={words.label}>
                      {archived
                        ? 'put away'
                        : figure === undefined || figure.of === 0
                          ? said
                          : `${figure.hits} of ${figure.of}${figure.enough ? '' : ', not enough yet'}`}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      </div>
      <div className={editor.editing}>
        <CardForm
          key={shown === null ? `new ${begun} ${making?.nth}` : `${shown.objectionId} ${shown.version}`}
          card={shown}
          heard={begun}
          onOpen={open}
          onNext={setNextThere}
        />
        <aside className={preview.preview} aria-label="What came of it">
          {shown === null ? null : (
            <Section title="What came of it" note="set, 80%">
              {came === undefined || came.of === 0 ? (
                <p className={`${words.table} ${words.second}`}>
                  Not heard on a call yet.{raises === null ? '' : ` ${raises} raises it there.`}
                </p>
              ) : (
                <ul className={rowed.rows}>
                  <FigureRow
                    name={shown.name}
                    own
                    came={came}
                    most={Math.max(0.1, came.interval?.upper ?? 0)}
                    onOpen={() => setBehind(true)}
                  />
                </ul>
              )}
              {came !== undefined && came.of > 0 && !came.enough ? (
                <p className={`${words.table} ${words.second}`}>
                  Not enough yet. An appointment on that call or within 30 days counts.
                </p>
              ) : null}
              {behind ? (
                <TouchesBehind
                  asked={{ objectionId: shown.objectionId }}
                  today={dateIn(now(), zone)}
                  zone={zone}
                  onClose={() => setBehind(false)}
                />
              ) : null}
            </Section>
          )}
        </aside>
      </div>
    </div>
  );
}
