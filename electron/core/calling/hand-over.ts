import { Problem } from '#shared/contract/problems.ts';
import { type CallProgram, type CallTarget, isHostName } from '#shared/domain/telephone/call-targets.ts';
import { type DialUri, dialUri } from '#shared/domain/telephone/dial-uri.ts';
import { readNumber, whyNeverDialled } from '#shared/domain/telephone/numbers.ts';
import { templateProblem } from '#shared/domain/telephone/template.ts';
import { countryOf } from '../cards/card.ts';
import type { ReadScope } from '../operation/definition.ts';
import type { LaunchRow } from '../store/launches.ts';
import { callProgram } from '../call-program.ts';

/**
 * The address of a launch for the program it went through. Should its form be of no use any more, as after the undoing
 * of a setting, it goes to the system's own: a call is not lost for that.
 *
 * @throws INVALID
 */
export function handedOver(
  program: CallProgram,
  { number, ext, target }: Pick<LaunchRow, 'number' | 'ext' | 'target'>,
): DialUri & { readonly target: CallTarget } {
  for (const to of [target, 'tel'] as const) {
    const dialled = dialUri({ ...program, target: to }, number, ext);
    if (dialled !== null) return { ...dialled, target: to };
  }
  throw new Problem('INVALID', `${number} is not a number that can be dialled.`, { field: 'phoneId' });
}

/** What would be handed over for a number as typed, and what keeps that from being so. */
export function previewOf(
  scope: ReadScope,
  input: {
    readonly number: string;
    readonly target?: CallTarget | undefined;
    readonly template?: string | undefined;
    readonly sipDomain?: string | undefined;
  },
) {
  const { number: typed, ...rest } = input;
  const saved = callProgram(scope.reader);
  const program: CallProgram = {
    ...saved,
    target: rest.target ?? saved.target,
    template: rest.template ?? saved.template,
    sipDomain: rest.sipDomain ?? saved.sipDomain,
  };
  const number = readNumber(typed, countryOf(scope));
  const none = { uri: null, number: number?.e164 ?? null, ext: number?.ext ?? null, extByHand: false };
  const formProblem = program.target === 'template' ? templateProblem(program.template, program.hosts) : null;
  if (formProblem !== null) return { ...none, problem: formProblem };
  if (program.sipDomain !== '' && !isHostName(program.sipDomain))
    return { ...none, problem: 'A domain looks like pbx.larkmoor.example.' };
  if (number === null) {
    const problem = typed === '' ? 'Type a number of your own to see it.' : `“${typed}” is not a number.`;
    return { ...none, problem };
  }
  const dialled = dialUri(program, number.e164, number.ext);
  if (dialled === null)
    return { ...none, problem: whyNeverDialled(number.e164) ?? 'This cannot be dialled.' };
  return { ...none, uri: dialled.uri, extByHand: dialled.ext === 'by hand', problem: null };
}
