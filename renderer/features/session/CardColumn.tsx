import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import type { MayCall } from '#shared/contract/calling.ts';
import type { Card, GuardView } from '#shared/contract/cards.ts';
import type { OpenWritten } from '#shared/contract/written.ts';
import { dateIn, offsetMinutes, timeOfDay, timesOfDay, timesSaid } from '#shared/domain/time/zones.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { FactRow } from '#renderer/ui/FactRow.tsx';
import { dayWords } from '#renderer/ui/day-words.ts';
import words from '#renderer/ui/words.module.css';
import { CadenceStrip } from './CadenceStrip.tsx';
import { CallButton, Closings } from './CallButton.tsx';
import { MayCallNote, NotNowPanel } from './calling/MayCallNote.tsx';
import classes from './CardColumn.module.css';
import { LastLine } from './LastLine.tsx';
import { HoldPanel } from './guard/HoldPanel.tsx';
import { TheyCall } from './incoming/TheyCall.tsx';
import { OpenLaunchLine } from './OpenLaunchLine.tsx';
import { OpenWrittenLine } from './OpenWrittenLine.tsx';
import type { Numbers } from './numbers.ts';
import { OwedToThem } from './OwedToThem.tsx';
import { Pinned } from './Pinned.tsx';
import { WhyHere } from './WhyHere.tsx';
import type { Call } from './use-call.ts';

interface Props {
  readonly card: Card;
  /** Back to the screen that the card was opened from; null for whoever is next in a session. */
  readonly onLeave: (() => void) | null;
  readonly zone: string;
  readonly today: string;
  readonly numbers: Numbers;
  readonly call: Call;
  /** What the guard holds on the way in use; null where nothing is. */
  readonly held: GuardView | null;
  /** They are on the line: since when, and from which number; null where they are not. */
  readonly theirCall: { readonly since: number; readonly number: string | null } | null;
  readonly onCall: (phoneId: string) => void;
  /** Whether the number in use may be called; null where that is not asked. */
  readonly may: MayCall | null;
  readonly onGoOn: () => void;
  readonly onClock: () => void;
  /** Whether every part of the score is shown. */
  readonly whyShown: boolean;
  readonly onWhy: () => void;
  readonly onPin: () => void;
  /** A message to them that was opened on another way, and of which nobody has said whether it was sent. */
  readonly asked: OpenWritten | null;
  readonly onAsked: () => void;
}

const roles = {
  'decision maker': 'decides',
  influencer: 'has a say',
  gatekeeper: 'gatekeeper',
  unknown: null,
};

const factsShown = 5;
/** Letters that a label beside its value has room for. */
const shortLabel = 10;

/** Who, where, what time it is there, why now; and then the way to call. */
export function CardColumn(props: Props) {
  const { card, zone, today, numbers, call, held, may } = props;
  // A number picked on purpose is dialled though no way of calling is open.
  const callable = card.ways.includes('call') || numbers.anyway;
  const role = [card.title, roles[card.role]].filter(Boolean).join(', ');
  return (
    <section className={classes.column} aria-label="Who">
      <div className={classes.known}>
        {props.onLeave === null ? null : (
          <UnstyledButton className={classes.leave} onClick={props.onLeave}>
            <IconArrowLeft size={14} stroke={1.5} aria-hidden />
            Back <KeyHint keys="Escape" />
          </UnstyledButton>
        )}
        <div className={classes.account}>
          {card.account === null ? null : (
            <>
              <IconBuilding size={16} stroke={1.5} aria-hidden />
              <span className={classes.accountName} title={card.account.name}>
                {card.account.name}
              </span>
              <Chip>{card.account.class.charAt(0).toUpperCase() + card.account.class.slice(1)}</Chip>
            </>
          )}
        </div>
        <h1 className={`${words.title} ${classes.name}`}>{card.name}</h1>
        {role === '' ? null : <p className={`${words.body} ${words.second}`}>{role}</p>}
        {card.place === null ? null : <p className={`${words.table} ${words.quiet}`}>{card.place}</p>}
        <TheirTime zones={card.zones} zone={zone} />
        {card.pinned.length === 0 ? null : <Pinned card={card} onPin={props.onPin} />}
        <div className={classes.why}>
          <h2 className={words.label}>Why now</h2>
          <p className={words.why}>{card.why}</p>
          {card.whyMore === null ? null : <p className={`${words.table} ${words.second}`}>{card.whyMore}</p>}
          <WhyHere
            parts={card.parts}
            exploring={card.exploring}
            open={props.whyShown}
            onToggle={props.onWhy}
          />
        </div>
        <LastLine card={card} today={today} />
        {card.whyThem === null ? null : (
          <div className={classes.whyThem}>
            <h2 className={words.label}>Why they would want it</h2>
            <p className={`${words.table} ${words.second}`}>{card.whyThem}</p>
          </div>
        )}
        {card.imbalance === null ? null : (
          <p className={`${words.table} ${classes.imbalance}`}>{card.imbalance}</p>
        )}
        {card.cadence === null ? null : (
          <CadenceStrip
            step={card.cadence}
            zones={card.zones}
            today={today}
            named={card.why.startsWith(`Step ${card.cadence.step} of ${card.cadence.of} of `)}
          />
        )}
        <OwedToThem owed={card.owed} today={today} />
        {callable && numbers.inUse !== null && card.closings.length > 0 ? (
          <Closings sentences={card.closings} />
        ) : null}
        {card.pinned.length === 0 ? <Pinned card={card} onPin={props.onPin} /> : null}
        <Facts key={card.prospectId} card={card} today={today} />
      </div>
      <div className={classes.way}>
        {props.theirCall === null ? <OpenLaunchLine call={call} zone={zone} today={today} /> : null}
        {props.asked === null ? null : (
          <OpenWrittenLine asked={props.asked} zone={zone} today={today} onAsked={props.onAsked} />
        )}
        {held === null && callable && may !== null ? <MayCallNote may={may} onClock={props.onClock} /> : null}
        <WayToCall {...props} callable={callable} />
      </div>
    </section>
  );
}

/** The way to call, or what stands in its place: they called, something is held, or the hour is not theirs. */
function WayToCall({
  card,
  zone,
  today,
  numbers,
  call,
  held,
  may,
  theirCall,
  callable,
  onCall,
  onGoOn,
}: Props & { readonly callable: boolean }) {
  if (theirCall !== null) return <TheyCall {...theirCall} />;
  if (held !== null) return <HoldPanel held={held} number={numbers.inUse?.display ?? null} />;
  if (callable && numbers.inUse !== null && may?.level === 'reason')
    return <NotNowPanel may={may} number={numbers.inUse.display} zone={zone} today={today} onGoOn={onGoOn} />;
  return (
    <CallButton
      numbers={numbers}
      call={call}
      closings={card.closings}
      callable={callable}
      today={today}
      onCall={onCall}
    />
  );
}

/** The prospect's clock beside the rep's, ticking. */
function TheirTime({ zones, zone }: Pick<Card, 'zones'> & { readonly zone: string }) {
  const at = useNow(5_000);
  const yours = timeOfDay(at, zone);
  if (zones.length === 0) {
    return (
      <p className={classes.time}>
        <span className={`${words.table} ${words.second}`}>Their time is not known, {yours} yours</span>
      </p>
    );
  }
  const theirs = timesSaid(timesOfDay(at, zones));
  const same = zones.every((each) => offsetMinutes(at, each) === offsetMinutes(at, zone));
  const otherDay = zones.some((each) => dateIn(at, each) !== dateIn(at, zone));
  return (
    <p className={classes.time}>
      <span className={`${words.heading} ${words.counts}`}>{theirs}</span>{' '}
      <span className={`${words.table} ${words.second}`}>their time{otherDay ? ', another day' : ''}</span>{' '}
      <span className={`${words.table} ${words.quiet} ${words.counts}`}>
        {same ? 'same as yours' : `${yours} yours`}
      </span>
    </p>
  );
}

/** What else the book knows, as it came. */
function Facts({ card, today }: { readonly card: Card; readonly today: string }) {
  const [all, setAll] = useState(false);
  const custom = all ? card.custom : card.custom.slice(0, factsShown);
  const more = card.custom.length - custom.length;
  // One that may be written to goes first.
  const emails = card.emails.toSorted((a, b) => Number(a.closed) - Number(b.closed));
  const some =
    card.emails.length > 0 || card.linkedinUrl !== null || card.source !== null || custom.length > 0;
  if (!some) return null;
  return (
    <>
      <dl className={classes.facts} aria-label="Known">
        {emails.slice(0, 2).map(({ value, closed }) => (
          <FactRow key={value} label="E-mail" provenance={closed ? 'not to be written to' : undefined}>
            {value.split('@')[0]}
            <wbr />@{value.split('@').slice(1).join('@')}
          </FactRow>
        ))}
        {card.linkedinUrl === null ? null : (
          <FactRow label="LinkedIn">
            {card.linkedinUrl.replace(/^https?:\/\/(www\.)?linkedin\.com\//, '')}
          </FactRow>
        )}
        {card.source === null ? null : (
          <FactRow label="From" provenance={dayWords(card.source.receivedOn, today)}>
            {card.source.event ?? card.source.name}
          </FactRow>
        )}
        {custom.map(({ key, label, value, list }) => (
          <FactRow key={key} label={label} stacked={label.length > shortLabel}>
            <span title={list === null ? undefined : `From ${list}`}>{value}</span>
          </FactRow>
        ))}
      </dl>
      {more === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more ?? ''}
          onClick={() => setAll(true)}
        >
          {more} more from the list
        </Button>
      )}
    </>
  );
}
