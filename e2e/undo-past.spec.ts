import { expect, test } from './support/test.ts';

test('what Undo cannot take back is said, and the next Undo goes past it', async ({
  page: app,
  start,
  handset,
}) => {
  const add = async (name: string, number: string) => {
    const added = await handset('add', name, '--number', number, '--source', 'Referral', '--json');
    expect(added).toMatchObject({ code: 0 });
    return (JSON.parse(added.out) as { prospectId: string }).prospectId;
  };
  await add('Otto Brandt', '217-555-0142');
  const prospectId = await add('Dana Whitlock', '217-555-0150');
  const card = JSON.parse((await handset('call', 'queue.card', JSON.stringify({ prospectId }))).out) as {
    phones: { phoneId: string }[];
  };
  const call = {
    commandId: '0197a1aa-0000-7000-8000-00000000c0de',
    prospectId,
    phoneId: card.phones[0]?.phoneId,
    // The terminal goes by the clock of this machine, at whatever hour that is.
    override: 'asked-for-this-time',
  };
  expect(await handset('call', 'calls.launch', JSON.stringify(call))).toMatchObject({ code: 0 });

  await app.goto((await start()).address);
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText(/a call that was handed over.*Undo once more/)).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Undone: Otto Brandt added.')).toBeVisible();
});
