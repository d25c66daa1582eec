import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import { type Outcome, spokenOutcomes, usualDirection, writtenKeys } from '#shared/domain/outcomes.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { isSpokenChannel, type Objection } from '#shared/domain/vocabulary.ts';
import { now } from '#renderer/api/clock.ts';
import { scriptQueries } from '#renderer/api/sessions.ts';
import { addSomeone } from '#renderer/app/someone-new.ts';
import { OutcomeDock } from '#renderer/ui/OutcomeDock.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { useMayCall } from './calling/use-may-call.ts';
import { CardColumn } from './CardColumn.tsx';
import classes from './Desk.module.css';
import { deskCommands } from './desk-commands.ts';
import { DeskLine } from './DeskLine.tsx';
import { backOut, chosenOf, followUpOf, freshDraft, keepsDockStill, press } from './draft.ts';
import type { Promised } from './FollowUpLine.tsx';
import { GuardColumn } from './guard/GuardColumn.tsx';
import { offerWords } from './guard/offer-words.ts';
import { isFreeNow, useGuard } from './guard/use-guard.ts';
import { HistoryColumn } from './HistoryColumn.tsx';
import type { Appointment } from './lines.ts';
import { NoteField } from './NoteField.tsx';
import { callable, useNumbers } from './numbers.ts';
import { ScriptColumn } from './ScriptColumn.tsx';
import { cameUncalled, ofCall, useCall } from './use-call.ts';
import { type Coming, useLogging } from './use-logging.ts';
import { useNote } from './use-note.ts';
import { useScript, valuesOf } from './use-script.ts';
import { useWay } from './use-way.ts';
import { NoWayColumn, WriteColumn } from './WriteColumn.tsx';

interface Props {
  readonly card: Card;
  readonly session: SessionState | null;
  readonly settings: SettingsView;
  readonly onPause: () => void;
  readonly onEnd: () => void;
  /** Back to the screen that the card was opened from; null for whoever is next in a session. */
  readonly onLeave: (() => void) | null;
}

/** One person at a time: who and why now, what to say, what happened before, and nine ways it can end. */
export function Desk({ card, session, settings, onPause, onEnd, onLeave }: Props) {
  const zone = settings.zone;
  const today = dateIn(now(), zone);
  const script = useQuery(scriptQueries.current()).data;
  const numbers = useNumbers(card.phones);
  const call = useCall(card, session?.sessionId ?? null);
  const note = useNote(card.prospectId, card.noteDraft);
  const path = useScript(script, card);
  const logging = useLogging(card, session);
  const { way, other, change, to } = useWay(card, today);
  const guard = useGuard(card, way, to);
  const { held } = guard;
  const may = useMayCall(card, numbers.inUse?.phoneId);
  const calling = way === 'call';
  const spoken = way !== null && isSpokenChannel(way);
  const outcomes = spoken ? spokenOutcomes : writtenKeys;

  const [draft, setDraft] = useState(() => freshDraft(card.role === 'decision maker'));
  const [objection, setObjection] = useState<Objection | null>(null);
  const [promised, setPromised] = useState<Promised>({
    time: '',
    clock: card.zones.length === 1 ? 'theirs' : 'ours',
    task: '',
  });
  const [typing, setTyping] = useState(false);
  const [historyShown, setHistoryShown] = useState(false);
  const [whyShown, setWhyShown] = useState(false);

  const log = (outcome: Outcome, more: { appointment?: Appointment; referredTo?: string } = {}) => {
    if (logging.busy || way === null) return;
    note.settle();
    const pressedAt = now();
    const inUse = call.live?.phoneId ?? numbers.inUse?.phoneId;
    const followUp = followUpOf(draft, today, promised);
    const moreNumbers = callable(card.phones).some((each) => each.phoneId !== inUse);
    const asks = outcome === 'appointment' || outcome === 'follow-up' || outcome === 'declined';
    logging.log(
      call.settled().then((live): Coming => {
        if (calling && cameUncalled(outcome, live, draft.asked)) {
          const number = inUse === undefined ? {} : { phoneId: inUse };
          return { kind: 'word', input: { prospectId: card.prospectId, note: note.text, ...number } };
        }
        return {
          kind: 'touch',
          input: {
            prospectId: card.prospectId,
            outcome,
            note: note.text,
            decisionMaker: draft.decisionMaker,
            ...(guard.reason === undefined ? {} : { reason: guard.reason }),
            ...(calling
              ? ofCall(live, inUse, pressedAt)
              : { channel: way, direction: usualDirection(outcome) }),
            ...(draft.asked !== null && (asks || outcome === 'do-not-contact') ? { ask: draft.asked } : {}),
            ...(outcome === 'declined' && objection !== null ? { objection } : {}),
            ...(followUp === undefined || outcome === 'do-not-contact' ? {} : { followUp }),
            ...(more.appointment === undefined ? {} : { appointment: more.appointment }),
            ...(script === undefined || !calling
              ? {}
              : {
                  script: {
                    scriptVersionId: script.scriptVersionId,
                    path: path.lines.map((line) => line.lineId),
                  },
                }),
          },
        };
      }),
      {
        stay: outcome === 'wrong-number' && moreNumbers,
        failed: () => note.type(note.text),
        logged: (touchId) => {
          if (more.referredTo === undefined) return;
          addSomeone({
            referredByTouchId: touchId,
            referredBy: card.name,
            name: more.referredTo,
            ...(card.account === null ? {} : { company: card.account.name }),
          });
        },
      },
    );
  };

  // A word not to be contacted is taken down whatever is held; the rest waits for a way.
  const resting = (outcome: Outcome) => held !== null && outcome !== 'do-not-contact';
  const pick = (outcome: Outcome) => {
    if (way === null || resting(outcome)) return;
    const pressed = press(draft, outcome);
    if (pressed.kind === 'log') log(pressed.outcome);
    else setDraft(pressed.draft);
  };
  const start = (phoneId: string) => call.start(phoneId, guard.reason);
  const close = () => setDraft(backOut(draft));
  const callHeld = way === 'call' && held === null && may?.level === 'reason' && call.live === null;
  const askOverride = () => setDraft({ ...draft, line: 'override', armed: false });
  const pickClock = () => setDraft({ ...draft, line: 'clock', armed: false });
  const askWhy = () => setDraft({ ...draft, line: 'go-on', armed: false });
  const goOn = held?.needsReason === false ? () => guard.goOn(null) : askWhy;
  const changeWay = () => {
    close();
    change();
  };

  useKeys(
    'Session',
    deskCommands({
      today,
      draft,
      script: calling && held === null ? path : null,
      held:
        held === null
          ? callHeld
            ? { offers: [], goOn: askOverride }
            : null
          : {
              offers: held.offers.map((offer) => ({
                label: offerWords(offer, today).title,
                take: () => guard.take(offer),
              })),
              goOn: held.needsReason || isFreeNow(held) ? goOn : null,
            },
      outcomes,
      otherWay: other,
      onCadence: card.cadence !== null,
      canCall:
        calling &&
        held === null &&
        !callHeld &&
        numbers.inUse !== null &&
        call.live?.phoneId !== numbers.inUse.phoneId,
      pickClock: (may?.clocks.length ?? 0) > 0 ? pickClock : null,
      why: card.parts.length > 0 ? () => setWhyShown(!whyShown) : null,
      followUpShown: draft.line === 'follow-up' || (draft.line === null && !draft.armed && held === null),
      leave: onLeave,
      hasSession: session !== null,
      pick,
      change: setDraft,
      close,
      call: () => numbers.inUse !== null && start(numbers.inUse.phoneId),
      nextNumber: numbers.next,
      changeWay,
      typing,
      pause: onPause,
      end: onEnd,
    }),
  );

  return (
    <div className={classes.desk} data-history={historyShown || undefined}>
      <div className={classes.columns} key={card.prospectId}>
        <CardColumn
          card={card}
          onLeave={onLeave}
          zone={zone}
          today={today}
          numbers={numbers}
          call={call}
          held={held}
          onCall={start}
          may={callHeld || may?.level !== 'reason' ? may : null}
          onGoOn={askOverride}
          onClock={pickClock}
          whyShown={whyShown}
          onWhy={() => setWhyShown(!whyShown)}
        />
        <section className={classes.middle} aria-label={spoken ? 'What to say' : 'What to write'}>
          {way === null ? (
            <NoWayColumn card={card} />
          ) : held !== null ? (
            <GuardColumn held={held} guard={guard} today={today} onGoOn={goOn} />
          ) : way !== 'call' ? (
            <WriteColumn card={card} way={way} otherWay={other} onOther={changeWay} />
          ) : script === undefined ? (
            <div className={classes.noScript} />
          ) : (
            <ScriptColumn
              script={script}
              path={path}
              values={valuesOf(card, settings)}
              otherWay={other}
              onOther={changeWay}
            />
          )}
          <button
            type="button"
            className={classes.tab}
            aria-expanded={historyShown}
            onClick={() => setHistoryShown(!historyShown)}
          >
            {historyShown ? 'Hide history' : 'History'}
          </button>
          <NoteField note={note} firstName={card.firstName ?? card.name} onFocusChange={setTyping} />
        </section>
        <HistoryColumn card={card} today={today} zone={zone} />
      </div>
      <OutcomeDock
        channel={way ?? 'call'}
        keys={outcomes}
        chosen={chosenOf(draft)}
        resting={typing || keepsDockStill(draft)}
        disabled={logging.busy || way === null}
        held={held !== null}
        onPick={pick}
      >
        <DeskLine
          draft={draft}
          card={card}
          today={today}
          ours={zone}
          typing={typing}
          held={held !== null}
          busy={logging.busy}
          promised={promised}
          objection={objection}
          onChange={setDraft}
          onPromised={setPromised}
          onObjection={setObjection}
          onLog={log}
          onSkip={logging.skip}
          onGoOn={(reason) => {
            close();
            guard.goOn(reason);
          }}
          may={may}
          onOverride={(override) => {
            close();
            if (numbers.inUse !== null) call.start(numbers.inUse.phoneId, guard.reason, override);
          }}
          onClose={close}
        />
      </OutcomeDock>
    </div>
  );
}
