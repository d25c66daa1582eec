import { Button } from '@mantine/core';
import type { SettingsView } from '#shared/contract/book.ts';
import { usualWeights } from '#shared/domain/queue/outlook.ts';
import { type ScorePartName, scorePartNames } from '#shared/domain/queue/score.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const rows: Record<ScorePartName, { readonly label: string; readonly line: string }> = {
  overdue: { label: 'Waiting', line: 'How long somebody has been due, up to thirty days.' },
  connect: {
    label: 'Answers now',
    line: 'How often your calls at this hour, and at this attempt, were answered.',
  },
  source: { label: 'Source', line: 'How often people of the source gave an appointment.' },
  'account class': {
    label: 'Account',
    line: 'Target accounts before existing ones, and those before others.',
  },
  freshness: { label: 'Freshness', line: 'How new an arrival is, up to ninety days.' },
};

const percentOf = (typed: string): number | null => {
  const text = typed.trim().replace(/%$/, '').trim();
  const value = Number(text);
  return text !== '' && Number.isInteger(value) && value >= 0 && value <= 300 ? value : null;
};

/** How much each part counts for who comes first within a class of the queue. */
export function QueueWeights({ settings, onChange }: Props) {
  const weights = settings.queueWeights;
  const isUsual = scorePartNames.every((name) => weights[name] === usualWeights[name]);
  return (
    <Section title="The order of the queue">
      {scorePartNames.map((name) => (
        <SettingRow key={name} label={rows[name].label} line={rows[name].line}>
          {(id) => (
            <div className={classes.hours}>
              <KeptField
                labelledBy={id}
                width={96}
                value={String(weights[name])}
                read={(typed) => (percentOf(typed) === null ? null : typed)}
                mistake="0 to 300"
                onKeep={(typed) =>
                  onChange({ queueWeights: { ...weights, [name]: percentOf(typed) ?? weights[name] } })
                }
              />
              <span className={words.quiet}>percent</span>
            </div>
          )}
        </SettingRow>
      ))}
      {isUsual ? null : (
        <Button variant="default" onClick={() => onChange({ queueWeights: usualWeights })}>
          Put the weights back
        </Button>
      )}
    </Section>
  );
}
