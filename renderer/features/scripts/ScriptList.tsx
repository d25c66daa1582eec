import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScriptRow } from '#shared/contract/scripts.ts';
import { isOpeningKind, scriptKindWords } from '#shared/domain/script/kinds.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import words from '#renderer/ui/words.module.css';
import { shareWords } from './script-words.ts';
import fields from './Fields.module.css';
import classes from './ScriptRows.module.css';
import type { ScriptDoings } from './use-doings.ts';

interface Props {
  readonly rows: readonly ScriptRow[];
  readonly at: string | null;
  readonly doings: ScriptDoings;
  readonly onOpen: (scriptId: string) => void;
}

/** Every script with what came of the version in use: openers first, the others by what counts for them. */
export function ScriptList({ rows, at, doings, onOpen }: Props) {
  const parts = [
    ['Appointments set, of spoken', rows.filter(({ kind, archived }) => isOpeningKind(kind) && !archived)],
    ['Counted otherwise', rows.filter(({ kind, archived }) => !isOpeningKind(kind) && !archived)],
    ['Put away', rows.filter(({ archived }) => archived)],
  ] as const;
  return parts.map(([title, part]) =>
    part.length === 0 ? null : (
      <section key={title} aria-label={title}>
        <h2 className={words.label}>{title}</h2>
        <ul className={classes.rows}>
          {part.map((row) => (
            <Row key={row.scriptId} row={row} isAt={row.scriptId === at} doings={doings} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    ),
  );
}

interface RowProps {
  readonly row: ScriptRow;
  readonly isAt: boolean;
  readonly doings: ScriptDoings;
  readonly onOpen: (scriptId: string) => void;
}

function Row({ row, isAt, doings, onOpen }: RowProps) {
  const { scriptId, name, kind, version, standing, archived, draft } = row;
  const figures = useQuery(scriptQueries.measured()).data?.scripts;
  const came = figures?.find((each) => each.scriptId === scriptId && each.version === version)?.came;
  const [naming, setNaming] = useState(false);
  const state = [
    version === null ? 'a draft' : draft ? 'a draft of the next' : null,
    standing && !archived ? 'read from' : null,
  ].filter((each) => each !== null);
  if (naming)
    return (
      <li>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('name');
            const asked = typeof typed === 'string' ? typed.trim() : '';
            if (asked !== '' && asked !== name) doings.rename(scriptId, asked);
            setNaming(false);
          }}
        >
          <input
            className={fields.boxed}
            name="name"
            aria-label={`Name of ${name}`}
            defaultValue={name}
            maxLength={80}
            ref={(input) => input?.select()}
            onBlur={() => setNaming(false)}
            onKeyDown={(event) => event.key === 'Escape' && setNaming(false)}
          />
        </form>
      </li>
    );
  return (
    <li className={classes.row} data-at={isAt || undefined} data-away={archived || undefined}>
      <button
        type="button"
        data-row
        className={classes.open}
        aria-current={isAt ? 'true' : undefined}
        onClick={() => onOpen(scriptId)}
      >
        <span className={classes.rowName}>{name}</span>
        <span className={words.label}>{[scriptKindWords[kind], ...state].join(', ')}</span>
        {came === undefined || came.of === 0 ? null : (
          <span className={words.label}>{shareWords(came, kind)}</span>
        )}
      </button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes.more} aria-label={`More of ${name}`}>
            <IconDots size={16} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {standing || version === null || archived ? null : (
            <Menu.Item onClick={() => doings.use(scriptId)}>Read from this one</Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming(true)}>Rename</Menu.Item>
          <Menu.Item onClick={() => doings.make(`${name.slice(0, 74)} copy`, kind, scriptId)}>
            Make another like it
          </Menu.Item>
          <Menu.Item onClick={() => doings.putAway(scriptId, !archived)}>
            {archived ? 'Take out again' : 'Put away'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
