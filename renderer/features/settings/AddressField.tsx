import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { templateProblem } from '#shared/domain/telephone/template.ts';
import { SettingRow } from './SettingRow.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly takesFocus: boolean;
  readonly onKeep: (template: string) => void;
}

/** An address of the rep's own: what keeps it from being used is said while it is typed, and it is kept when it is left. */
export function AddressField({ settings, takesFocus, onKeep }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const focused = useRef(false);
  const text = (typed ?? settings.callTemplate).trim();
  const problem = text === '' ? null : templateProblem(text, settings.webHosts);
  const leave = () => {
    if (typed === null || text === '' || problem !== null) return;
    setTyped(null);
    if (text !== settings.callTemplate || settings.callTarget !== 'template') onKeep(text);
  };
  return (
    <SettingRow
      label="Your address"
      line="{number} is the number with its plus, {digits} without. What belongs to the extension stands in square brackets: [;ext={ext}]."
    >
      {(id) => (
        <TextInput
          aria-labelledby={id}
          placeholder="tel:{number}[;ext={ext}]"
          value={typed ?? settings.callTemplate}
          error={problem}
          spellCheck={false}
          ref={(field) => {
            // Once, where the rep has just chosen to write one.
            if (field === null || focused.current) return;
            focused.current = true;
            if (takesFocus) field.focus();
          }}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      )}
    </SettingRow>
  );
}
