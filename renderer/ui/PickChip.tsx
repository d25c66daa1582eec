import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import classes from './PickChip.module.css';

export interface Pick {
  readonly value: string;
  readonly label: string;
}

export interface PickGroup {
  /** What the choices have in common; an empty text has no head. */
  readonly group: string;
  readonly items: readonly Pick[];
}

interface Props {
  readonly id?: string;
  /** What is chosen here, for those who listen. */
  readonly label: string;
  readonly value: string;
  readonly groups: readonly PickGroup[];
  /** What the chip says, where that is not the label of the choice. */
  readonly shown?: string | undefined;
  /** `outlined` is a choice that leaves things as they are; `line` stands in a row of facts. */
  readonly tone?: 'filled' | 'outlined' | 'line';
  /** Up and Down reach it as a row of the screen. */
  readonly row?: boolean;
  /** Said when nothing fits what was typed. */
  readonly missing: string;
  readonly disabled?: boolean;
  readonly onPick: (value: string) => void;
  readonly onFocus?: () => void;
}

/** Choices beyond these are found by typing. */
const shownAtOnce = 60;
/** Few enough to be seen at a glance need no field to type in. */
const few = 6;

/** The choices belong to the screen that asks, also for those who go from landmark to landmark. */
const inMain = { target: 'main' } as const;

function fitting(groups: readonly PickGroup[], typed: string): readonly PickGroup[] {
  const wanted = typed.trim().toLowerCase();
  let left = shownAtOnce;
  return groups
    .map(({ group, items }) => {
      const fit = items.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, left);
      left -= fit.length;
      return { group, items: fit };
    })
    .filter(({ items }) => items.length > 0);
}

/**
 * A word on a filled ground that opens its choices: Enter opens, typing finds, Enter takes, Esc leaves
 * everything as it was. The keys of the screen work while it is closed, because it is no field.
 */
export function PickChip(props: Props) {
  const { label, value, groups, shown, tone = 'filled', row = false, missing, onPick } = props;
  const list = useId();
  const [typed, setTyped] = useState('');
  const all = groups.flatMap(({ items }) => items);
  const box = useCombobox({
    onDropdownOpen: () => {
      if (all.length > few) box.focusSearchInput();
    },
    onDropdownClose: () => {
      setTyped('');
      box.resetSelectedOption();
      box.focusTarget();
    },
  });
  const { dropdownOpened, selectActiveOption, selectFirstOption, updateSelectedOptionIndex } = box;
  useEffect(() => {
    if (!dropdownOpened) return;
    if (typed === '') selectActiveOption();
    else selectFirstOption();
    updateSelectedOptionIndex('selected', { scrollIntoView: true });
  }, [dropdownOpened, typed, selectActiveOption, selectFirstOption, updateSelectedOptionIndex]);
  const text = shown ?? all.find((each) => each.value === value)?.label ?? value;
  const offered = fitting(groups, typed);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.dropdownOpened) return;
    // Only the choices are left, not the screen.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    box.closeDropdown();
  };

  return (
    <Combobox
      store={box}
      width={260}
      position="bottom-start"
      keepMounted={false}
      portalProps={inMain}
      classNames={{ option: classes.option ?? '', groupLabel: classes.group ?? '' }}
      onOptionSubmit={(picked) => {
        box.closeDropdown();
        if (picked !== value) onPick(picked);
      }}
    >
      <Combobox.Target targetType="button" withKeyboardNavigation={all.length <= few && box.dropdownOpened}>
        <button
          type="button"
          id={props.id}
          className={classes.chip}
          data-tone={tone}
          data-row={row || undefined}
          disabled={props.disabled}
          aria-label={`${label}: ${text}`}
          onFocus={props.onFocus}
          onClick={() => box.toggleDropdown()}
          onKeyDown={leave}
        >
          <span className={classes.text}>{text}</span>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown onKeyDown={leave}>
        {all.length > few ? (
          <Combobox.Search
            value={typed}
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-label={`Find: ${label}`}
            placeholder="Type to find"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : null}
        <Combobox.Options id={list} mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.length === 0 ? <Combobox.Empty>{missing}</Combobox.Empty> : null}
          {offered.map(({ group, items }) => {
            const options = items.map((item) => (
              <Combobox.Option key={item.value} value={item.value} active={item.value === value}>
                {item.label}
              </Combobox.Option>
            ));
            return group === '' ? (
              options
            ) : (
              <Combobox.Group key={group} label={group}>
                {options}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
