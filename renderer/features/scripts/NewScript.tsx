import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScriptRow } from '#shared/contract/scripts.ts';
import { type ScriptKind, scriptKinds, scriptKindWords } from '#shared/domain/script/kinds.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import fields from './Fields.module.css';
import classes from './NewScript.module.css';
import editor from './ScriptEditor.module.css';

interface Props {
  readonly rows: readonly ScriptRow[];
  readonly busy: boolean;
  readonly onMake: (name: string, kind: ScriptKind) => void;
  readonly onClose: () => void;
}

/** A name and what it is for; the first line is then there to be written. */
export function NewScript({ rows, busy, onMake, onClose }: Props) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ScriptKind>('opener');
  useKeys('New script', [
    { id: 'not now', label: 'Not now', stroke: 'Escape', run: onClose, whileTyping: true, inPalette: false },
  ]);
  const taken = rows.some((row) => !row.archived && row.name.toLowerCase() === name.trim().toLowerCase());
  return (
    <form
      className={classes.making}
      aria-label="New script"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !taken) onMake(name.trim(), kind);
      }}
    >
      <input
        className={fields.boxed}
        aria-label="Name of the new script"
        placeholder="Its name"
        maxLength={80}
        value={name}
        ref={(input) => {
          if (name === '') input?.focus();
        }}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <select
        className={fields.boxed}
        aria-label="What it is for"
        value={kind}
        onChange={(event) =>
          setKind(scriptKinds.find((each) => each === event.currentTarget.value) ?? 'opener')
        }
      >
        {scriptKinds.map((each) => (
          <option key={each} value={each}>
            {scriptKindWords[each]}
          </option>
        ))}
      </select>
      {taken ? <p className={editor.problem}>There is one of this name.</p> : null}
      <span className={editor.footWays}>
        <Button
          type="submit"
          variant="filled"
          size="compact-sm"
          disabled={busy || name.trim() === '' || taken}
        >
          Make it
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          Not now
        </Button>
      </span>
    </form>
  );
}
