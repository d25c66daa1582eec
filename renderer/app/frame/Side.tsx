import { NavLink, Tooltip, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { todayQueries } from '#renderer/api/days.ts';
import { openPalette } from '#renderer/app/open-palette.ts';
import { go, type Place } from '#renderer/app/router.ts';
import { FlowNote } from '#renderer/features/import/FlowNote.tsx';
import { BalanceBar } from '#renderer/ui/BalanceBar.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { CallUnderWay } from './CallUnderWay.tsx';
import { Foot } from './Foot.tsx';
import { Logo } from './Logo.tsx';
import { Recounting } from './Recounting.tsx';
import { screens } from './screens.tsx';
import classes from './Side.module.css';

interface Props {
  readonly at: Place['kind'];
  /** A rail of icons where the screen needs the room. */
  readonly rail: boolean;
}

/** Where one can go, and how the day stands. */
export const Side = memo(function Side({ at, rail }: Props) {
  return (
    <header className={classes.side} data-rail={rail || undefined}>
      <div className={classes.brand}>
        <Logo size={rail ? 28 : 24} />
        {rail ? null : <span className={words.section}>Handset</span>}
      </div>
      {rail ? null : (
        <UnstyledButton className={classes.find} onClick={openPalette}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <span>Find or do</span>
          <KeyHint keys="mod+K" />
        </UnstyledButton>
      )}
      <nav className={classes.nav} aria-label="Screens">
        {screens.map((screen) => {
          const active = screen.place.kind === (at === 'list' ? 'lists' : at);
          return (
            <Tooltip key={screen.place.kind} label={screen.label} position="right" disabled={!rail}>
              <NavLink
                component="button"
                type="button"
                className={classes.item ?? ''}
                active={active}
                aria-current={active ? 'page' : undefined}
                aria-label={screen.label}
                label={rail ? null : screen.label}
                rightSection={screen.place.kind === 'lists' && !rail && !active ? <FlowNote /> : null}
                leftSection={<screen.icon size={rail ? 18 : 16} stroke={1.5} aria-hidden />}
                onClick={() => {
                  go(screen.place);
                  // The screen has the keys now: Enter is its own, not this button's again.
                  document.querySelector('main')?.focus();
                }}
              />
            </Tooltip>
          );
        })}
      </nav>
      <div className={classes.foot}>
        {/* Where calls are worked, and where those without a result are listed, it is seen already. */}
        {at === 'session' || at === 'today' ? null : <CallUnderWay rail={rail} />}
        <Recounting rail={rail} />
        {rail || at === 'today' ? null : <DayBalance />}
        <Foot rail={rail} />
      </div>
    </header>
  );
});

function DayBalance() {
  const { data } = useQuery(todayQueries.read());
  if (data === undefined) return null;
  return (
    <section aria-labelledby="balance-today" className={classes.balance}>
      <h2 id="balance-today" className={words.label}>
        Balance today
      </h2>
      <BalanceBar {...data.balance} compact />
    </section>
  );
}
