import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desktop } from './support/desktop.ts';
import { openStandIn, StandIn } from './support/stand-in.ts';
import { expect, expectAccessible, test as base } from './support/test.ts';

const test = base.extend<{ desktop: () => Promise<Desktop>; standIn: () => StandIn }>({
  standIn: async ({ folder, at }, use) => {
    const made: StandIn[] = [];
    await use(() => {
      const standIn = new StandIn(folder, at);
      made.push(standIn);
      return standIn;
    });
    for (const each of made) each.kill();
  },
  desktop: async ({ page, standIn }, use) => {
    const opened: Desktop[] = [];
    await use(async () => {
      const desktop = await openStandIn(page, standIn());
      opened.push(desktop);
      return desktop;
    });
    for (const each of opened) await each.close();
  },
});
// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

const evil = `"><img src=x onerror=open('tel:911')> tel:911;ext=1 *31# %0d%0a {number}`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const people = [
  ['Dana Direct', '815-555-0142'],
  ['Eve Extension', '815-555-0143 x12'],
  [`Hal ${evil}`, '815-555-0145 ext. 9'],
  [
    `Vera ${evil}`,
    '815-555-0146',
    'vera@evil.example',
    `https://www.linkedin.com/in/vera"><img src=x>/../tel:911?cc=all@evil.example#javascript:alert(1)`,
    'vera_evil',
  ],
] as const;

test.beforeEach(async ({ handset, folder }) => {
  const file = join(dirname(folder), 'people.csv');
  const rows = people.map(([name, phone, email, profile, handle]) =>
    [
      name,
      `Co ${evil}`,
      phone,
      email ?? `${evil}@evil.example`,
      profile ?? `https://evil.example/in/${evil}`,
      handle ?? evil,
      'TX',
      evil,
    ]
      .map(quoted)
      .join(','),
  );
  writeFileSync(
    file,
    ['Name,Company,Phone,Email,LinkedIn URL,Twitter handle,State,Notes', ...rows].join('\n'),
  );
  expect(await handset('import', file, '--source', 'Fair', '--default-country', 'US')).toMatchObject({
    code: 0,
  });
});

/** Opens the card of whoever has a number that ends so. */
async function openCard(page: Page, lastDigits: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(lastDigits);
  await expect(page.getByRole('dialog').getByText(lastDigits)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Call .*01\d\d/ })).toContainText(lastDigits);
}

async function call(page: Page, lastDigits: string): Promise<void> {
  await openCard(page, lastDigits);
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toContainText(lastDigits);
}

const template = 'https://calls.larkmoor.example/dial?to={number}[&ext={ext}]';

/** Types into a field of Settings and keeps it. */
const fill = (name: string, text: string) => async (page: Page) => {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  // What keeps it from being used is said beside it, as long as it does.
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await field.press('Enter');
};

/** What is chosen in Settings, what is written there with it, and what is handed over without and with an extension. */
const targets: readonly (readonly [RegExp, ((page: Page) => Promise<void>) | null, string, string])[] = [
  [/^The system/, null, 'tel:+18155550142', 'tel:+18155550143;ext=12'],
  [/^callto/, null, 'callto:+18155550142', 'callto:+18155550143'],
  [/^A SIP phone/, null, 'sip:+18155550142', 'sip:+18155550143'],
  [
    /^A SIP phone/,
    fill('Domain of your telephone system', 'pbx.larkmoor.example'),
    'sip:+18155550142@pbx.larkmoor.example;user=phone',
    'sip:+18155550143@pbx.larkmoor.example;user=phone',
  ],
  [/^Zoom Phone/, null, 'zoomphonecall://+18155550142', 'zoomphonecall://+18155550143'],
  [
    /^Microsoft Teams/,
    null,
    'https://teams.microsoft.com/l/call/0/0?users=4:%2B18155550142',
    'https://teams.microsoft.com/l/call/0/0?users=4:%2B18155550143',
  ],
  [/^RingCentral/, null, 'rcmobile://call?number=18155550142', 'rcmobile://call?number=18155550143'],
  [/^Webex/, null, 'webextel:+18155550142', 'webextel:+18155550143'],
  [/^3CX/, null, 'tel:+18155550142', 'tel:+18155550143'],
  [/^Dialpad/, null, 'dialpad://+18155550142', 'dialpad://+18155550143'],
  [
    /^An address of your own/,
    async (page) => {
      await fill('Hosts you trust', 'calls.larkmoor.example')(page);
      await fill('Your address', template)(page);
    },
    'https://calls.larkmoor.example/dial?to=%2B18155550142',
    'https://calls.larkmoor.example/dial?to=%2B18155550143&ext=12',
  ],
];

test('C hands over exactly what the program chosen in Settings takes, and nothing of a hostile text', async ({
  desktop,
  handset,
  page,
}) => {
  const shell = await desktop();
  const expected: string[] = [];
  // One that never rang counts for no cap, and the card is as it was.
  const handsOver = async (lastDigits: string, uri: string) => {
    await call(page, lastDigits);
    expected.push(uri);
    await expect.poll(() => shell.opened()).toEqual(expected);
  };
  const neverRang = async () => {
    await page.keyboard.press('0');
    await expect(page.getByRole('timer')).toHaveCount(0);
  };
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [name, written, bare, withExt] of targets) {
    await shell.choose('Settings');
    await page.getByRole('radio', { name }).check();
    await written?.(page);
    await handsOver('0142', bare);
    await neverRang();
    const keepsExt = withExt.includes('12');
    await handsOver('0143', withExt);
    await expect(page.getByText('yours to key in')).toHaveCount(keepsExt ? 0 : 1);
    if (!keepsExt) await expect(page.getByText('Ext. 12', { exact: true })).toBeVisible();
    await neverRang();
    // Whatever stands in a name, an address, a profile or a note, only the digits of the number get out.
    await handsOver('0145', withExt.replace('0143', '0145').replace('12', '9'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('onerror');
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    if (bare !== targets.at(-1)?.[2]) await neverRang();
  }
  expect((await handset('call', 'calls.open')).out).toContain('+18155550145');
});

const strictly = (text: string) => encodeURIComponent(text).replaceAll("'", '%27');

test('U hands over one address with subject and text, or a profile, whatever stands in any field', async ({
  desktop,
  handset,
  page,
}) => {
  const shell = await desktop();
  const { keyboard } = page;
  await openCard(page, '0146');
  await keyboard.press('w');
  const writing = page.getByRole('region', { name: 'What to write' });
  const subject = writing.getByRole('textbox', { name: 'Subject' });
  const text = writing.getByRole('textbox', { name: 'Text' });
  const happened = writing.getByText('What happened?');

  // As the script fills it in, with a name that is none.
  await expect(text).toHaveValue(/img src/);
  const filled = [await subject.inputValue(), await text.inputValue()] as const;
  expect(filled.join()).toContain(`"><img src=x onerror=open('tel:911')>`);
  await keyboard.press('u');
  await expect(happened).toBeVisible();
  await expect.poll(() => shell.opened()).toHaveLength(1);
  const [first = ''] = await shell.opened();
  expect(first).toMatch(/^mailto:vera@evil\.example\?subject=[\w.~!*()%-]+&body=[\w.~!*()%-]+$/);
  const lines = filled[1].trim().replaceAll('\n', '\r\n');
  expect(first).toBe(
    `mailto:vera@evil.example?subject=${strictly(filled[0].trim())}&body=${strictly(lines)}`,
  );

  // As the rep may write it.
  const nasty = `a&cc=all@evil.example?bcc=b@evil.example#c"'<tel:911>\u202E\u2028%0d%0aBcc: javascript:alert(1)`;
  await subject.fill(nasty);
  await text.fill(`${nasty}\n\nTo: d@evil.example`);
  await keyboard.press('Escape');
  await keyboard.press('u');
  const oneLine = nasty.replace('\u2028', ' ');
  const body = `${nasty}\r\n\r\nTo: d@evil.example`;
  const second = `mailto:vera@evil.example?subject=${strictly(oneLine)}&body=${strictly(body)}`;
  await expect.poll(() => shell.opened()).toEqual([first, second]);

  const profiles = ['https://www.linkedin.com/in/vera%22%3E%3Cimg', 'https://x.com/vera_evil'];
  for (const [at, profile] of profiles.entries()) {
    await keyboard.press('w');
    await expect(writing.getByRole('button', { name: /^Open the profile/ })).toBeVisible();
    await text.fill(nasty);
    await keyboard.press('Escape');
    await keyboard.press('u');
    await expect.poll(() => shell.opened()).toEqual([first, second, ...profiles.slice(0, at), profile]);
  }

  // Of what is no address, no profile and no name nothing is opened at all.
  await openCard(page, '0145');
  for (let way = 0; way < 4; way += 1) {
    await keyboard.press('w');
    await keyboard.press('u');
  }
  await openCard(page, '0146');
  expect(await shell.opened()).toHaveLength(4);
  const open = (await handset('call', 'written.open')).out;
  for (const channel of ['email', 'linkedin', 'x']) expect(open).toContain(`"channel": "${channel}"`);
  expect(open).not.toContain('Hal');
});

test('a form of address that is none is refused in a sentence, and nothing goes through it', async ({
  handset,
}) => {
  for (const [callTemplate, sentence] of [
    ['javascript:alert({digits})', /begins with tel:/],
    ['tel:911;{digits}', /No digits stand before/],
    ['tel:*31#{number}', /no \* and no #/],
    ['https://evil.example/{number}', /Add evil\.example/],
  ] as const) {
    const settings = JSON.stringify({ settings: { callTarget: 'template', callTemplate } });
    const refused = await handset('call', 'settings.change', settings);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(sentence);
  }
});

test('the program that will take the call is named on the card and in Settings', async ({
  page,
  standIn,
}) => {
  const main = standIn();
  const desktop = await openStandIn(page, main);
  await main.ask('programs', { names: { tel: 'Linphone', zoomphonecall: 'Zoom Workplace' } });
  await call(page, '0142');
  await expect(page.getByText('Handed to Linphone. The number is on the clipboard.')).toBeVisible();
  await desktop.choose('Settings');
  await page.getByRole('navigation', { name: 'Settings' }).getByText('Calls go through').click();
  await expect(page.getByText('Linphone will take the call.')).toBeVisible();
  await page.getByRole('radio', { name: /^Zoom Phone/ }).check();
  await expect(page.getByText('Zoom Workplace will take the call to Zoom Phone.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^An address of your own/ }).check();
  await expect(page.getByRole('textbox', { name: 'Your address' })).toBeFocused();
  await page.keyboard.type('tel:{number}#');
  await expect(page.getByText(/^An address has no \* and no #/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What is handed over')).toHaveText('tel:+12025550142');
  await expect(page.getByText('Linphone will take the call.')).toBeVisible();
  await desktop.close();
});

test('a try with a number of one’s own is handed over and counts as no call', async ({
  desktop,
  handset,
  page,
}) => {
  const shell = await desktop();
  // The menu is there before the page listens to it.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shell.choose('Settings');
  await page.getByRole('radio', { name: /^Zoom Phone/ }).check();
  const shown = page.getByLabel('What is handed over');
  await expect(shown).toHaveText('zoomphonecall://+12025550142');
  await expect(page.getByRole('button', { name: /^Try it/ })).toBeDisabled();
  await page.getByRole('textbox', { name: 'A number of your own' }).fill('(815) 555-0199 x7');
  await page.keyboard.press('Tab');
  await expect(shown).toHaveText('zoomphonecall://+18155550199');
  await page.getByRole('button', { name: /^Try it/ }).press('t');
  await expect(page.getByText('Handed to Zoom Phone. Did it ring?')).toBeVisible();
  expect(await shell.opened()).toEqual(['zoomphonecall://+18155550199']);
  await shell.close();
  expect((await handset('call', 'calls.open')).out).toContain('"launches": []');
});
