import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { readAgain } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import classes from './Map.module.css';

/** Text that some program before this one read in the wrong way. It is mended only when the rep says so. */
export function Mojibake({ opened }: { readonly opened: Opened }) {
  const { repair } = opened.preview;
  const mended = opened.reading.repair === true;
  const commands = useMemo(
    () => [
      {
        id: 'repair',
        label: mended ? 'Leave the text as written' : 'Mend the text',
        stroke: 'R',
        enabled: repair !== null,
        run: (): void => void readAgain({ repair: !mended }),
      },
    ],
    [mended, repair],
  );
  useKeys('Text', commands);
  if (repair === null) return null;
  return (
    <div className={classes.notice}>
      <p className={words.body}>
        {mended
          ? `${figureOf(repair.cells, 'cell')} mended.`
          : `${figureOf(repair.cells, 'cell looks', 'cells look')} as if another program had spoiled ${repair.cells === 1 ? 'it' : 'them'}.`}{' '}
        <span className={classes.mono}>{repair.before}</span>{' '}
        <IconArrowRight size={14} stroke={1.5} aria-label="becomes" />{' '}
        <span className={classes.mono}>{repair.after}</span>
      </p>
      <Button rightSection={<KeyHint keys="R" />} onClick={() => void readAgain({ repair: !mended })}>
        {mended ? 'Leave as written' : 'Mend them'}
      </Button>
    </div>
  );
}
