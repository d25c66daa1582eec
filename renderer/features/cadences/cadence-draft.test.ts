import { describe, expect, it } from 'vitest';
import { coldList } from '#shared/domain/cadence/ready-made.ts';
import {
  addStep,
  changeStep,
  differs,
  draftOf,
  moveStep,
  newDraft,
  removeStep,
  shiftStep,
} from './cadence-draft.ts';

const cold = {
  ...coldList,
  steps: [...coldList.steps],
  cadenceId: 'c',
  version: 1,
  archived: false,
  putOn: 0,
};
const draft = draftOf(cold);
const shape = ({ steps }: typeof draft) => steps.map(({ channel, gap }) => `${channel} ${gap}`).slice(0, 4);

describe('writing a cadence', () => {
  it('adds a call after writing at the other half of the day, and writing after a call', () => {
    expect(addStep(draft, 1).steps[2]).toMatchObject({ channel: 'call', gap: 2, part: 'afternoon' });
    expect(addStep(draft, 2).steps[3]).toMatchObject({ channel: 'email', part: 'any' });
  });

  it('removes a step and keeps the days of the rest, but never the last one', () => {
    expect(shape(removeStep(draft, 2))).toEqual(['call 0', 'email 0', 'call 3', 'linkedin 1']);
    expect(removeStep(newDraft, 0)).toEqual(newDraft);
  });

  it('moves a step to where its neighbor stood, and the days stay', () => {
    expect(shape(moveStep(draft, 2, 1))).toEqual(['call 0', 'email 0', 'call 1', 'call 2']);
    expect(shape(moveStep(draft, 1, 1))).toEqual(['call 0', 'call 0', 'email 1', 'call 2']);
    expect(moveStep(draft, 0, -1)).toEqual(draft);
  });

  it('shifts a step by working days, and never before the one before it', () => {
    expect(shape(shiftStep(draft, 2, 1))).toEqual(['call 0', 'email 0', 'call 2', 'call 2']);
    expect(shiftStep(draft, 1, -1)).toEqual(draft);
  });

  it('knows whether anything is to be saved', () => {
    expect(differs(draft, cold)).toBe(false);
    expect(differs(changeStep(draft, 0, { what: 'Other' }), cold)).toBe(true);
    expect(differs(newDraft, null)).toBe(true);
  });
});
