import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callQueries } from '#renderer/api/touches.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { go } from '#renderer/app/router.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { isToldLate } from '#shared/domain/told-late.ts';
import classes from './Side.module.css';

/** While a call is under way: whose it is, and the way back to it from wherever the rep went meanwhile. */
export function CallUnderWay({ rail }: { readonly rail: boolean }) {
  const { data } = useQuery(callQueries.open());
  const at = useNow(60_000);
  const call = data?.launches.findLast(({ occurredAt }) => !isToldLate(occurredAt, at));
  const label = call === undefined ? null : `Call under way: ${call.name}`;
  const prospectId = call?.prospectId ?? null;
  const commands = useMemo(
    () =>
      label === null || prospectId === null
        ? []
        : [{ id: 'call under way', label, run: () => go({ kind: 'session', prospectId }) }],
    [label, prospectId],
  );
  useKeys('Call under way', commands);
  if (label === null || prospectId === null) return null;
  return (
    <Tooltip label={label} position="right" disabled={!rail}>
      <UnstyledButton
        className={classes.call}
        aria-label={label}
        onClick={() => go({ kind: 'session', prospectId })}
      >
        <IconPhoneCall size={rail ? 18 : 16} stroke={1.5} aria-hidden />
        {rail ? null : <span>{label}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
