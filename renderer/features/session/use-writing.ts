import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { OpenWritten } from '#shared/contract/written.ts';
import { type WrittenChannel, writtenKindOf } from '#shared/domain/script/kinds.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import { writtenWords } from '#shared/domain/script/written.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { addressFor } from '#shared/domain/writing/address.ts';
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
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { newestTo } from './open-written.ts';

/** What is written to somebody, before it is opened where it is sent from. */
export interface Text {
  readonly subject: string;
  readonly body: string;
}

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
  /** Opens the mail program or the profile with the text, or puts it on the clipboard; null where nothing is written. */
  readonly open: (() => void) | null;
  /** What was opened, and is asked about until it is known whether it was sent; null while there is nothing to ask. */
  readonly asked: OpenWritten | null;
  /** What became of opening it; null after a restart, or on another day. */
  readonly opened: Opened | null;
  readonly notSent: () => void;
  /** What a result is of: what was opened, after waiting for what is still being opened. */
  readonly settled: () => Promise<OpenWritten | null>;
  /** It was told of: the next text is another one. */
  readonly told: (writtenLaunchId: string | undefined) => void;
}

/** What was written and not sent yet, by person and channel: it is there again when the card comes back. */
const kept = new Map<string, Text>();

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
): Writing | null {
  const { prospectId } = card;
  const queries = useQueryClient();
  const standing = useQuery(scriptQueries.standing()).data;
  const launches = useQuery(writtenQueries.open()).data?.launches;
  const launch = useLaunchWritten();
  const notSent = useNotSent();
  const undo = useUndoLast();
  const kind = channel === null ? null : writtenKindOf(channel);
  const key = `${prospectId} ${kind ?? ''}`;
  const [typed, setTyped] = useState<{ readonly key: string; readonly text: Text } | null>(null);
  const [handed, setHanded] = useState<(Opened & { readonly of: string }) | null>(null);
  const opening = useRef<Promise<OpenWritten | null> | null>(null);

  useEffect(() => {
    if (typed !== null) kept.set(typed.key, typed.text);
  }, [typed]);

  if (kind === null) return null;
  const script = standing?.scripts.find((each) => each.kind === kind && each.standing);
  const filled = script === undefined ? null : writtenWords(script, valuesOf(card, settings));
  const asked = newestTo(launches, prospectId, kind);
  const text =
    (typed?.key === key ? typed.text : kept.get(key)) ??
    asked?.text ??
    (filled === null
      ? standing && plain(card.firstName ?? card.name, settings.repName)
      : { subject: filled.subject ?? '', body: filled.body }) ??
    null;

  const record = async (written: WrittenChannel, said: Text): Promise<OpenWritten | null> => {
    try {
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
      return null;
    } finally {
      opening.current = null;
    }
  };

  return {
    text,
    change: (next) => setTyped({ key, text: next }),
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
      // It is still to be sent, as it was written.
      if (text !== null) setTyped({ key, text });
      notSent.mutate(
        { writtenLaunchId: asked.writtenLaunchId },
        {
          onSuccess: ({ said }) => {
            forgetAsked(queries, asked.writtenLaunchId);
            sayUndoable(said, undo);
          },
          onError: (error) => sayDone(sentenceOf(error)),
        },
      );
    },
    settled: () => opening.current ?? Promise.resolve(asked),
    told: (writtenLaunchId) => {
      if (writtenLaunchId === undefined) return;
      setTyped(null);
      forgetAsked(queries, writtenLaunchId);
    },
  };
}

/** Forgets what was written to somebody: it was sent. */
export function forgetWriting(prospectId: string, channel: Channel): void {
  kept.delete(`${prospectId} ${writtenKindOf(channel) ?? ''}`);
}
