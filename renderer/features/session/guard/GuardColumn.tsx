import {
  IconBrandLinkedin,
  IconBrandX,
  IconClock,
  IconMail,
  IconMoon,
  IconPhone,
  IconUserShare,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { GuardView } from '#shared/contract/cards.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { weekQueries } from '#renderer/api/weeks.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { keys, useKeyMap } from '#renderer/ui/keys/keys.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { markOf, outcomeWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { choiceKeys, Way } from '../ScriptColumn.tsx';
import script from '../ScriptColumn.module.css';
import classes from './GuardColumn.module.css';
import { offerWords } from './offer-words.ts';
import { type Guard, isFreeNow } from './use-guard.ts';

type Offer = GuardView['offers'][number];

interface Props {
  readonly held: GuardView;
  readonly guard: Guard;
  readonly today: string;
  readonly onGoOn: () => void;
}

function iconOf(offer: Offer): typeof IconClock {
  switch (offer.kind) {
    case 'channel':
      if (offer.channel === 'call') return IconPhone;
      if (offer.channel === 'linkedin') return IconBrandLinkedin;
      return offer.channel === 'x' ? IconBrandX : IconMail;
    case 'band':
      return IconClock;
    case 'person':
      return IconUserShare;
    case 'rest':
      return IconMoon;
  }
}

/** In place of the words to say: the loop in one sentence, and what else there is to do, best first. */
export function GuardColumn({ held, guard, today, onGoOn }: Props) {
  // The caps of the offers follow the keys of the rep.
  useKeyMap();
  return (
    <div className={script.script}>
      <div className={script.head}>
        <h2 className={script.name}>Loop guard</h2>
        <WeekLoops />
      </div>
      <div className={classes.body}>
        <ol className={classes.attempts} aria-label="Tried so far">
          {held.attempts.map(({ channel, outcome, onDate, band }, at) => (
            // Two attempts of one hour are alike; their place tells them apart.
            <li key={`${at} ${onDate}`}>
              <TouchMark mark={markOf({ channel, outcome })} label={outcomeWords[outcome]} />
              {shortDate(onDate, today).split(' ').slice(0, 2).join(' ')}
              {band === null ? '' : `, ${band} h`}
            </li>
          ))}
          <li className={classes.again}>
            <span className={classes.dashed} data-square={held.way !== 'call' || undefined} aria-hidden />
            Again?
          </li>
        </ol>
        <p className={classes.sentence}>{held.sentence}</p>
        <div>
          <p className={words.label}>Better, best first</p>
          <ul className={classes.offers}>
            {held.offers.slice(0, choiceKeys.length).map((offer, at) => {
              const Icon = iconOf(offer);
              const { title, line } = offerWords(offer, today);
              return (
                <li key={offer.kind + title}>
                  <button
                    type="button"
                    className={classes.offer}
                    aria-keyshortcuts={keys.actual(choiceKeys[at] ?? 'J')}
                    disabled={guard.busy}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => guard.take(offer)}
                  >
                    <KeyHint keys={choiceKeys[at] ?? 'J'} />
                    <Icon size={20} stroke={1.5} aria-hidden />
                    <span>
                      <span className={classes.title}>{title}</span>
                      <span className={classes.line}>{line}</span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          {held.needsReason ? (
            <Way stroke="G" label="Go on all the same, and say why" onPick={onGoOn} />
          ) : isFreeNow(held) ? (
            <Way stroke="G" label="Go on now, in an hour not tried yet" onPick={onGoOn} />
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** How often the rep took another way this week, and how often not. */
function WeekLoops() {
  const { data } = useQuery(weekQueries.read(null));
  if (data === undefined) return null;
  const { 'loops-broken': broken, 'loops-repeated': repeated } = data.figures;
  return (
    <span className={`${words.table} ${words.quiet}`}>
      This week: {broken} {broken === 1 ? 'loop' : 'loops'} broken, {repeated} repeated
    </span>
  );
}
