import { expect, type Page } from '@playwright/test';
import { title } from './lists.ts';

type Handset = (...args: string[]) => Promise<{ readonly out: string; readonly code: number }>;

/** What the book says of a touch. */
export interface Fact {
  readonly touchId: string;
  readonly channel: string;
  readonly direction: string;
  readonly outcome: string;
  readonly ask: string;
  readonly tone: string | null;
  readonly objection: string | null;
  readonly decisionMaker: boolean;
  readonly number: string | null;
  readonly note: string | null;
  readonly durationMs: number | null;
  readonly occurredAt: number;
  readonly voided: boolean;
}

/** Puts Dana Whitlock into a book whose rep works in New York, and gives her id. */
export async function withDana(handset: Handset): Promise<string> {
  const settings = '{"settings":{"repName":"Maya Okafor","repCompany":"Larkmoor","zone":"America/New_York"}}';
  expect(await handset('call', 'settings.change', settings)).toMatchObject({ code: 0 });
  const profile = 'https://www.linkedin.com/in/dana-whitlock';
  const reach = ['--number', '815-555-0142', '--email', 'dana@marlow.example', '--linkedin', profile];
  const { out } = await handset('add', 'Dana Whitlock', ...reach, '--source', 'Referral', '--json');
  return (JSON.parse(out) as { prospectId: string }).prospectId;
}

/** The touches of somebody, newest first, from the book itself; it may be open meanwhile. */
export async function touchesOf(handset: Handset, prospectId: string): Promise<Fact[]> {
  const { out } = await handset('call', 'touches.list', JSON.stringify({ prospectId }));
  return (JSON.parse(out) as { touches: Fact[] }).touches;
}

/** Opens somebody's card by the palette. */
export async function openCard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByText(name).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(name);
  await expect(page.getByRole('region', { name: 'Outcome', exact: true })).toBeVisible();
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
