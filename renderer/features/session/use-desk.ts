import { useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import { spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { now } from '#renderer/api/clock.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import { useMayCall } from './calling/use-may-call.ts';
import { useGuard } from './guard/use-guard.ts';
import { useNumbers } from './numbers.ts';
import { theyCall } from './incoming/incoming.ts';
import { type Occasion, occasionKeys } from './occasion.ts';
import { useCall } from './use-call.ts';
import { useLogging } from './use-logging.ts';
import { useNote } from './use-note.ts';
import { useObjections } from './use-objections.ts';
import { useScript } from './use-script.ts';
import { useWay } from './use-way.ts';
import { useWriting } from './use-writing.ts';

/** All that is under way with the person on the desk, each part by the hook of its own. */
export function useDesk(
  card: Card,
  session: SessionState | null,
  settings: SettingsView,
  callingIn: CallingIn | null,
) {
  const today = dateIn(now(), settings.zone);
  const numbers = useNumbers(card.phones);
  const call = useCall(card, session?.sessionId ?? null);
  const note = useNote(card.prospectId, card.noteDraft);
  const path = useScript(card, session?.scriptId ?? null);
  const objections = useObjections();
  const logging = useLogging(card, session);
  const { way: planned, other, change, to } = useWay(card, today);
  // Whoever goes to a dead number on purpose means to call.
  const way = numbers.anyway ? 'call' : planned;
  const guard = useGuard(card, way, to);
  const [occasion, setOccasion] = useState<Occasion | null>(callingIn === null ? null : theyCall);
  const writing = useWriting(card, occasion === null ? way : null, settings);
  const may = useMayCall(card, numbers.inUse?.phoneId);
  const channel = occasion?.channel ?? way;
  const spoken = channel !== null && isSpokenChannel(channel);
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
    otherWay: other,
    changeWay: change,
    calling: way === 'call',
    spoken,
    /** What is logged: by the way to them, or what else happened. */
    channel,
    occasion,
    setOccasion,
    callingIn,
    /** Since when they are on the line; null where they are not, or something else is being logged. */
    theirCallSince: occasion === theyCall ? (callingIn?.at ?? null) : null,
    outcomes: occasion !== null ? occasionKeys(occasion) : spoken ? spokenOutcomes : writtenKeys,
    writing,
    guard,
    held: guard.held,
    may,
    /** The rules of calling hold back the number on screen until a reason is given. */
    callHeld: way === 'call' && guard.held === null && may?.level === 'reason' && call.live === null,
  };
}

export type Desk = ReturnType<typeof useDesk>;
