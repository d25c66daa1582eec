import type { FigureName, WeekView } from '#shared/contract/days.ts';
import type { ToldRatio } from '#shared/domain/week/telling.ts';
import words from '#renderer/ui/words.module.css';
import { AskedInOrder } from './AskedInOrder.tsx';
import { ByClass } from './ByClass.tsx';
import { Figure } from './Figure.tsx';
import { percent } from './figure-words.ts';
import { RatioPlot } from './RatioPlot.tsx';
import classes from './Week.module.css';

interface Props {
  readonly view: WeekView;
  readonly told: ToldRatio;
  readonly open: FigureName | null;
  readonly onOpen: (figure: FigureName) => void;
}

/** One of the five: its name, k of n, and what it is made of. Every number opens its touches. */
export function RatioRow({ view, told, open, onOpen }: Props) {
  const { ratio } = told;
  const figure = (name: FigureName, large = false) => (
    <Figure figure={name} count={view.figures[name]} open={open} onOpen={onOpen} large={large} />
  );
  const share = ratio.name === 'target-to-existing' && ratio.enough ? percent(ratio.k, ratio.n ?? 0) : null;
  return (
    <li className={classes.ratio}>
      <div>
        <h3 className={classes.ratioName}>{told.name}</h3>
        <p className={`${words.table} ${words.second}`}>{told.under}</p>
      </div>
      <div>
        <p className={classes.kofn}>
          {figure(ratio.above, true)}
          {ratio.below === null ? null : (
            <>
              <span className={classes.of}> of </span>
              {figure(ratio.below, true)}
            </>
          )}
        </p>
        <p className={`${words.table} ${words.second}`}>
          {ratio.name === 'rejections' ? (
            <>
              and {figure('appointments')}{' '}
              {view.figures.appointments === 1 ? 'appointment set' : 'appointments set'}
            </>
          ) : ratio.n === 0 ? (
            'nothing yet'
          ) : (
            (share ?? (told.said === '' ? 'not enough yet' : told.said))
          )}
        </p>
      </div>
      <div className={classes.made}>
        <Made view={view} told={told} figure={figure} />
        <p className={`${words.table} ${words.second}`}>{told.sureness}</p>
      </div>
    </li>
  );
}

interface MadeProps {
  readonly view: WeekView;
  readonly told: ToldRatio;
  readonly figure: (name: FigureName) => React.ReactNode;
}

/** What a ratio is made of, drawn and in words. */
function Made({ view, told, figure }: MadeProps) {
  const { ratio } = told;
  const { figures } = view;
  const line = `${words.table} ${words.second}`;
  switch (ratio.name) {
    case 'rejections':
      return (
        <>
          <AskedInOrder asked={view.asked} />
          <p className={line}>
            {figure('rejections-spoken')} spoken, {figure('rejections-written')} written.
          </p>
        </>
      );
    case 'target-to-existing':
      return (
        <>
          <RatioPlot ratio={ratio} />
          <ByClass figures={figures} figure={figure} />
        </>
      );
    case 'dials-per-decision-maker':
      return (
        <>
          <RatioPlot ratio={ratio} />
          <p className={line}>And {figure('decision-makers-otherwise')} on a visit, or when they called.</p>
        </>
      );
    case 'decision-makers-per-appointment':
      return (
        <>
          <RatioPlot ratio={ratio} />
          <p className={line}>
            And {figure('appointments-otherwise')} set otherwise.
            {ratio.n !== null && ratio.k > ratio.n ? ' Some began in an earlier week.' : null}
          </p>
        </>
      );
    case 'meetings-per-sale':
      return (
        <>
          <RatioPlot ratio={ratio} />
          <p className={line}>{told.beside}</p>
        </>
      );
  }
}
