import { enrollMany, takeOffAgain, undoEnrollMany } from '../cadences/many.ts';
import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { countAsked } from '../store/asked-people.ts';
import { putOnCounts } from '../store/cadence-effect.ts';
import { allCadences } from '../store/cadences.ts';
import {
  answerStep,
  askedOf,
  effect,
  enroll,
  leave,
  openCadence,
  people,
  skipStep,
} from './cadences/people.ts';
import {
  archiveCadence,
  type CadenceReceipt,
  cadenceView,
  duplicateCadence,
  refuseWithPeople,
  saveCadence,
  viewOf,
} from './cadences/write.ts';

const command = { kind: 'command', undoable: true, recorded: true } as const;

const answerCadence = (
  { reader }: ReadScope,
  { cadenceId }: CadenceReceipt,
  _input: unknown,
  said: string,
) => ({ said, cadence: cadenceView(reader, cadenceId) });

export const cadencesDefinitions: AreaDefinitions<'cadences'> = {
  list: {
    kind: 'query',
    run({ reader }) {
      const putOn = putOnCounts(reader);
      return {
        cadences: allCadences(reader).map((version) => viewOf(version, putOn.get(version.cadenceSeq) ?? 0)),
      };
    },
  },
  read: { kind: 'query', run: ({ reader }, { cadenceId }) => cadenceView(reader, cadenceId) },
  save: { ...command, run: saveCadence, answer: answerCadence, undo: refuseWithPeople },
  duplicate: { ...command, run: duplicateCadence, answer: answerCadence, undo: refuseWithPeople },
  archive: { ...command, run: archiveCadence, answer: answerCadence, undo: refuseWithPeople },
  enroll: { ...command, notDuring: 'enrolling', run: enroll, answer: answerStep },
  count: {
    kind: 'query',
    run: ({ reader }, { whom }) => ({ people: countAsked(reader, askedOf(reader, whom)) }),
  },
  enrollMany: {
    kind: 'stream',
    run: (book, { commandId, cadenceId, whom }, signal) =>
      enrollMany(
        book,
        { commandId },
        openCadence(book.writer, cadenceId),
        askedOf(book.writer, whom),
        signal,
      ),
    undo: undoEnrollMany,
  },
  takeOff: { kind: 'stream', run: takeOffAgain },
  leave: { ...command, run: leave, answer: answerStep },
  skipStep: { ...command, run: skipStep, answer: answerStep },
  effect: { kind: 'query', run: effect },
  people: { kind: 'query', run: people },
};
