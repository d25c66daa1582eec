import { openStandIn, StandIn } from './support/stand-in.ts';
import type { Ended } from './support/processes.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const commandId = (n: number) => `44444444-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Dana, who was promised a call four minutes after the app opens. */
async function dana(handset: (...args: string[]) => Promise<Ended>, reminders: boolean): Promise<void> {
  const call = async (operation: string, input: object) => {
    const { code, out, err } = await handset('call', operation, JSON.stringify(input), '--json');
    expect(code, out + err).toBe(0);
    return JSON.parse(out) as { prospectId: string };
  };
  const settings = { repName: 'Maya Okafor', zone: 'America/New_York', country: 'US', reminders };
  await call('settings.change', { commandId: commandId(1), settings });
  const prospect = {
    source: { kind: 'trade show' },
    fullName: 'Dana Whitlock',
    company: 'Larkmoor',
    phones: [{ raw: '212-555-0142' }],
  };
  const { prospectId } = await call('prospects.add', { commandId: commandId(2), prospect });
  await call('touches.log', {
    commandId: commandId(3),
    prospectId,
    outcome: 'follow-up',
    occurredAt: Date.parse('2026-11-18T15:00:00Z'),
    followUp: { kind: 'promise', dueOn: '2026-11-19', time: '09:04', task: 'the catalog' },
  });
}

test('a promise that comes due is said by the system, once', async ({ page, handset, folder, at }) => {
  await dana(handset, true);
  const standIn = new StandIn(folder, at);
  const desktop = await openStandIn(page, standIn);
  expect(await standIn.first('notice')).toMatchObject({
    title: 'Promised for 9:04: Dana Whitlock',
    body: 'Larkmoor, the catalog',
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('switch', { name: 'Remind me of promises' })).toBeChecked();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText('Dana Whitlock').first()).toBeVisible();
  expect(standIn.told.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  await desktop.close();
});

test('switched off, nothing is said', async ({ page, handset, folder, at }) => {
  await dana(handset, false);
  const standIn = new StandIn(folder, at);
  const desktop = await openStandIn(page, standIn);
  await expect(page.getByText('Dana Whitlock').first()).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  const reminders = page.getByRole('switch', { name: 'Remind me of promises' });
  await expect(reminders).not.toBeChecked();
  await expectAccessible(page);
  expect(standIn.told.filter(({ kind }) => kind === 'notice')).toEqual([]);
  // Switched on again, it is said at once.
  await reminders.focus();
  await page.keyboard.press('Space');
  expect(await standIn.first('notice')).toMatchObject({ title: 'Promised for 9:04: Dana Whitlock' });
  await desktop.close();
});
