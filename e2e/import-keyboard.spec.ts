import { readFileSync } from 'node:fs';
import { arrowTo, drop, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const fair = {
  name: 'formline.csv',
  text: [
    'Formline Chicago;;;;;',
    'First name;Last name;Company;Ring;E-mail;Remark',
    'Bill;Ostrander;Kessler Drives;317-555-0128;b.ostrander@kesslerdrives.example;wants the wear data',
    'Kate;Voss;Colbeck Foundry;317-555-0131;kate@colbeck.example;',
    'Dana;Whitlock;Marlow Fabrication;815-555-0142;dana@marlowfab.example;line four',
    'Imre;Halloway;Castor Pumps;815-555-0143;imre@castor.example;not before spring',
    ';;;;;Booth 2214',
  ].join('\n'),
};

test('a list comes in by keyboard alone, from the drop to its page, maybes decided, and goes again', async ({
  page: app,
  start,
  handset,
}) => {
  const add = async (...person: string[]) =>
    expect(await handset('add', ...person, '--source', 'Fair')).toMatchObject({ code: 0 });
  await add('William Ostrander', '--company', 'Kessler Drives, Inc.', '--number', '317-555-0128');
  await add('Catherine Voss', '--company', 'Hexam Bearings', '--number', '317-555-0131');
  const called = (name: string) => async (): Promise<readonly string[]> => {
    const found: readonly { readonly name: string }[] = JSON.parse(
      (await handset('find', name, '--json')).out,
    );
    return found.map((person) => person.name).toSorted();
  };
  await app.goto((await start()).address);
  await title(app).waitFor();

  await drop(app, fair);
  await expect(title(app)).toHaveText(/to decide$/);
  const asks = app.getByRole('group', { name: /Whose number is it/ });
  await expect(asks).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('j');
  await expect(asks).toHaveCount(0);
  await arrowTo(app, 'ArrowDown', /Where “Remark” goes/);
  await app.keyboard.press('Control+Enter');

  await expect(title(app)).toHaveText('5 rows, 4 new people');
  const maybe = app.getByRole('region', { name: 'Maybe the same' });
  await expect(maybe).toContainText('1 of 2');
  await expect(maybe).toContainText('William Ostrander');
  await expect(maybe).toContainText('Bill is short for William');
  await expectAccessible(app);
  await app.keyboard.press('s');
  await expect(app.getByText('Bill Ostrander: one person.')).toBeVisible();
  await expect(maybe).toContainText('2 of 2');
  await expect(app.getByRole('button', { name: /^Bring in 3 people/ })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(maybe).toContainText('1 of 2');
  await expect(app.getByRole('button', { name: /^Bring in 4 people/ })).toBeVisible();
  await app.keyboard.press('s');
  await expect(maybe).toContainText('2 of 2');
  await app.keyboard.press('ArrowRight');
  await expect(maybe).toContainText('One is left to decide. They come in as new, marked.');
  await app.keyboard.press('ArrowLeft');
  await expect(maybe).toContainText('Catherine Voss');
  await app.keyboard.press('ArrowRight');
  const download = app.waitForEvent('download');
  await app.keyboard.press('d');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Booth 2214');

  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('3 people have joined your book');
  await expectAccessible(app);
  await app.keyboard.press('m');
  await expect(title(app)).toHaveText('formline');
  await expect(maybe).toContainText('1 of 1');
  await expect(maybe).toContainText('Catherine Voss');
  await expectAccessible(app);
  await app.keyboard.press('s');
  await expect(app.getByText('Kate Voss: one person.')).toBeVisible();
  await expect.poll(called('Voss')).toEqual(['Catherine Voss']);
  await app.keyboard.press('Control+z');
  await expect.poll(called('Voss')).toEqual(['Catherine Voss', 'Kate Voss']);
  await app.keyboard.press('k');
  await expect(maybe).toContainText('The one maybe is decided.');
  await app.keyboard.press('d');
  const people = app.getByRole('table', { name: 'People of formline' });
  await expect(people).toContainText('William Ostrander');
  await expect(people).not.toContainText('Bill Ostrander');

  await app.keyboard.press('u');
  await expect(app.getByRole('button', { name: 'Undo this import' })).toBeFocused();
  await expect(app.getByText('leave your book')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByText(/^3 left your book/)).toBeVisible();
  expect(JSON.parse((await handset('call', 'prospects.count', '{}')).out)).toMatchObject({ prospects: 2 });

  // Kept separate for good: the same file asks about the other pair only.
  await drop(app, fair);
  await expect(title(app)).toHaveText(/understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('5 rows, 4 new people');
  await expect(maybe).toContainText('1 of 1');
  await expect(maybe).toContainText('William Ostrander');
});
