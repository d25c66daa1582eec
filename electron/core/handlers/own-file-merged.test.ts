import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { exportedText, importSteps, listFile } from '../testing-imports.ts';

let from: TestBook;
let into: TestBook;
beforeEach(async () => {
  from = await testBook();
  into = await testBook();
});
afterEach(async () => {
  await from.close();
  await into.close();
});

const header = 'First Name,Last Name,Company,Title,Email,Mobile,City,Do Not Call,Email Opt Out\n';
const closings = (at: TestBook) =>
  at.book.writer.all('SELECT kind, channels FROM suppression ORDER BY kind, channels');

test('rows of our own export that turn out to be one person keep every opt-out', async () => {
  const writes = importSteps(() => from);
  await writes.bring(
    listFile(`${header}Ann,Amsel,Formline,CEO,ann@formline.example,217-555-0142,Rockford,,\n`, 'one.csv'),
  );
  await writes.bring(listFile(`${header}Otto,Amsel,Formline,,,217-555-0199,,yes,yes\n`, 'two.csv'));
  // A rep corrects the export: the second row is Ann too.
  const corrected = (await exportedText(from))
    .split('\n')
    .map((line) =>
      line.includes('Otto') ? line.replaceAll('Otto', 'Ann').replace('+12175550199', '+12175550142') : line,
    )
    .join('\n');
  const { review } = await importSteps(() => into).bring(listFile(corrected, 'own.csv'));
  expect(review.counts.rows).toBe(2);
  expect(into.book.writer.value('SELECT count(*) FROM prospect')).toBe(1);
  expect(closings(from).length).toBeGreaterThan(0);
  expect(closings(into)).toEqual(closings(from));
});
