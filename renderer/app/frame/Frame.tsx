import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { askWhoCalls } from '#renderer/app/calling-in.ts';
import { addSomeone, useSomeoneNew } from '#renderer/app/someone-new.ts';
import { showKeys } from '#renderer/app/keys-sheet.ts';
import { KeysSheet } from '#renderer/app/KeysSheet.tsx';
import { openPalette } from '#renderer/app/open-palette.ts';
import { Palette } from '#renderer/app/Palette.tsx';
import { go, usePlace } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { DropAnywhere } from '#renderer/features/import/DropAnywhere.tsx';
import { SomeoneNewPanel } from '#renderer/features/someone-new/SomeoneNewPanel.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import classes from './Frame.module.css';
import { Screen, screens } from './screens.tsx';
import { Side } from './Side.tsx';

/** What works everywhere. It is made once: a card that comes draws none of it anew. */
const everywhere = (
  <>
    <DropAnywhere />
    <Palette />
    <KeysSheet />
  </>
);

/** The side, the screen, and what works everywhere. */
export function Frame() {
  const place = usePlace();
  const someoneNew = useSomeoneNew();
  const narrow = useMediaQuery('(width < 73.75em)');
  const undo = useUndoLast();
  const rail = place.kind === 'session' || narrow;

  const commands = useMemo(
    () => [
      { id: 'find', label: 'Find or do', stroke: 'mod+K', run: openPalette, inPalette: false },
      { id: 'calling in', label: 'Somebody is calling', stroke: 'mod+I', run: askWhoCalls, anywhere: true },
      { id: 'new', label: 'Someone new', stroke: 'N', run: () => addSomeone() },
      { id: 'undo', label: 'Undo', stroke: 'mod+Z', run: undo },
      { id: 'keys', label: 'Keys of this screen', stroke: '?', run: () => showKeys(true) },
      ...screens.map((screen) => ({
        id: `go ${screen.place.kind}`,
        label: `Go to ${screen.label}`,
        run: () => go(screen.place),
      })),
    ],
    [undo],
  );
  useKeys('Everywhere', commands);

  return (
    <div className={classes.frame} data-rail={rail || undefined}>
      <Side at={place.kind} rail={rail} />
      <main className={classes.main} tabIndex={-1}>
        <Screen place={place} />
      </main>
      {someoneNew === null ? null : <SomeoneNewPanel known={someoneNew} />}
      {everywhere}
    </div>
  );
}
