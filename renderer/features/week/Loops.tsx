import type { FigureName, WeekView } from '#shared/contract/days.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { Figure } from './Figure.tsx';
import classes from './Week.module.css';

interface Props {
  readonly figures: WeekView['figures'];
  readonly open: FigureName | null;
  readonly onOpen: (figure: FigureName) => void;
}

/** How often something else was done where the same again was held, and how often not. */
export function Loops({ figures, open, onOpen }: Props) {
  const figure = (name: FigureName) => (
    <Figure figure={name} count={figures[name]} open={open} onOpen={onOpen} />
  );
  return (
    <Section title="Loop guard" note="Held, and what came of it">
      <p className={`${words.body} ${words.second} ${classes.none}`}>
        {figure('loops-broken')} broken by another channel or another hour, {figure('loops-repeated')}{' '}
        repeated.
      </p>
    </Section>
  );
}
