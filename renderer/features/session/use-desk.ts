import { useQuery } from '@tanstack/react-query';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import { spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { now } from '#renderer/api/clock.ts';
import { writtenQueries } from '#renderer/api/written.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import { useMayCall } from './calling/use-may-call.ts';
import { useGuard } from './guard/use-guard.ts';
import { useNumbers } from './numbers.ts';
import { theyCall } from './incoming/incoming.ts';
import { type Occasion, occasionKeys } from './occasion.ts';
import { partWith, type UnderWay, underWay, useKept } from './under-way.ts';
import { useCall } from './use-call.ts';
import { useLogging } from './use-logging.ts';
import { useNote } from './use-note.ts';
import { useObjections } from './use-objections.ts';
import { useScript } from './use-script.ts';
import { useWay } from './use-way.ts';
import { newestTo } from './open-written.ts';
import { useWriting } from './use-writing.ts';

/** The call of a card is the same wherever the card is opened; one that comes in is another. */
const nameOf = ({ prospectId }: Card, callingIn: CallingIn | null): string =>
  callingIn === null ? prospectId : `${prospectId} ${callingIn.at}`;

const asideOf = (name: string): string => `${name} aside`;

/** All that is under way with the person on the desk, each part by the hook of its own. */
export function useDesk(
  card: Card,
  session: SessionState | null,
  settings: SettingsView,
  callingIn: CallingIn | null,
  visit: UnderWay,
) {
  const today = dateIn(now(), settings.zone);
  const name = nameOf(card, callingIn);
  const own = visit.made('own', () => underWay(name));
  // What else happened has a tone, objections and a next step of its own, and none of the call's.
  const aside = visit.made('aside', () => underWay(asideOf(name)));
  const [somethingElse, setSomethingElse] = useKept<Occasion | null>(visit, 'something else', null);
  const occasion = somethingElse ?? (callingIn === null ? null : theyCall);
  const numbers = useNumbers(card.phones, own);
  const call = useCall(card, session?.sessionId ?? null, own, visit);
  const note = useNote(card.prospectId, card.noteDraft, visit);
  const path = useScript(card, {
    sessionScriptId: session?.scriptId ?? null,
    theyCall: callingIn !== null,
    of: own,
  });
  const logging = useLogging(card, session);
  const askedOf = newestTo(useQuery(writtenQueries.open()).data?.launches, card.prospectId);
  const { way: planned, other, change, to } = useWay(card, today, own, askedOf?.channel ?? null);
  // Whoever goes to a dead number on purpose means to call.
  const way = numbers.anyway ? 'call' : planned;
  // Nor has what is written to them while they are on the line.
  const isOfCall = somethingElse === null && (callingIn !== null || way === 'call' || call.live === null);
  const beside = !isOfCall && (callingIn !== null || call.live !== null);
  const said = isOfCall ? own : aside;
  const objections = useObjections(said, visit);
  const guard = useGuard(card, way, to, own);
  const writing = useWriting(
    card,
    occasion === null ? way : null,
    settings,
    {
      sessionId: session?.sessionId ?? null,
      held: guard.held !== null,
      reason: guard.reason,
    },
    visit,
  );
  // What was opened can be told of though another is held.
  const held = writing?.asked == null ? guard.held : null;
  const may = useMayCall(card, numbers.inUse?.phoneId);
  const channel = occasion?.channel ?? way;
  const spoken = channel !== null && isSpokenChannel(channel);
  const theyAreOn = callingIn !== null && somethingElse === null;
  return {
    card,
    session,
    settings,
    today,
    path,
    objections,
    numbers,
    call,
    note,
    logging,
    way,
    /** What changing the way would come to; null where there is one way alone. */
    otherWay: theyAreOn ? null : other,
    changeWay: change,
    calling: way === 'call',
    spoken,
    /** What is logged: by the way to them, or what else happened. */
    channel,
    occasion,
    /** When that happened, where it is told late; null for just now. */
    toldAt:
      occasion !== null
        ? occasion.occurredAt
        : way === 'call' && call.live?.longAgo === true
          ? call.live.startedAt
          : null,
    /** What happened beside the call that the card is of; null while nothing is told of that. */
    somethingElse,
    setSomethingElse,
    /** What is told and typed of what will be logged. */
    said,
    /** The same of the card whatever that is: a correction stays open while a call begins or ends. */
    own,
    /** A call is under way, and what is told is not of it. */
    beside,
    /** From its key on a result takes along what was told of it: whoever leaves the card meanwhile leaves nothing of it. */
    takeAlong: () => {
      // What was half told of the other goes as well, unless that is a call that is still to be told of.
      const both = isOfCall || (call.live === null && callingIn === null);
      const parted = [
        said === own ? name : asideOf(name),
        ...(both ? [said === own ? asideOf(name) : name] : []),
      ];
      const putBacks = parted.map(partWith);
      const putBack = () => {
        for (const each of putBacks) each();
      };
      if (somethingElse !== null) own.forget('elsewhere.');
      return {
        failed: putBack,
        logged: (stays: boolean) => {
          if (!stays) return;
          said.forget();
          putBack();
          if (somethingElse !== null) setSomethingElse(null);
          else if (!isOfCall) own.forget('way');
        },
      };
    },
    /**
     * They are passed over: nothing is logged of it. A call that was begun from here still is to be.
     *
     * @returns puts back what was told, where they could not be
     */
    passedOver: () => {
      const putBacks = [asideOf(name), ...(call.live === null ? [name] : [])].map(partWith);
      return () => {
        for (const each of putBacks) each();
      };
    },
    callingIn,
    /** Since when they are on the line; null where they are not, or something else is being logged. */
    theirCallSince: theyAreOn ? callingIn.at : null,
    outcomes: occasion !== null ? occasionKeys(occasion) : spoken ? spokenOutcomes : writtenKeys,
    writing,
    guard,
    held,
    /** Something is said to them just now: read from a script, and objections may be raised. */
    reads: theyAreOn || (occasion === null && way === 'call' && held === null),
    raises: theyAreOn || (occasion === null && way !== null && held === null),
    /** A message that was opened on another way, and of which nobody has said whether it was sent. */
    askedElsewhere: writing === null && occasion === null && askedOf?.channel !== way ? askedOf : null,
    toWay: to,
    may,
    /** The rules of calling hold back the number on screen until a reason is given. */
    callHeld: way === 'call' && held === null && may?.level === 'reason' && call.live === null,
  };
}

export type Desk = ReturnType<typeof useDesk>;
