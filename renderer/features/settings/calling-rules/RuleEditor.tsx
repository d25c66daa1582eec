import { Button, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RuleTerms, RuleView } from '#shared/contract/calling.ts';
import { dayGroups, readHours } from '#shared/domain/calling/typed-hours.ts';
import { hoursText } from '#shared/domain/sentences/may-call.ts';
import classes from './CallingRules.module.css';

interface Props {
  readonly rule: RuleView;
  readonly busy: boolean;
  readonly onChange: (change: { readonly off: boolean; readonly terms?: RuleTerms }) => void;
  readonly onPutBack: () => void;
}

const numbers = [
  ['in24Hours', 'Most in 24 hours'],
  ['in7Days', 'Most in 7 days'],
  ['in30Days', 'Most in 30 days'],
  ['restDays', 'Days of rest after a no'],
] as const;

type Numbers = Record<(typeof numbers)[number][0], string>;

/** A whole number from 1 up, null for none; undefined for what is neither. */
function readNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** What a company may change of a rule: its hours, its caps, its rest, and whether it holds at all. */
export function RuleEditor({ rule, busy, onChange, onPutBack }: Props) {
  const groups = dayGroups(rule.window);
  const [hours, setHours] = useState(() =>
    groups.map(({ days: [day = 'mon'] }) => hoursText(rule.window[day])),
  );
  const [typed, setTyped] = useState<Numbers>(() => ({
    in24Hours: String(rule.caps.in24Hours ?? ''),
    in7Days: String(rule.caps.in7Days ?? ''),
    in30Days: String(rule.caps.in30Days ?? ''),
    restDays: String(rule.restDays ?? ''),
  }));
  const read = hours.map(readHours);
  const counts = {
    in24Hours: readNumber(typed.in24Hours),
    in7Days: readNumber(typed.in7Days),
    in30Days: readNumber(typed.in30Days),
    restDays: readNumber(typed.restDays),
  };
  const termsOf = (): RuleTerms | null => {
    const { in24Hours, in7Days, in30Days, restDays } = counts;
    if (in24Hours === undefined || in7Days === undefined || in30Days === undefined) return null;
    if (restDays === undefined || read.some((each) => each === null)) return null;
    const window = { ...rule.window };
    groups.forEach(({ days }, at) => {
      for (const day of days) window[day] = (read[at] ?? []).map(([from, until]) => [from, until]);
    });
    return { window, caps: { in24Hours, in7Days, in30Days }, restDays };
  };
  const terms = termsOf();
  return (
    <form
      className={classes.editor}
      aria-label={`Change the rule of ${rule.where}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (terms !== null) onChange({ off: rule.off, terms });
      }}
    >
      <Switch
        label="In force"
        checked={!rule.off}
        disabled={busy}
        onChange={({ currentTarget }) => onChange({ off: !currentTarget.checked })}
      />
      <div className={classes.fields}>
        {groups.map(({ label }, at) => (
          <TextInput
            key={label}
            label={label}
            value={hours[at] ?? ''}
            error={read[at] === null ? 'For example 8 to 20' : null}
            onChange={({ currentTarget: { value } }) => setHours(hours.with(at, value))}
          />
        ))}
        {numbers.map(([name, label]) => (
          <TextInput
            key={name}
            label={label}
            inputMode="numeric"
            placeholder="no cap"
            value={typed[name]}
            error={counts[name] === undefined ? 'A whole number' : null}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [name]: value })}
          />
        ))}
      </div>
      <div className={classes.ways}>
        <Button type="submit" variant="default" disabled={busy || terms === null}>
          Keep these
        </Button>
        {rule.changedAt === null ? null : (
          <Button variant="subtle" disabled={busy} onClick={onPutBack}>
            Put it back as it came
          </Button>
        )}
      </div>
    </form>
  );
}
