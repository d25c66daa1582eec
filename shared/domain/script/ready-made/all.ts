import { gatekeeper } from './gatekeeper.ts';
import type { ReadyMadeScript } from './line.ts';
import { linkedinNote, secondVoicemail, shortEmail, textMessage, voicemail } from './messages.ts';
import { permissionOpener } from './permission-opener.ts';
import { reasonOpener } from './reason-opener.ts';
import { referral } from './referral.ts';
import { tradeShowFollowUp } from './trade-show.ts';

/** The scripts a book begins with. The first of a kind stands until the rep says otherwise. */
export const readyMadeScripts: readonly ReadyMadeScript[] = [
  permissionOpener,
  reasonOpener,
  tradeShowFollowUp,
  referral,
  gatekeeper,
  voicemail,
  secondVoicemail,
  shortEmail,
  linkedinNote,
  textMessage,
];
