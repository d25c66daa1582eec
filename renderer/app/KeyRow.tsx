import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { KeyMap } from '#shared/domain/key-map.ts';
import { isRemappable } from '#shared/domain/key-map.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { clashesInWords, type KeyOf, tryKey } from '#renderer/ui/keys/key-map.ts';
import { keys, onMac } from '#renderer/ui/keys/keys.ts';
import { capOf, strokeOf } from '#renderer/ui/keys/stroke.ts';
import classes from './KeysSheet.module.css';

interface Props {
  readonly of: KeyOf;
  readonly label: string;
  readonly off: boolean;
  /** The key that it has now. */
  readonly stroke: string;
  readonly map: KeyMap;
  readonly onChange: (map: KeyMap) => void;
}

/** What stands beside the cap while a key is being put elsewhere. */
type Asking =
  | { readonly kind: 'no' | 'which' | 'refused' }
  | { readonly kind: 'taken'; readonly sentence: string; readonly swapped: KeyMap };

/** Keys that only hold another one. */
const held = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph', 'Dead']);

/** One command and its key. Where the key may be put elsewhere its cap is a button: pressed, it waits for the new one. */
export function KeyRow({ of, label, off, stroke, map, onChange }: Props) {
  const [asking, setAsking] = useState<Asking>({ kind: 'no' });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (asking.kind === 'no' || event.key === 'Tab' || held.has(event.key)) return;
    if (asking.kind === 'taken' && event.key === 'Enter') return;
    if (keys.anywhere(strokeOf(event.nativeEvent)) !== null) return;
    // Esc closes the question, and not the sheet.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setAsking({ kind: 'no' });
      return;
    }
    const pressed = strokeOf(event.nativeEvent);
    const tried = tryKey(map, keys.declared(), of, pressed);
    switch (tried.kind) {
      case 'refused':
        setAsking({ kind: 'refused' });
        return;
      case 'taken':
        setAsking({
          kind: 'taken',
          sentence: clashesInWords(capOf(pressed, onMac), of.layer, tried.clashes),
          swapped: tried.swapped,
        });
        return;
      case 'done':
        onChange(tried.map);
        setAsking({ kind: 'no' });
        return;
      case 'same':
        setAsking({ kind: 'no' });
    }
  };

  const pick = () => {
    if (asking.kind !== 'taken') {
      setAsking({ kind: asking.kind === 'no' ? 'which' : 'no' });
      return;
    }
    onChange(asking.swapped);
    setAsking({ kind: 'no' });
  };

  return (
    <div className={classes.key} data-off={off || undefined} data-asking={asking.kind !== 'no' || undefined}>
      <dt>{label}</dt>
      <dd>
        {isRemappable(of.delivered) ? (
          <UnstyledButton
            className={classes.cap}
            // Esc backs out of the question; the sheet is closed by the next.
            data-mantine-stop-propagation={asking.kind === 'no' ? undefined : true}
            aria-label={
              asking.kind === 'no' ? `${label}: ${capOf(stroke, onMac)}. Put it on another key` : undefined
            }
            onClick={pick}
            onKeyDown={onKeyDown}
            onBlur={() => setAsking({ kind: 'no' })}
          >
            {asking.kind === 'no' ? <KeyHint keys={stroke} spoken asIs /> : <Question asking={asking} />}
          </UnstyledButton>
        ) : (
          <KeyHint keys={stroke} spoken asIs />
        )}
      </dd>
      {asking.kind === 'taken' || asking.kind === 'refused' ? (
        <dd className={classes.taken}>
          <span role="alert">
            {asking.kind === 'taken'
              ? asking.sentence
              : 'Letters, signs and Space. Digits, Enter, Esc and arrows stay where they are.'}
          </span>
        </dd>
      ) : null}
    </div>
  );
}

function Question({ asking }: { readonly asking: Asking }) {
  return asking.kind === 'taken' ? (
    <>
      Swap them <KeyHint keys="Enter" spoken asIs />
    </>
  ) : (
    'Press its new key'
  );
}
