import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import type { Card } from '#shared/contract/cards.ts';
import { mailUri } from '#shared/domain/mail-uri.ts';
import { writtenKindOf } from '#shared/domain/script/kinds.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import { writtenWords } from '#shared/domain/script/written.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { openOutside } from '#renderer/api/hand-over.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import { addressFor } from './write-to.ts';

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
  readonly text: Text;
  readonly change: (text: Text) => void;
  /** Opens the mail program or the profile with the text, or puts it on the clipboard; null where nothing is written. */
  readonly open: (() => void) | null;
  /** Null until it was opened: what happened is asked then. */
  readonly opened: Opened | null;
  readonly notSent: () => void;
  /** The script that the text came from, as a touch states it. */
  readonly script: { readonly scriptVersionId: string; readonly path: readonly [] } | null;
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

/** The text to somebody on a written channel, filled in from the script of that kind and free to be changed. */
export function useWriting(card: Card, channel: Channel | null, settings: SettingsView): Writing | null {
  const standing = useQuery(scriptQueries.standing()).data;
  const kind = channel === null ? null : writtenKindOf(channel);
  const key = `${card.prospectId} ${kind ?? ''}`;
  const [typed, setTyped] = useState<{ readonly key: string; readonly text: Text } | null>(null);
  const [openedFor, setOpenedFor] = useState<{ readonly key: string; readonly opened: Opened } | null>(null);

  useEffect(() => {
    if (typed !== null) kept.set(typed.key, typed.text);
  }, [typed]);

  if (channel === null || channel === 'call' || channel === 'visit' || kind === null) return null;
  const script = standing?.scripts.find((each) => each.kind === kind && each.standing);
  const filled = script === undefined ? null : writtenWords(script, valuesOf(card, settings));
  const text =
    (typed?.key === key ? typed.text : kept.get(key)) ??
    (filled === null
      ? plain(card.firstName ?? card.name, settings.repName)
      : { subject: filled.subject ?? '', body: filled.body });
  const { shown, uri } = addressFor(channel, card);
  const open = async () => {
    const copied = await copy(text.body);
    const target = channel === 'email' ? mailUri(shown, text) : uri;
    if (target !== null) await openOutside(target);
    setOpenedFor({ key, opened: { copied, outside: target !== null } });
  };
  return {
    text,
    change: (next) => setTyped({ key, text: next }),
    open: shown === '' ? null : () => void open(),
    opened: openedFor?.key === key ? openedFor.opened : null,
    notSent: () => setOpenedFor(null),
    script: script === undefined ? null : { scriptVersionId: script.scriptVersionId, path: [] },
  };
}

/** Forgets what was written to somebody: it was sent. */
export function forgetWriting(prospectId: string, channel: Channel): void {
  kept.delete(`${prospectId} ${writtenKindOf(channel) ?? ''}`);
}
