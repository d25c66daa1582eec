import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Outputs } from '#shared/contract/contract.ts';
import type { SettingsView } from '#shared/contract/book.ts';
import type { ScriptLine } from '#shared/contract/sessions.ts';
import type { ScriptValues } from '#shared/domain/script/variables.ts';

export type Script = Outputs['scripts']['current'];

export interface ScriptPath {
  /** From the opener to the line being said; never empty while the script has its opener. */
  readonly lines: readonly ScriptLine[];
  readonly voicemail: boolean;
  readonly choose: (index: number) => void;
  readonly back: () => void;
  readonly toggleVoicemail: () => void;
}

const lineOf = (script: Script, lineId: string) => script.lines.find((line) => line.lineId === lineId);

/** The line to begin with: nobody who was spoken with, or promised a call, hears that they did not expect it. */
export function openingFor(
  script: Script,
  { balance, followUp }: Pick<Card, 'balance' | 'followUp'>,
): string {
  const met = balance.spoken > 0 || followUp?.kind === 'promise';
  return (met ? script.openingAgain : null) ?? script.opening;
}

/** Where one is in the script: a path from the line that it opens with for this person. */
export function useScript(script: Script | undefined, card: Card): ScriptPath {
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [voicemail, setVoicemail] = useState(false);
  const ids = script === undefined ? [] : [openingFor(script, card), ...taken];
  const lines = ids.flatMap((id) => (script === undefined ? [] : (lineOf(script, id) ?? [])));
  return {
    lines,
    voicemail,
    choose: (index) => {
      const to = lines.at(-1)?.choices[index]?.to;
      if (script === undefined || to === undefined || lineOf(script, to) === undefined) return;
      setVoicemail(false);
      setTaken([...taken, to]);
    },
    back: () => {
      if (voicemail) setVoicemail(false);
      else setTaken(taken.slice(0, -1));
    },
    toggleVoicemail: () => setVoicemail(!voicemail && script?.voicemail != null),
  };
}

function known(values: Record<string, string | null | undefined>): ScriptValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null && value !== ''));
}

/** What the script may say about a person, from their card and the rep's settings. */
export function valuesOf(card: Card, settings: SettingsView): ScriptValues {
  return known({
    first_name: card.firstName,
    name: card.name,
    title: card.title,
    company: card.account?.name,
    city: card.place,
    source: card.source?.name,
    event: card.source?.event,
    why_them: card.whyThem,
    my_name: settings.repName,
    my_company: settings.company,
  });
}
