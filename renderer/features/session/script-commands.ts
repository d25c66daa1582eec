import type { Command } from '#renderer/ui/keys/registry.ts';
import { choiceKeys } from './ScriptColumn.tsx';
import type { Objections } from './use-objections.ts';
import type { ScriptPath } from './use-script.ts';

/** The keys of what is said: the replies to the line, the way back, the message, and what they say against it. */
export function scriptCommands(
  script: ScriptPath | null,
  objections: Pick<Objections, 'open'> | null,
): readonly Command[] {
  const said = script === null || script.voicemail !== null ? null : script;
  return [
    ...(said?.keyed ?? []).map((index, at) => ({
      id: `say ${at}`,
      label: `${said?.steps.length === 0 ? 'Read from' : 'They say'}: ${said?.offered[index]?.label ?? ''}`,
      stroke: choiceKeys[at] ?? 'J',
      run: () => said?.choose(index),
      inPalette: false,
    })),
    {
      id: 'say more',
      label: 'The keys for the other replies',
      stroke: choiceKeys[choiceKeys.length - 1] ?? 'M',
      run: () => said?.more?.(),
      enabled: said !== null && said.more !== null,
      inPalette: false,
    },
    {
      id: 'back',
      label: 'Back a line',
      stroke: 'H',
      run: () => script?.back(),
      enabled: script?.canGoBack === true,
      inPalette: false,
    },
    {
      id: 'voicemail-text',
      label: 'Words for their voicemail',
      stroke: 'V',
      run: () => script?.toggleVoicemail(),
      enabled: script?.hasVoicemail === true,
    },
    {
      id: 'objection',
      label: 'What they say against it',
      stroke: 'O',
      run: () => objections?.open(),
      enabled: objections !== null,
    },
  ];
}
