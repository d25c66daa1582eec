import type { CallProgram } from '#shared/domain/telephone/call-targets.ts';
import type { Reader } from './db/connection.ts';
import { readSetting } from './store/settings.ts';

/** What the rep has chosen calls to go through; the system's own program until then. */
export const callProgram = (reader: Reader): CallProgram => ({
  target: readSetting(reader, 'callTarget') ?? 'tel',
  template: readSetting(reader, 'callTemplate') ?? '',
  sipDomain: readSetting(reader, 'callSipDomain') ?? '',
  hosts: readSetting(reader, 'webHosts') ?? [],
});
