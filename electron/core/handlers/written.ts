import type { Card } from '#shared/contract/cards.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { sameAgain } from '#shared/domain/guard/came-to.ts';
import { toScript } from '#shared/domain/script/stored.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import { writtenWords } from '#shared/domain/script/written.ts';
import { holdSentence } from '#shared/domain/sentences/guard.ts';
import { notSentSentence, nowhereSentence, openedSentence } from '#shared/domain/sentences/written.ts';
import { isToldLate } from '#shared/domain/told-late.ts';
import { addressFor, uriFor } from '#shared/domain/writing/address.ts';
import { cardOf } from '../cards/card.ts';
import { askedNotTo } from '../logging/check.ts';
import type { AreaDefinitions, CommandScope, Handled, ReadScope } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { personRow, prospectSeqOf } from '../store/cards.ts';
import { guardedTouches } from '../store/loops.ts';
import { reachOf } from '../store/reach.ts';
import { versionBy } from '../store/scripts.ts';
import { sessionOf } from '../sessions/over.ts';
import { readSetting } from '../store/settings.ts';
import { scriptVersionSeq } from '../store/touches.ts';
import { dropWrittenDraft, keepUnsent, saveWrittenDraft, writtenDrafts } from '../store/written-drafts.ts';
import {
  insertWrittenLaunch,
  insertWrittenLaunchEnd,
  openWritten,
  openWrittenTo,
  writtenLaunchBy,
} from '../store/written-launches.ts';

type LaunchInput = Handled<Contract['written']['launch']>;

interface Launched {
  readonly writtenLaunchId: string;
}

/** @throws NOT_FOUND, SUPPRESSED, and INVALID where nothing is known to write to */
function recipient(scope: ReadScope, { prospectId, channel }: LaunchInput) {
  const seq = prospectSeqOf(scope.reader, prospectId);
  const reach = seq === undefined ? undefined : reachOf(scope.reader, [seq]).get(seq);
  if (seq === undefined || !reach)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const card = cardOf(scope, seq);
  const asked = askedNotTo(channel, reach, null, card.name);
  if (asked !== null)
    throw new Problem('SUPPRESSED', `${asked} Nothing was opened.`, {
      name: card.name,
      forward: 'If they came to you, log it as coming in.',
    });
  const address = addressFor(channel, card);
  if (address === '') throw new Problem('INVALID', nowhereSentence(channel, card.name), { field: 'channel' });
  return { seq, card, address };
}

/**
 * Why the guard lets a message go on that would only be the same again; null where it holds nothing.
 *
 * @throws HELD without a reason
 */
function passedBy(
  scope: ReadScope,
  seq: number,
  name: string,
  { channel, goOn }: LaunchInput,
): string | null {
  const next = { channel, band: null, onDate: scope.onDate };
  const again = sameAgain(guardedTouches(scope.reader, seq), next);
  if (again === null) return null;
  if (goOn !== undefined) return goOn;
  throw new Problem('HELD', holdSentence(again), {
    name,
    forward: 'Go on with a reason, or do something else.',
  });
}

/** The script that the text came from, and the text where it is not word for word what the script says. */
function toKeep({ reader }: ReadScope, card: Card, { scriptVersionId, text }: LaunchInput) {
  if (scriptVersionId === undefined) return { scriptVersionSeq: null, ...text };
  const seq = scriptVersionSeq(reader, scriptVersionId);
  const version = versionBy(reader, scriptVersionId);
  if (seq === undefined || !version)
    throw new Problem('NOT_FOUND', 'There is no such script in the book.', { what: 'script' });
  const speaker = {
    repName: readSetting(reader, 'repName') ?? null,
    company: readSetting(reader, 'company') ?? null,
  };
  const filled = writtenWords(toScript('', version.body), valuesOf(card, speaker));
  const isSame = filled.body === text.body && (filled.subject ?? '') === text.subject;
  return { scriptVersionSeq: seq, ...(isSame ? { subject: null, body: null } : text) };
}

function launch(scope: CommandScope, input: LaunchInput) {
  const { writer, world, now, onDate, commandSeq } = scope;
  const { seq, card, address } = recipient(scope, input);
  const reason = passedBy(scope, seq, card.name, input);
  const times = { at: now, onDate, commandSeq };
  // Whoever opens it twice in a row writes one message, and is asked about it once.
  for (const before of openWrittenTo(writer, seq, input.channel))
    if (!isToldLate(before.occurred_at, now))
      insertWrittenLaunchEnd(writer, before.seq, 'opened again', times);
  const writtenLaunchId = world.newId();
  insertWrittenLaunch(writer, {
    ...times,
    ...toKeep(scope, card, input),
    id: writtenLaunchId,
    prospectSeq: seq,
    channel: input.channel,
    address,
    reason,
    sessionSeq: sessionOf(scope, input.sessionId)?.seq ?? null,
  });
  const receipt: Launched = { writtenLaunchId };
  return { receipt, said: openedSentence(input.channel, card.name), prospectSeq: seq };
}

const notOpened = (sentence: string) => new Problem('NOT_FOUND', sentence, { what: 'written launch' });

export const writtenDefinitions: AreaDefinitions<'written'> = {
  launch: {
    kind: 'command',
    // What was opened was opened: whether it went out is said, not taken back.
    undoable: false,
    recorded: true,
    run: launch,
    answer({ reader }, { writtenLaunchId }: Launched, { text }) {
      const made = writtenLaunchBy(reader, writtenLaunchId);
      if (!made) throw notOpened('This message is not in the book.');
      const { channel, address, occurred_at: startedAt } = made;
      return { writtenLaunchId, uri: uriFor(channel, address, text), address, startedAt };
    },
  },
  draft: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run({ writer, now }, { prospectId, channel, text }) {
      const prospectSeq = knownPerson(writer, prospectId).seq;
      if (text === null) dropWrittenDraft(writer, prospectSeq, channel);
      else saveWrittenDraft(writer, { prospectSeq, channel, at: now }, text);
      return { receipt: { savedAt: now }, said: '' };
    },
    answer: (_scope, { savedAt }: { savedAt: number }) => ({ savedAt }),
  },
  open: {
    kind: 'query',
    run: ({ reader }) => ({ launches: openWritten(reader), drafts: writtenDrafts(reader) }),
  },
  notSent: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, now, onDate, commandSeq }, { writtenLaunchId }) {
      const made = writtenLaunchBy(writer, writtenLaunchId);
      const person = made && personRow(writer, made.prospect_seq);
      if (!made || !person || made.open === 0)
        throw notOpened('No message that is still open was opened under this id.');
      insertWrittenLaunchEnd(writer, made.seq, 'not sent', { at: now, onDate, commandSeq });
      keepUnsent(writer, made.seq);
      return {
        receipt: {},
        said: notSentSentence(made.channel, person.full_name),
        prospectSeq: person.seq,
      };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
};
