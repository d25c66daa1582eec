import { isHostName, templateSchemes } from './call-targets.ts';

/**
 * The rep's own form of address. `{number}` stands for the number with its plus, `{digits}` without, `{ext}` for the
 * extension; what stands in square brackets is left out where there is no extension.
 */
const plain = /^[A-Za-z\d:/?&=._~@;,%+-]*$/;
const placeholder = /\{(number|digits|ext)\}/g;

/** The part before the first colon, in small letters. */
const schemeOf = (template: string): string => /^([A-Za-z][A-Za-z\d+.-]*):/.exec(template)?.[1] ?? '';

/** The host of an https template; null for another, or one that names none. */
export function hostOf(template: string): string | null {
  const host = /^https:\/\/([^/?{[]+)(?=[/?])/.exec(template)?.[1];
  return host !== undefined && isHostName(host) ? host : null;
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** What keeps a template from being used, in a sentence; null where nothing does. */
export function templateProblem(template: string, hosts: readonly string[]): string | null {
  const scheme = schemeOf(template);
  if (template.length > 300) return 'An address is at most 300 characters long.';
  if (!templateSchemes.some((each) => each === scheme)) {
    return `An address begins with ${listed(templateSchemes.map((each) => `${each}:`))}.`;
  }
  const outside = template.replace(/\[[^[\]]*\]/g, '');
  const groups = template.match(/\[[^[\]]*\]/g) ?? [];
  const text = template.replace(/[[\]]/g, '').replace(placeholder, '');
  if (/[*#]/.test(template)) return 'An address has no * and no #: these are codes of the telephone network.';
  if (/[[\]]/.test(outside) || !plain.test(text)) {
    return 'Beside {number}, {digits} and {ext} an address has letters, digits and : / ? & = . _ ~ @ ; , % + -.';
  }
  const count = (name: string) => outside.split(name).length - 1;
  if (count('{number}') + count('{digits}') !== 1) return 'The address needs {number} or {digits}, once.';
  if (groups.length > 1 || groups.some((group) => group.split('{ext}').length !== 2)) {
    return 'In square brackets stands what belongs to the extension, with {ext} in it once.';
  }
  if (groups.some((group) => /\{(?:number|digits)\}/.test(group))) {
    return 'The number stands outside the square brackets.';
  }
  if (outside.includes('{ext}'))
    return 'Put {ext} into square brackets, with what belongs to it: [;ext={ext}].';
  if (!staysApart(template))
    return 'A digit beside {number}, {digits} or {ext} would be read as a part of it.';
  const before = outside.split(/\{(?:number|digits)\}/)[0] ?? '';
  if (scheme !== 'https') return /\d/.test(before) ? 'No digits stand before the number.' : null;
  const host = hostOf(template);
  if (host === null)
    return 'An https address names its host before anything else: https://calls.example/?to={number}.';
  return hosts.includes(host) ? null : `Add ${host} to the hosts below first.`;
}

/** The runs of digits of an address, without a plus that is written as a code. */
export const digitRuns = (uri: string): string[] => uri.replaceAll('%2B', ' ').match(/\d+/g) ?? [];

/** Whether number and extension are found again, each by itself, in what is made of a template. */
function staysApart(template: string): boolean {
  const [digits, ext] = ['18155550142', '90817'];
  const runs = digitRuns(fillTemplate(template, digits, ext));
  return runs.includes(digits) && (!template.includes('{ext}') || runs.includes(ext));
}

/** The template with a number of digits alone, and an extension of digits alone or none. */
export function fillTemplate(template: string, digits: string, ext: string | null): string {
  const plus = template.startsWith('https:') ? '%2B' : '+';
  return template
    .replace(/\[([^[\]]*)\]/g, (_, group: string) => (ext === null ? '' : group.replace('{ext}', ext)))
    .replace('{number}', `${plus}${digits}`)
    .replace('{digits}', digits);
}
