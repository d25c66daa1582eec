import type { Command } from '#renderer/ui/keys/registry.ts';
import type { Call } from './use-call.ts';

/**
 * The keys of numbers, and of a call that was handed over and has no result yet. The digits of the dock are its results.
 *
 * @param theyAreOn they called, and what was handed over before is not seen meanwhile
 */
export function callCommands(
  call: Call,
  lineOpen: boolean,
  addNumber: () => void,
  theyAreOn: boolean,
): readonly Command[] {
  return [
    { id: 'add-number', label: 'Add a number', stroke: '+', run: addNumber, enabled: !lineOpen },
    {
      id: 'earlier-call',
      label: 'Say how the earlier call went',
      stroke: 'Enter',
      run: call.takeEarlier,
      enabled: call.earlier !== null && !lineOpen && !theyAreOn,
    },
    {
      id: 'never-rang',
      label: 'The call never rang',
      stroke: '0',
      run: call.neverRang,
      enabled: (call.live !== null || call.earlier !== null) && !lineOpen && !theyAreOn,
    },
  ];
}
