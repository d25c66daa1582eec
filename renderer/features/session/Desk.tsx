import { useMemo } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import { OutcomeDock } from '#renderer/ui/OutcomeDock.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { callCommands } from './call-commands.ts';
import { CardColumn } from './CardColumn.tsx';
import classes from './Desk.module.css';
import { deskCommands } from './desk-commands.ts';
import { CorrectColumn } from './CorrectColumn.tsx';
import { type Fix, fixKeys, fixOf, onOutcome } from './fix.ts';
import { heldOf } from './desk-held.ts';
import { logOf } from './desk-log.ts';
import { DeskLine } from './DeskLine.tsx';
import { backOut, changingKeys, chosenOf, keepsDockStill, nothingOpen, press } from './draft.ts';
import { calledFrom } from './incoming/incoming.ts';
import { HistoryColumn } from './HistoryColumn.tsx';
import { Middle } from './Middle.tsx';
import { KeepsTyped, useKept } from './under-way.ts';
import { useDesk } from './use-desk.ts';
import { useTold } from './use-told.ts';
import { useLeftAsFound, useVisit } from './use-visit.ts';

interface Props {
  readonly card: Card;
  /** Names the visit to it: with another one all that was open, looked at or typed in passing is gone. */
  readonly visit: string;
  readonly session: SessionState | null;
  readonly settings: SettingsView;
  /** They are calling: what is logged is theirs, unless something else is. */
  readonly callingIn: CallingIn | null;
  readonly onPause: () => void;
  readonly onEnd: () => void;
  /** Back to the screen that the card was opened from; null for whoever is next in a session. */
  readonly onLeave: (() => void) | null;
}

/** One person at a time: who and why now, what to say, what happened before, and nine ways it can end. */
export function Desk({ card, visit, session, settings, callingIn, onPause, onEnd, onLeave }: Props) {
  const { zone } = settings;
  const passing = useVisit(visit);
  const root = useLeftAsFound(visit);
  const desk = useDesk(card, session, settings, callingIn, passing);
  const {
    call,
    calling,
    callHeld,
    guard,
    held,
    logging,
    may,
    numbers,
    objections,
    occasion,
    outcomes,
    path,
    today,
  } = desk;

  const telling = useTold(card, desk.said, passing);
  const { draft, setDraft, setOpened, promised, setPromised, inFollowUp, when, chooseWhen } = telling;
  const [fix, setFix] = useKept<Fix | null>(desk.said, 'correct.fix', null);
  const [typing, setTyping] = useKept(passing, 'typing', false);
  const [historyShown, setHistoryShown] = useKept(passing, 'history shown', false);
  const [whyShown, setWhyShown] = useKept(passing, 'why shown', false);

  const log = logOf(desk, { draft, promised });
  // A word not to be contacted is taken down whatever is held; the rest waits for a way.
  const resting = (outcome: Outcome) => held !== null && occasion === null && outcome !== 'do-not-contact';
  const pick = (outcome: Outcome) => {
    if (desk.channel === null || resting(outcome)) return;
    const pressed = press(draft, outcome);
    if (pressed.kind === 'log') log(pressed.outcome);
    else setDraft(pressed.draft);
  };
  const open =
    (line: 'override' | 'clock' | 'go-on' | 'elsewhere' | 'owe' | 'number' | 'cadence' | 'pin' | 'correct') =>
    () =>
      setOpened({ line, armed: null });
  const close = () => {
    // Of what is open the innermost goes first.
    if (draft.line === null && draft.armed === null) desk.setSomethingElse(null);
    else setDraft(backOut(draft));
  };
  const done = () => {
    if (draft.line !== null) desk.said.forget(`${draft.line}.`);
    close();
  };
  // One Esc too many must not end a call that nobody has told of.
  const leave =
    onLeave === null || callingIn === null || draft.armed === 'leave'
      ? onLeave
      : () => setOpened({ line: null, armed: 'leave' });
  const fixing = draft.line === 'correct' ? fix : null;
  const leaves = useMemo(() => changingKeys(outcomes), [outcomes]);
  const dial = (phoneId: string, override?: Override) => {
    if (call.live === null) objections.callBegins();
    call.start(phoneId, guard.reason, override, numbers.anyway);
  };
  const goOn = held?.needsReason === false ? () => guard.goOn(null) : open('go-on');
  const pickClock = open('clock');
  const sent = () => pick('sent');
  const { askedElsewhere } = desk;
  const toAsked = askedElsewhere === null ? null : () => desk.toWay(askedElsewhere.channel);
  const changeWay = () => {
    close();
    desk.changeWay();
  };

  const commands = [
    ...callCommands(
      call,
      draft.line !== null || draft.armed === 'do not contact' || desk.somethingElse !== null,
      open('number'),
      desk.theirCallSince !== null,
    ),
    ...deskCommands({
      today,
      draft,
      script: desk.reads ? path : null,
      objections: desk.raises ? objections : null,
      held: heldOf(desk, goOn, open('override')),
      outcomes,
      otherWay: desk.otherWay,
      onCadence: card.cadence !== null,
      canCall:
        calling &&
        callingIn === null &&
        held === null &&
        !callHeld &&
        numbers.inUse !== null &&
        call.live?.phoneId !== numbers.inUse.phoneId,
      pickClock: (may?.clocks.length ?? 0) > 0 ? pickClock : null,
      why: card.parts.length > 0 ? () => setWhyShown(!whyShown) : null,
      followUpShown:
        inFollowUp || (draft.line === null && draft.armed === null && (held === null || occasion !== null)),
      when,
      chooseWhen,
      leave,
      elsewhere: desk.somethingElse !== null,
      canSkip: occasion === null,
      writing: held === null ? desk.writing : null,
      sent,
      toAsked,
      hasSession: session !== null && callingIn === null,
      pick,
      change: setDraft,
      close,
      call: () => numbers.inUse !== null && dial(numbers.inUse.phoneId),
      nextNumber: numbers.others > 0 && desk.theirCallSince === null ? numbers.next : null,
      changeWay,
      typing,
      pause: onPause,
      end: onEnd,
    }),
  ];
  useKeys('Session', commands);

  return (
    <div
      className={classes.desk}
      ref={root}
      data-history={historyShown || undefined}
      data-line={draft.line ?? undefined}
    >
      <div className={classes.columns}>
        <CardColumn
          key={visit}
          card={card}
          onLeave={leave}
          zone={zone}
          today={today}
          numbers={numbers}
          call={call}
          held={held}
          theirCall={
            desk.theirCallSince === null || callingIn === null
              ? null
              : { since: desk.theirCallSince, number: calledFrom(card.phones, callingIn)?.display ?? null }
          }
          onCall={dial}
          may={callHeld || may?.level !== 'reason' ? may : null}
          onGoOn={open('override')}
          onClock={pickClock}
          whyShown={whyShown}
          onWhy={() => setWhyShown(!whyShown)}
          onPin={open('pin')}
          asked={askedElsewhere}
          onAsked={() => toAsked?.()}
        />
        {fixing !== null ? (
          <KeepsTyped value={desk.said}>
            <CorrectColumn
              key={visit}
              card={card}
              fix={fixing}
              today={today}
              ours={zone}
              onChange={setFix}
              onTyping={setTyping}
              onClose={close}
              onDone={done}
            />
          </KeepsTyped>
        ) : (
          <Middle
            desk={desk}
            visit={visit}
            choosing={draft.line === 'elsewhere'}
            onLine={(line) => open(line)()}
            onClose={close}
            onSent={sent}
            onOther={changeWay}
            onGoOn={goOn}
            historyShown={historyShown}
            onHistory={() => setHistoryShown(!historyShown)}
            onTyping={(isTyping) => {
              setTyping(isTyping);
              if (isTyping && draft.armed === 'leave') setOpened(nothingOpen);
            }}
          />
        )}
        <HistoryColumn
          key={`${visit} history`}
          card={card}
          today={today}
          zone={zone}
          onTouch={(touch) => {
            // The note goes from the screen, and the focus with it.
            if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
            if (fix?.touch.touchId !== touch.touchId) {
              desk.said.forget('correct.');
              setFix(fixOf(touch));
            }
            open('correct')();
          }}
        />
      </div>
      <OutcomeDock
        channel={fixing?.channel ?? desk.channel ?? 'call'}
        keys={fixing === null ? outcomes : fixKeys(fixing)}
        chosen={fixing?.outcome ?? chosenOf(draft)}
        offered={desk.reads ? path.ends : null}
        resting={typing || (fixing === null && keepsDockStill(draft))}
        disabled={logging.busy || (desk.channel === null && fixing === null)}
        held={held !== null && occasion === null && fixing === null}
        onPick={(outcome) => (fixing === null ? pick(outcome) : setFix(onOutcome(fixing, outcome)))}
      >
        <KeepsTyped value={desk.said}>
          <DeskLine
            key={visit}
            draft={draft}
            card={card}
            today={today}
            ours={zone}
            typing={typing}
            held={held !== null}
            busy={logging.busy}
            leaves={leaves}
            when={when}
            onWhen={chooseWhen}
            promised={promised}
            objections={objections}
            onChange={setDraft}
            onPromised={setPromised}
            onLog={log}
            onSkip={(reason) => {
              if (!logging.isSending()) logging.skip(reason, desk.passedOver());
            }}
            onGoOn={(reason) => {
              done();
              guard.goOn(reason);
            }}
            may={may}
            onOverride={(override) => {
              done();
              if (numbers.inUse !== null) dial(numbers.inUse.phoneId, override);
            }}
            number={numbers.inUse?.display ?? ''}
            elsewhere={occasion !== null}
            channel={desk.channel ?? 'call'}
            onOccasion={(said) => {
              close();
              desk.setSomethingElse(said);
            }}
            onClose={close}
            onDone={done}
          />
        </KeepsTyped>
      </OutcomeDock>
    </div>
  );
}
