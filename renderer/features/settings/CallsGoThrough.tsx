import type { SettingsView } from '#shared/contract/book.ts';
import {
  type CallTarget,
  callTargets,
  isHostName,
  programName,
  schemeOf,
  targetNames,
} from '#shared/domain/telephone/call-targets.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callProgramQueries } from '#renderer/api/call-program.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { AddressField } from './AddressField.tsx';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './CallsGoThrough.module.css';
import { TryACall } from './TryACall.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

/** What becomes of an extension, and where the form is one that other programs take as well. */
const notes: Partial<Record<CallTarget, string>> = {
  tel: 'Dials extensions',
  '3cx': 'By tel:, which 3CX asks to be given',
  teams: 'Opens in the browser first',
  template: 'For any other program or telephone system',
};

const hostsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((host) => host !== ''),
  ),
];

/** Which program the number of somebody is handed to, chosen once, and tried on a number of the rep's own. */
export function CallsGoThrough({ settings, onChange }: Props) {
  // An address of one's own is chosen by writing it.
  const [picked, setPicked] = useState<CallTarget | null>(null);
  const target = picked ?? settings.callTarget;
  const writing = target === 'template' && settings.callTemplate === '';
  const choose = (callTarget: CallTarget) => {
    setPicked(callTarget);
    if (callTarget !== 'template' || settings.callTemplate !== '') onChange({ callTarget });
  };
  return (
    <Section title="Calls go through">
      <fieldset className={classes.targets} aria-label="Calls go through">
        {callTargets.map((each) => (
          <label key={each} className={classes.target}>
            <input
              type="radio"
              name="call-target"
              value={each}
              checked={target === each}
              onChange={() => choose(each)}
            />
            <span className={classes.name}>{targetNames[each]}</span>
            <span className={`${words.table} ${words.quiet}`}>{notes[each]}</span>
          </label>
        ))}
      </fieldset>
      {target === 'template' ? (
        <AddressField
          settings={settings}
          takesFocus={writing}
          onKeep={(callTemplate) => onChange({ callTemplate, callTarget: 'template' })}
        />
      ) : null}
      {target === 'sip' ? (
        <SettingRow
          label="Domain of your telephone system"
          line="What a SIP address ends in, where it needs one."
        >
          {(id) => (
            <KeptField
              labelledBy={id}
              value={settings.callSipDomain}
              read={(typed) => {
                const domain = typed.trim().toLowerCase();
                return domain === '' || isHostName(domain) ? domain : null;
              }}
              mistake="For example pbx.larkmoor.example"
              onKeep={(callSipDomain) => onChange({ callSipDomain })}
            />
          )}
        </SettingRow>
      ) : null}
      <WhichProgram settings={settings} target={target} />
      <TryACall settings={settings} target={target} onChange={onChange} />
      <SettingRow
        label="Hosts you trust"
        line="Web addresses are opened at LinkedIn, X, Teams and these alone. Any other is shown, and copied."
      >
        {(id) => (
          <KeptField
            labelledBy={id}
            value={settings.webHosts.join(', ')}
            read={(typed) => (hostsOf(typed).every(isHostName) ? hostsOf(typed).join(', ') : null)}
            mistake="For example crm.larkmoor.example"
            onKeep={(kept) => onChange({ webHosts: hostsOf(kept) })}
          />
        )}
      </SettingRow>
    </Section>
  );
}

/** What the system says will take the call, where it can say. */
function WhichProgram({ settings, target }: Pick<Props, 'settings'> & { readonly target: CallTarget }) {
  const scheme = schemeOf({ target, template: settings.callTemplate });
  const isSaved = target === settings.callTarget;
  const { data: systems } = useQuery({ ...callProgramQueries.systems(scheme), enabled: isSaved });
  if (!isSaved || systems === undefined) return null;
  const name = programName({ target }, systems);
  const line =
    systems === null
      ? `This computer does not say which program takes ${scheme}: addresses.`
      : name === systems || name === null
        ? `${systems} will take the call.`
        : `${systems} will take the call to ${name}.`;
  return <p className={`${words.table} ${words.second} ${classes.which}`}>{line}</p>;
}
