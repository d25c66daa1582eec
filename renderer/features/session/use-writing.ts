import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { OpenWritten } from '#shared/contract/written.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { type WrittenChannel, writtenKindOf } from '#shared/domain/script/kinds.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import { writtenWords } from '#shared/domain/script/written.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { addressFor } from '#shared/domain/writing/address.ts';
import type { Saved } from '#renderer/api/draft-saver.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { openOutside } from '#renderer/api/hand-over.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import {
  askFromNow,
  forgetAsked,
  useLaunchWritten,
  useNotSent,
  writtenQueries,
} from '#renderer/api/written.ts';
import {
  type Text,
  toldNotSent,
  toldSent,
  toldSentUnopened,
  useWrittenDraft,
} from '#renderer/api/written-drafts.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { newestTo, type Opening } from './open-written.ts';
import { type UnderWay, useKept } from './under-way.ts';

/** What became of opening it. */
export interface Opened {
  readonly copied: boolean;
  /** The mail program or the page was asked for; false where there is nothing but the clipboard. */
  readonly outside: boolean;
}

export interface Writing {
  /** Null until it is known what the scripts say. */
  readonly text: Text | null;
  readonly change: (text: Text) => void;
  /** Whether what was typed is safe. */
  readonly saved: Saved;
  /** Opens the mail program or the profile with the text, or puts it on the clipboard; null where nothing is written. */
  readonly open: (() => void) | null;
  /** What was opened, and is asked about until it is known whether it was sent; null while there is nothing to ask. */
  readonly asked: OpenWritten | null;
  /** What became of opening it; null after a restart, or on another day. */
  readonly opened: Opened | null;
  readonly notSent: () => void;
  /** What a result is of: what was opened, after waiting for what is still being opened, or typed and not yet saved. */
  readonly settled: () => Promise<Opening>;
  /** A result was logged, of what was opened or without opening it: the text that was sent is not the next one. */
  readonly told: (outcome: Outcome, writtenLaunchId: string | undefined) => void;
}

/** A text that asks for nothing but a word, where the book has no script of the kind. */
const plain = (firstName: string, repName: string | null): Text => ({
  subject: 'A short question',
  body: [`Hi ${firstName},`, 'may I ask you a short question?', repName ?? ''].filter(Boolean).join('\n\n'),
});

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

interface Around {
  readonly sessionId: string | null;
  /** Another of the same is held until a reason is given. */
  readonly held: boolean;
  /** Why it goes on all the same. */
  readonly reason: string | undefined;
}

/** The text to somebody on a written channel, filled in from the script of that kind and free to be changed. */
export function useWriting(
  card: Card,
  channel: Channel | null,
  settings: SettingsView,
  { sessionId, held, reason }: Around,
  visit: UnderWay,
): Writing | null {
  const { prospectId } = card;
  const queries = useQueryClient();
  const standing = useQuery(scriptQueries.standing()).data;
  const launches = useQuery(writtenQueries.open()).data?.launches;
  const launch = useLaunchWritten();
  const notSent = useNotSent();
  const undo = useUndoLast();
  const kind = channel === null ? null : writtenKindOf(channel);
  const draft = useWrittenDraft(prospectId, kind);
  const [handed, setHanded] = useKept<(Opened & { readonly of: string }) | null>(visit, 'handed', null);
  const opening = visit.made<{ current: Promise<OpenWritten | 'refused'> | null }>('opening', () => ({
    current: null,
  }));

  if (kind === null) return null;
  const script = standing?.scripts.find((each) => each.kind === kind && each.standing);
  const filled = script === undefined ? null : writtenWords(script, valuesOf(card, settings));
  const asked = newestTo(launches, prospectId, kind);
  const byScript =
    filled === null
      ? standing && plain(card.firstName ?? card.name, settings.repName)
      : { subject: filled.subject ?? '', body: filled.body };
  const text = draft.text === undefined ? null : (draft.text ?? asked?.text ?? byScript ?? null);

  const record = async (written: WrittenChannel, said: Text): Promise<OpenWritten | 'refused'> => {
    try {
      // What is saved later than it was opened counts as written since.
      await draft.settled();
      const { writtenLaunchId, uri, address, startedAt } = await launch.mutateAsync({
        prospectId,
        channel: written,
        text: said,
        ...(script === undefined ? {} : { scriptVersionId: script.scriptVersionId }),
        ...(sessionId === null ? {} : { sessionId }),
        ...(reason === undefined ? {} : { goOn: reason }),
      });
      const made = { writtenLaunchId, prospectId, name: card.name, channel: written, address, text: said };
      const opened = { ...made, occurredAt: startedAt };
      const copied = await copy(said.body);
      if (uri !== null) await openOutside(uri);
      setHanded({ of: writtenLaunchId, copied, outside: uri !== null });
      askFromNow(queries, opened);
      return opened;
    } catch (error) {
      sayDone(sentenceOf(error));
      return 'refused';
    } finally {
      opening.current = null;
    }
  };

  return {
    text,
    change: draft.type,
    saved: draft.saved,
    open:
      held || text === null || card.suppressed || addressFor(kind, card) === ''
        ? null
        : () => {
            opening.current ??= record(kind, text);
          },
    asked,
    opened: handed !== null && handed.of === asked?.writtenLaunchId ? handed : null,
    notSent: () => {
      if (asked === null || notSent.isPending) return;
      notSent.mutate(
        { writtenLaunchId: asked.writtenLaunchId },
        {
          onSuccess: ({ said }) => {
            toldNotSent(queries, asked.writtenLaunchId);
            sayUndoable(said, undo);
          },
          onError: (error) => sayDone(sentenceOf(error)),
        },
      );
    },
    // What is saved later than the result that tells of it counts as written since.
    settled: () => opening.current ?? draft.settled().then(() => asked),
    told: (outcome, writtenLaunchId) => {
      if (writtenLaunchId === undefined) {
        if (outcome === 'sent') toldSentUnopened(queries, { prospectId, channel: kind });
        return;
      }
      // What came back may be sent again, as it was written.
      if (outcome === 'sent') toldSent(queries, writtenLaunchId);
      else forgetAsked(queries, writtenLaunchId);
    },
  };
}
