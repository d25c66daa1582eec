import { useMemo } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import { OutcomeDock } from '#renderer/ui/OutcomeDock.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { CardColumn } from './CardColumn.tsx';
import classes from './Desk.module.css';
import { CorrectColumn } from './CorrectColumn.tsx';
import { actsOf } from './desk-acts.ts';
import { keysOf } from './desk-keys.ts';
import { type Fix, fixKeys, fixOf, onOutcome } from './fix.ts';
import { DeskLine } from './DeskLine.tsx';
import { changingKeys, chosenOf, keepsDockStill, nothingOpen } from './draft.ts';
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
  const { guard, held, logging, may, numbers, occasion, outcomes, today } = desk;
  const [fix, setFix] = useKept<Fix | null>(desk.own, 'correct.fix', null);
  const told = useTold(card, desk.said, passing);
  // Once what was to be corrected is, nothing of it is open, wherever that was said.
  const telling =
    told.draft.line === 'correct' && fix === null
      ? { ...told, draft: { ...told.draft, ...nothingOpen } }
      : told;
  const { draft, setDraft, setOpened } = telling;
  const [typing, setTyping] = useKept(passing, 'typing', false);
  const [historyShown, setHistoryShown] = useKept(passing, 'history shown', false);
  const [whyShown, setWhyShown] = useKept(passing, 'why shown', false);
  const fixing = draft.line === 'correct' ? fix : null;
  const leaves = useMemo(() => changingKeys(outcomes), [outcomes]);

  const acts = actsOf(desk, telling, onLeave);
  const { close, dial, done, open } = acts;
  const why = () => setWhyShown(!whyShown);
  useKeys('Session', keysOf(desk, telling, acts, { typing, why, pause: onPause, end: onEnd }));

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
          onLeave={acts.leave}
          zone={zone}
          today={today}
          numbers={numbers}
          call={desk.call}
          held={held}
          theirCall={
            desk.theirCallSince === null || callingIn === null
              ? null
              : { since: desk.theirCallSince, number: calledFrom(card.phones, callingIn)?.display ?? null }
          }
          onCall={dial}
          may={desk.callHeld || may?.level !== 'reason' ? may : null}
          onGoOn={open('override')}
          onClock={open('clock')}
          whyShown={whyShown}
          onWhy={why}
          onPin={open('pin')}
          asked={desk.askedElsewhere}
          onAsked={() => acts.toAsked?.()}
        />
        {fixing !== null ? (
          <KeepsTyped value={desk.own}>
            <CorrectColumn
              key={visit}
              card={card}
              fix={fixing}
              today={today}
              ours={zone}
              onChange={setFix}
              onTyping={setTyping}
              onClose={close}
              onDone={(touchId) => {
                // Another one may be open by now, or something else of the card.
                if (desk.own.read<Fix | null>('correct.fix', null)?.touch.touchId !== touchId) return;
                desk.own.forget('correct.');
                setOpened((before) => (before.line === 'correct' ? nothingOpen : before));
              }}
            />
          </KeepsTyped>
        ) : (
          <Middle
            desk={desk}
            visit={visit}
            choosing={draft.line === 'elsewhere'}
            promising={telling.inFollowUp}
            onLine={(line) => open(line)()}
            onClose={close}
            onSent={acts.sent}
            onOther={acts.changeWay}
            onGoOn={acts.goOn}
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
              desk.own.forget('correct.');
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
        offered={desk.reads ? desk.path.ends : null}
        resting={typing || (fixing === null && keepsDockStill(draft))}
        disabled={logging.busy || (desk.channel === null && fixing === null)}
        held={held !== null && occasion === null && fixing === null}
        onPick={(outcome) => (fixing === null ? acts.pick(outcome) : setFix(onOutcome(fixing, outcome)))}
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
            when={telling.when}
            onWhen={telling.chooseWhen}
            promised={telling.promised}
            objections={desk.objections}
            onChange={setDraft}
            onPromised={telling.setPromised}
            onLog={acts.log}
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
            toldAt={desk.toldAt}
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
