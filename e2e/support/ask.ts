import type { Page } from '@playwright/test';

/** Asks the book what a screen would ask, over the tab's own way to it. */
export async function askIn<Answer>(page: Page, operation: string, input: object = {}): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const authorization = `Bearer ${sessionStorage.getItem('handset.bearer') ?? ''}`;
      const headers = { 'content-type': 'application/json', authorization };
      const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ json }) });
      return response.json();
    },
    [`/rpc/${operation.replace('.', '/')}`, input] as const,
  );
  return (answer as { json: Answer }).json;
}
