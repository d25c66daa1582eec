import type { Reflection, SessionSummary } from '#shared/contract/sessions.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { DraftSaver } from './draft-saver.ts';
import { newCommandId } from './ids.ts';
import { queryClient } from './query-client.ts';
import { sessionQueries } from './sessions.ts';
import { makeStale } from './stale.ts';

/** What is said of sessions in this window, on its way to the book by the same rules as a note. */
export const reflectionSaver = new DraftSaver({
  async save(sessionId, body) {
    const reflection = JSON.parse(body) as Reflection;
    await api().sessions.reflect({ commandId: newCommandId(), sessionId, reflection });
    queryClient.setQueryData<SessionSummary>(
      sessionQueries.summary(sessionId).queryKey,
      (summary) => summary && { ...summary, reflection },
    );
  },
  // Nothing is made of it when it is left but what the next set-up reads.
  close: () => makeStale(queryClient, [[...areas.sessions, 'last']]),
});
