import { useMemo, useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import { OutcomeDock } from '#renderer/ui/OutcomeDock.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { callCommands } from './call-commands.ts';
import { CardColumn } from './CardColumn.tsx';
import classes from './Desk.module.css';
import { deskCommands } from './desk-commands.ts';
import { type Fix, fixKeys, fixOf } from './fix.ts';
import { heldOf } from './desk-held.ts';
import { logOf } from './desk-log.ts';
import { DeskLine } from './DeskLine.tsx';
import { backOut, changingKeys, chosenOf, freshDraft, keepsDockStill, press } from './draft.ts';
import type { Promised } from './FollowUpLine.tsx';
import { calledFrom } from './incoming/incoming.ts';
import { HistoryColumn } from './HistoryColumn.tsx';
import { Middle } from './Middle.tsx';
import { useDesk } from './use-desk.ts';

interface Props {
  readonly card: Card;
  readonly session: SessionState | null;
  readonly settings: SettingsView;
  /** They are calling: what is logged is theirs, unless something else is. */
  readonly callingIn: CallingIn | null;
  /** Nothing is to be done until the pause is over; all that is open stays so. */
  readonly paused: boolean;
  readonly onPause: () => void;
  readonly onEnd: () => void;
  /** Back to the screen that the card was opened from; null for whoever is next in a session. */
  readonly onLeave: (() => void) | null;
}

const none: readonly Command[] = [];

/** One person at a time: who and why now, what to say, what happened before, and nine ways it can end. */
export function Desk({ card, session, settings, callingIn, paused, onPause, onEnd, onLeave }: Props) {
  const { zone } = settings;
  const desk = useDesk(card, session, settings, callingIn);
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
    way,
  } = desk;

  const [draft, setDraft] = useState(() => freshDraft(card.role === 'decision maker'));
  const [promised, setPromised] = useState<Promised>({
    time: '',
    clock: card.zones.length === 1 ? 'theirs' : 'ours',
    task: '',
  });
  const [fix, setFix] = useState<Fix | null>(null);
  const [typing, setTyping] = useState(false);
  const [historyShown, setHistoryShown] = useState(false);
  const [whyShown, setWhyShown] = useState(false);

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
      setDraft({ ...draft, line, armed: false });
  const close = () => {
    // Of what is open the innermost goes first.
    if (draft.line === null && !draft.armed) desk.setOccasion(null);
    else setDraft(backOut(draft));
  };
  const fixing = draft.line === 'correct' ? fix : null;
  const leaves = useMemo(() => changingKeys(outcomes), [outcomes]);
  const start = (phoneId: string) => call.start(phoneId, guard.reason, undefined, numbers.anyway);
  const goOn = held?.needsReason === false ? () => guard.goOn(null) : open('go-on');
  const pickClock = open('clock');
  const sent = () => pick('sent');
  const changeWay = () => {
    close();
    desk.changeWay();
  };

  const commands = paused
    ? none
    : [
        ...callCommands(call, draft.line !== null || draft.armed || occasion !== null, open('number')),
        ...deskCommands({
          today,
          draft,
          script: calling && held === null && occasion === null ? path : null,
          objections: way !== null && held === null && occasion === null ? objections : null,
          held: heldOf(desk, goOn, open('override')),
          outcomes,
          otherWay: desk.otherWay,
          onCadence: card.cadence !== null,
          canCall:
            calling &&
            held === null &&
            !callHeld &&
            numbers.inUse !== null &&
            call.live?.phoneId !== numbers.inUse.phoneId,
          pickClock: (may?.clocks.length ?? 0) > 0 ? pickClock : null,
          why: card.parts.length > 0 ? () => setWhyShown(!whyShown) : null,
          followUpShown:
            draft.line === 'follow-up' ||
            (draft.line === null && !draft.armed && (held === null || occasion !== null)),
          leave: onLeave,
          elsewhere: occasion !== null,
          writing: held === null ? desk.writing : null,
          sent,
          hasSession: session !== null && callingIn === null,
          pick,
          change: setDraft,
          close,
          call: () => numbers.inUse !== null && start(numbers.inUse.phoneId),
          nextNumber: numbers.others > 0 ? numbers.next : null,
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
      data-history={historyShown || undefined}
      data-line={draft.line ?? undefined}
    >
      <div className={classes.columns} key={card.prospectId}>
        <CardColumn
          card={card}
          onLeave={onLeave}
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
          onCall={start}
          may={callHeld || may?.level !== 'reason' ? may : null}
          onGoOn={open('override')}
          onClock={pickClock}
          whyShown={whyShown}
          onWhy={() => setWhyShown(!whyShown)}
          onPin={open('pin')}
        />
        <Middle
          desk={desk}
          choosing={draft.line === 'elsewhere'}
          onLine={(line) => open(line)()}
          onClose={close}
          onSent={sent}
          onOther={changeWay}
          onGoOn={goOn}
          historyShown={historyShown}
          onHistory={() => setHistoryShown(!historyShown)}
          onTyping={setTyping}
        />
        <HistoryColumn
          card={card}
          today={today}
          zone={zone}
          onTouch={(touch) => {
            setFix(fixOf(touch));
            open('correct')();
          }}
        />
      </div>
      <OutcomeDock
        channel={fixing?.channel ?? desk.channel ?? 'call'}
        keys={fixing === null ? outcomes : fixKeys(fixing)}
        chosen={fixing?.outcome ?? chosenOf(draft)}
        offered={calling && held === null && occasion === null ? path.ends : null}
        resting={typing || (fixing === null && keepsDockStill(draft))}
        disabled={logging.busy || (desk.channel === null && fixing === null)}
        held={held !== null && occasion === null && fixing === null}
        onPick={(outcome) => (fixing === null ? pick(outcome) : setFix({ ...fixing, outcome }))}
      >
        <DeskLine
          draft={draft}
          card={card}
          today={today}
          ours={zone}
          typing={typing}
          held={held !== null}
          busy={logging.busy}
          leaves={leaves}
          promised={promised}
          objections={objections}
          onChange={setDraft}
          onPromised={setPromised}
          onLog={log}
          onSkip={logging.skip}
          onGoOn={(reason) => {
            close();
            guard.goOn(reason);
          }}
          may={may}
          onOverride={(override) => {
            close();
            if (numbers.inUse !== null)
              call.start(numbers.inUse.phoneId, guard.reason, override, numbers.anyway);
          }}
          number={numbers.inUse?.display ?? ''}
          elsewhere={occasion !== null}
          fix={fix}
          onFix={setFix}
          onOccasion={(said) => {
            close();
            desk.setOccasion(said);
          }}
          onClose={close}
        />
      </OutcomeDock>
    </div>
  );
}
