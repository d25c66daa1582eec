import type { CallProgram, CallTarget } from './call-targets.ts';
import { whyNeverDialled } from './numbers.ts';
import { digitRuns, fillTemplate, templateProblem } from './template.ts';

/** An address to hand over, and what of the extension is in it. */
export interface DialUri {
  readonly uri: string;
  /** `by hand`: the form has no place for it, so that the rep keys it in. */
  readonly ext: 'none' | 'dialled' | 'by hand';
}

interface Form {
  /** Whether an extension has a place in it. */
  readonly takesExt: (program: CallProgram) => boolean;
  readonly write: (digits: string, ext: string | null, program: CallProgram) => string;
}

const never = () => false;
const always = () => true;

/** Each as its maker writes it; docs/calls.md says where from. */
const forms: Record<CallTarget, Form> = {
  tel: {
    takesExt: always,
    write: (digits, ext) => (ext === null ? `tel:+${digits}` : `tel:+${digits};ext=${ext}`),
  },
  callto: { takesExt: never, write: (digits) => `callto:+${digits}` },
  sip: {
    takesExt: never,
    write: (digits, _, { sipDomain }) =>
      sipDomain === '' ? `sip:+${digits}` : `sip:+${digits}@${sipDomain};user=phone`,
  },
  zoom: { takesExt: never, write: (digits) => `zoomphonecall://+${digits}` },
  teams: {
    takesExt: never,
    write: (digits) => `https://teams.microsoft.com/l/call/0/0?users=4:%2B${digits}`,
  },
  ringcentral: { takesExt: never, write: (digits) => `rcmobile://call?number=${digits}` },
  webex: { takesExt: never, write: (digits) => `webextel:+${digits}` },
  '3cx': { takesExt: never, write: (digits) => `tel:+${digits}` },
  dialpad: { takesExt: never, write: (digits) => `dialpad://+${digits}` },
  template: {
    takesExt: ({ template }) => template.includes('{ext}'),
    write: (digits, ext, { template }) => fillTemplate(template, digits, ext),
  },
};

/** How many digits an extension has at most that a program is trusted with. */
const longestExt = 10;

/**
 * The address by which a number is handed to a program, from digits alone: whatever else stands in a number or an
 * extension makes none of it. Never an emergency or a premium number, never a code of the telephone network.
 *
 * @param number E.164
 * @returns null for what is no number to dial, or a form of the rep's own that cannot be used
 */
export function dialUri(program: CallProgram, number: string, ext: string | null): DialUri | null {
  const digits = /^\+(\d{7,15})$/.exec(number)?.[1];
  if (digits === undefined || whyNeverDialled(number) !== null) return null;
  if (program.target === 'template') {
    if (templateProblem(program.template, program.hosts) !== null) return null;
  }
  const form = forms[program.target];
  const isExt = ext !== null && /^\d+$/.test(ext) && ext.length <= longestExt;
  const takes = isExt && form.takesExt(program);
  const said = ext === null || ext === '' ? 'none' : takes ? 'dialled' : 'by hand';
  return { uri: form.write(digits, takes ? ext : null, program), ext: said };
}

/**
 * Whether an address is one that `dialUri` makes, for any of the programs. It is read back: its runs of digits are tried
 * as number and extension, and what is made of them must be the same to the letter.
 */
export function isDialUri(uri: string, program: CallProgram): boolean {
  const runs = digitRuns(uri);
  const numbers = runs.filter((run) => run.length >= 7).map((run) => `+${run}`);
  const exts = [null, ...runs.filter((run) => run.length <= longestExt)];
  const targets = Object.keys(forms) as CallTarget[];
  return targets.some((target) =>
    numbers.some((number) => exts.some((ext) => dialUri({ ...program, target }, number, ext)?.uri === uri)),
  );
}
