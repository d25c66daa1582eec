import { useQuery } from '@tanstack/react-query';
import type { MayCall } from '#shared/contract/calling.ts';
import type { Card } from '#shared/contract/cards.ts';
import { callingQueries } from '#renderer/api/calling.ts';

/** Whether the number in use may be called now; null where there is none. Asked again as time passes. */
export function useMayCall(card: Card, phoneId: string | undefined): MayCall | null {
  const { data = card.mayCall } = useQuery(callingQueries.may(card));
  return data.find((each) => each.phoneId === phoneId) ?? null;
}
