/** The programs that a number can be handed to, each by the form of address that its maker has written down. */
export const callTargets = [
  'tel',
  'callto',
  'sip',
  'zoom',
  'teams',
  'ringcentral',
  'webex',
  '3cx',
  'dialpad',
  'template',
] as const;
export type CallTarget = (typeof callTargets)[number];

/** What the rep has chosen calls to go through. */
export interface CallProgram {
  readonly target: CallTarget;
  /** The rep's own form of address, for the target `template`. */
  readonly template: string;
  /** The domain that a SIP address ends in; empty for none. */
  readonly sipDomain: string;
  /** The hosts that the rep lets `https` addresses go to, beside those that Handset knows. */
  readonly hosts: readonly string[];
}

/** What the target is called on screen. */
export const targetNames: Record<CallTarget, string> = {
  tel: 'The system’s calling program',
  callto: 'callto, for older programs',
  sip: 'A SIP phone',
  zoom: 'Zoom Phone',
  teams: 'Microsoft Teams',
  ringcentral: 'RingCentral',
  webex: 'Webex',
  '3cx': '3CX',
  dialpad: 'Dialpad',
  template: 'An address of your own',
};

/** Schemes that an address of the rep's own may begin with. */
export const templateSchemes = [
  'tel',
  'callto',
  'sip',
  'sips',
  'zoomphonecall',
  'rcmobile',
  'webextel',
  'dialpad',
  'https',
] as const;

/** A name of a host as it stands in an address: two labels at least, no port, no number. */
export const isHostName = (text: string): boolean =>
  text.length <= 253 &&
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/.test(text);

const schemes: Record<Exclude<CallTarget, 'template'>, string> = {
  tel: 'tel',
  callto: 'callto',
  sip: 'sip',
  zoom: 'zoomphonecall',
  teams: 'https',
  ringcentral: 'rcmobile',
  webex: 'webextel',
  '3cx': 'tel',
  dialpad: 'dialpad',
};

/** The scheme of the addresses that a program is handed; null for a form of the rep's own that has none. */
export function schemeOf({ target, template }: Pick<CallProgram, 'target' | 'template'>): string | null {
  if (target !== 'template') return schemes[target];
  return templateSchemes.find((scheme) => template.startsWith(`${scheme}:`)) ?? null;
}

/** A name for where a call goes: of the program that was chosen by name, else what the system calls its own. */
export function programName({ target }: Pick<CallProgram, 'target'>, systems: string | null): string | null {
  const isNamed = !['tel', 'callto', 'sip', 'template'].includes(target);
  return isNamed ? targetNames[target] : systems;
}
