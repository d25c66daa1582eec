import type { SettingsView } from '#shared/contract/book.ts';
import { Problem } from '#shared/contract/problems.ts';
import { plainDays } from '#shared/domain/day-plan/settings.ts';
import { usualWeights } from '#shared/domain/queue/outlook.ts';
import type { CallProgram } from '#shared/domain/telephone/call-targets.ts';
import { templateProblem } from '#shared/domain/telephone/template.ts';
import { isZone } from '#shared/domain/time/zones.ts';
import { callProgram } from '../call-program.ts';
import { usualWeekdays } from '../calling/our-days.ts';
import { standAnew } from '../queue/stand-anew.ts';
import { changeSetting, readSetting, type SettingKey } from '../store/settings.ts';
import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';

/** All settings, with what holds until the rep has chosen. */
export function settingsOf({ reader, world }: Pick<ReadScope, 'reader' | 'world'>): SettingsView {
  const program = callProgram(reader);
  return {
    repName: readSetting(reader, 'repName') ?? '',
    company: readSetting(reader, 'company') ?? '',
    zone: readSetting(reader, 'zone') ?? world.zone(),
    country: readSetting(reader, 'country') ?? 'US',
    dayStartsAt: readSetting(reader, 'dayStartsAt') ?? '08:30',
    dayEndsAt: readSetting(reader, 'dayEndsAt') ?? '17:30',
    workingDays: readSetting(reader, 'workingDays') ?? [...usualWeekdays],
    dayPlan: readSetting(reader, 'dayPlan') ?? plainDays,
    callTarget: program.target,
    callTemplate: program.template,
    callSipDomain: program.sipDomain,
    webHosts: [...program.hosts],
    ownNumber: readSetting(reader, 'ownNumber') ?? '',
    singleKeys: readSetting(reader, 'singleKeys') ?? true,
    keys: readSetting(reader, 'keys') ?? {},
    reminders: readSetting(reader, 'reminders') ?? true,
    colorScheme: readSetting(reader, 'colorScheme') ?? 'auto',
    queueWeights: readSetting(reader, 'queueWeights') ?? usualWeights,
    lastSource: readSetting(reader, 'lastSource') ?? null,
    setUp: readSetting(reader, 'setUp') ?? false,
  };
}

/**
 * Refuses a form of address of the rep's own that could not be used, or that would be no more.
 *
 * @throws INVALID
 */
function refuseUnusable(
  before: CallProgram,
  settings: { readonly [Key in 'callTemplate' | 'callTarget' | 'webHosts']?: SettingsView[Key] | undefined },
): void {
  const template = settings.callTemplate ?? before.template;
  const target = settings.callTarget ?? before.target;
  const hosts = settings.webHosts ?? before.hosts;
  const isChanged = settings.callTemplate !== undefined && settings.callTemplate !== '';
  if (target !== 'template' && !isChanged) return;
  if (target === 'template' && template === '') {
    throw new Problem('INVALID', 'Write the address first, then calls can go through it.', {
      field: 'callTemplate',
    });
  }
  const problem = templateProblem(template, hosts);
  if (problem !== null) throw new Problem('INVALID', problem, { field: 'callTemplate' });
}

/** Any step may be due on another day by another calendar. */
const everyStep = { kind: 'steps', from: '' } as const;

export const settingsDefinitions: AreaDefinitions<'settings'> = {
  read: { kind: 'query', run: (scope) => settingsOf(scope) },
  change: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { settings }) {
      if (settings.zone !== undefined && !isZone(settings.zone)) {
        throw new Problem('INVALID', `There is no time zone called ${settings.zone}.`, { field: 'zone' });
      }
      refuseUnusable(callProgram(scope.reader), settings);
      for (const [key, value] of Object.entries(settings)) {
        if (value !== undefined) changeSetting(scope, key as SettingKey, value);
      }
      const calendar = settings.workingDays !== undefined || settings.country !== undefined;
      if (calendar) standAnew(scope.writer, everyStep);
      return { receipt: { calendar }, said: 'Settings changed.' };
    },
    answer: (scope) => settingsOf(scope),
    undo({ writer }, { calendar }: { readonly calendar?: boolean }) {
      if (calendar) standAnew(writer, everyStep);
    },
  },
};
