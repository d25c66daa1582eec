import { followUpSentence } from '#shared/domain/follow-ups.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import { setFollowUp } from '../logging/follow-up.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { prospectSeqOf } from '../store/cards.ts';
import { openFollowUp } from '../store/follow-ups.ts';
import { refreshStanding } from '../queue/standings.ts';

export const followUpsDefinitions: AreaDefinitions<'followUps'> = {
  set: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { prospectId, followUp }) {
      const { writer, now, onDate, zone } = scope;
      const person = knownPerson(writer, prospectId);
      const place = {
        prospectSeq: person.seq,
        zones: zonesOf(person.zones),
        touchSeq: null,
        at: now,
        onDate,
      };
      const plan = setFollowUp(scope, place, followUp);
      refreshStanding(writer, person.seq);
      const said =
        plan === null
          ? `Nothing is planned for ${person.full_name} any more.`
          : `${person.full_name}: ${followUpSentence(plan, zone, onDate)}`;
      return { receipt: {}, said, prospectSeq: person.seq };
    },
    answer({ reader }, _receipt, { prospectId }, said) {
      const seq = prospectSeqOf(reader, prospectId);
      return { said, followUp: seq === undefined ? null : openFollowUp(reader, seq) };
    },
  },
};
