import { useQuery } from '@tanstack/react-query';
import { bookQueries } from '#renderer/api/book.ts';
import { FirstRunScreen } from '#renderer/features/first-run/FirstRunScreen.tsx';
import { TodayScreen } from '#renderer/features/today/TodayScreen.tsx';

/** Where one starts: the day, or the first questions while the book holds nobody. */
export function Home() {
  const { data, isPending } = useQuery(bookQueries.status());
  if (isPending) return null;
  return data?.prospects === 0 ? <FirstRunScreen /> : <TodayScreen />;
}
