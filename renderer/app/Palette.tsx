import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { importQueries } from '#renderer/api/imports.ts';
import { prospectQueries } from '#renderer/api/prospects.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { keys, useLayers } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { markOf } from '#renderer/ui/touch-words.ts';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import type { Outputs } from '#shared/contract/contract.ts';
import type { FoundProspect } from '#shared/contract/prospects.ts';
import { wordsOf } from '#shared/domain/names.ts';
import { longDate } from '#shared/domain/time/said.ts';
import words from '#renderer/ui/words.module.css';
import { knowWhoCalls, takeCall, takeCallFromSomeoneNew, useCallingSince } from './calling-in.ts';
import { closePalette, focusBack, paletteStore } from './open-palette.ts';
import { go } from './router.ts';
import classes from './Palette.module.css';
import { addSomeone } from './someone-new.ts';

type ListRow = Outputs['imports']['names']['lists'][number];

const classNames = {
  content: classes.content ?? '',
  search: classes.search ?? '',
  actionsList: classes.list ?? '',
  actionsGroup: classes.group ?? '',
  action: classes.action ?? '',
  footer: classes.footer ?? '',
};

/** The commands that the words typed fit, each word at the beginning of a word. */
function fitting(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const has = command.label.toLowerCase().split(/\s+/);
    return wanted.every((word) => has.some((part) => part.startsWith(word)));
  });
}

/** As many lists as are shown beside people and commands. */
const mostLists = 5;

/** The lists in whose name each word typed begins a word. */
function listsNamed(lists: readonly ListRow[], typed: string): readonly ListRow[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return lists
    .filter(({ name }) => {
      const has = wordsOf(name);
      return wanted.every((word) => has.some((part) => part.startsWith(word)));
    })
    .slice(0, mostLists);
}

const listId = 'palette-list';

/** Spotlight keeps what is chosen on the element itself, and exports no other way to choose. */
function chooseFirst(): void {
  const list = document.getElementById(listId);
  for (const chosen of list?.querySelectorAll('[data-selected]') ?? [])
    chosen.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
}

/** With the first paint: a letter typed before it would be a key of the screen below. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** Opens what is chosen, as Enter does. */
function openChosen(): void {
  document.getElementById(listId)?.querySelector<HTMLElement>('[data-selected]')?.click();
}

/** What last became of them; their last touch is beside it in words. */
function markOfPerson({ suppressed, lastTouch }: FoundProspect): Mark {
  if (suppressed) return 'barred';
  return lastTouch === null ? 'untried' : markOf(lastTouch);
}

/** Finds people and lists, and runs every command. The same registry feeds the keys. */
export function Palette() {
  const callingSince = useCallingSince();
  // The phone may ring while something is being looked for: who calls is asked from the beginning.
  return <Finder key={callingSince === null ? 'find' : 'calling'} callingSince={callingSince} />;
}

/** @param callingSince since when somebody is calling of whom it is asked who they are; null while nobody is */
function Finder({ callingSince }: { readonly callingSince: number | null }) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 60);
  const { data, isPlaceholderData, isError } = useQuery(prospectQueries.find(settled));
  const known = useQuery({ ...importQueries.names(), enabled: settled !== '' });
  // Told of every change while it is open, it asks what can be done now.
  useLayers(useSpotlight(paletteStore).opened);
  const isCalling = callingSince !== null;
  const commands = isCalling ? [] : fitting(keys.offered(), typed);
  const people = settled === '' ? [] : (data?.found ?? []);

  const lists = isCalling ? [] : listsNamed(known.data?.lists ?? [], settled);
  const open = (prospectId: string) =>
    callingSince !== null ? takeCall(prospectId, settled, callingSince) : go({ kind: 'session', prospectId });
  const someoneNew = () =>
    callingSince !== null
      ? takeCallFromSomeoneNew(typed.trim(), callingSince)
      : addSomeone({ name: typed.trim() });

  // What is found for other letters than these is no answer.
  const found = settled === '' || isError || (data !== undefined && !isPlaceholderData);
  const answered = settled === typed.trim() && found && !known.isLoading;

  // Typing chooses the first line; when people or lists come in above it, they are the first.
  const moved = useRef(false);
  const firstId = people[0]?.prospectId ?? lists[0]?.listId ?? null;
  useEffect(() => {
    if (firstId !== null && !moved.current) chooseFirst();
  }, [firstId]);

  // Enter right after the last letter opens what these letters find, however long that takes to be known.
  const [entered, setEntered] = useState<{ readonly times: number } | null>(null);
  useEffect(() => {
    if (entered === null || !answered) return;
    chooseFirst();
    openChosen();
  }, [entered, answered]);

  const type = (query: string) => {
    moved.current = false;
    setEntered(null);
    setTyped(query);
  };
  const run = (command: Command) => {
    // The focus is back where it was before anything is done, so that whatever is opened gives it back to there.
    flushSync(closePalette);
    focusBack();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || moved.current) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered((before) => ({ times: (before?.times ?? 0) + 1 }));
  };

  return (
    <Spotlight.Root
      store={paletteStore}
      query={typed}
      onQueryChange={type}
      onSpotlightClose={() => {
        knowWhoCalls();
        focusBack();
      }}
      shortcut={null}
      centered={false}
      yOffset={148}
      size={640}
      radius="xl"
      shadow="xl"
      // A transition of Mantine's mounts it a frame or two later, and the letters typed meanwhile would be lost.
      transitionProps={{ duration: 0 }}
      overlayProps={{ color: 'var(--hs-veil)', backgroundOpacity: 1 }}
      classNames={classNames}
      attributes={{ content: { 'aria-label': isCalling ? 'Who is calling' : 'Find or do' } }}
    >
      <Spotlight.Search
        placeholder={
          isCalling
            ? 'Who is calling? The last digits of the number, or a name'
            : 'A name, a company, the last digits of a number, a list, or what to do'
        }
        aria-label={isCalling ? 'Who is calling' : 'Find or do'}
        ref={takeFocus}
        onKeyDownCapture={onKey}
        leftSectionWidth={52}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      />
      <Spotlight.ActionsList id={listId}>
        {people.length === 0 ? null : (
          <Spotlight.ActionsGroup label="People">
            {people.map((person) => (
              <Spotlight.Action
                key={person.prospectId}
                className={classes.person ?? ''}
                onClick={() => open(person.prospectId)}
              >
                <TouchMark mark={markOfPerson(person)} silent={!person.suppressed} />
                <span className={classes.who}>
                  <span>
                    <span className={classes.name}>{person.name}</span>{' '}
                    <span className={words.quiet}>{person.account}</span>
                  </span>
                  <span className={`${words.label} ${words.second}`}>
                    {[person.matched ?? person.title, person.last].filter(Boolean).join('. ')}
                  </span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {lists.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Lists">
            {lists.map((list) => (
              <Spotlight.Action
                key={list.listId}
                className={classes.command ?? ''}
                onClick={() => go({ kind: 'list', listId: list.listId })}
              >
                <span className={classes.label}>{list.name}</span>
                <span className={`${words.label} ${words.second}`}>received {longDate(list.receivedOn)}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Do">
            {commands.map((command) => (
              <Spotlight.Action
                key={command.id}
                className={classes.command ?? ''}
                onClick={() => run(command)}
              >
                <span className={classes.label}>{command.label}</span>
                {command.stroke === undefined ? null : <KeyHint keys={command.stroke} asIs />}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length > 0 ||
        lists.length > 0 ||
        commands.length > 0 ||
        !answered ||
        typed.trim() === '' ? null : (
          <Spotlight.ActionsGroup
            label={isCalling ? 'Nobody has that number or name' : 'Nobody and nothing by that name'}
          >
            <Spotlight.Action className={classes.command ?? ''} onClick={someoneNew}>
              <span className={classes.label}>
                Someone new{isCalling ? ' is calling' : ''}: {typed.trim()}
              </span>
            </Spotlight.Action>
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> choose <KeyHint keys="Enter" /> open
        <KeyHint keys="Escape" /> close
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}
