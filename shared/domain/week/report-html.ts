import { onOneLine } from './plain-line.ts';
import type { WeekPage } from './page.ts';
import { style } from './report-style.ts';
import { type Telling, type ToldRatio, tellWeek } from './telling.ts';

/** Text written by people, as text and never as markup, inside an element or an attribute. */
export function escapeHtml(text: string): string {
  return onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const e = escapeHtml;

/** Spoken, attempted and written, as long as they are many, with the counts beside them. */
function balance({ figures }: WeekPage): string {
  const parts = [
    ['spoken', figures.conversations, 'round full'],
    ['attempted', figures.attempted, 'round'],
    ['written', figures.written, 'square'],
  ] as const;
  const bars = parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `<i class="${name}" style="flex-grow:${count}"></i>`)
    .join('');
  const words = parts.map(
    ([name, count, mark]) => `<span><i class="mark ${mark}"></i><b>${count}</b> ${name}</span>`,
  );
  return `<div class="balance"><div class="bar" aria-hidden="true">${bars}</div>${words.join('')}</div>`;
}

/** Each ask for an appointment in the order it came: full where it was accepted. */
function asks({ asked }: WeekPage): string {
  if (asked.length === 0) return '';
  const marks = asked.map(
    ({ answer }) => `<i class="mark round${answer === 'accepted' ? ' full' : ''}"></i>`,
  );
  const times = asked.length === 1 ? 'once' : `${asked.length} times`;
  return `<div class="asks" aria-hidden="true">${marks.join('')}</div><small>asked ${times}, in order</small>`;
}

function ratioRow(page: WeekPage, { ratio, name, under, value, said, beside, sureness }: ToldRatio): string {
  return `<tr><th scope="row">${e(name)}<small>${e(under)}</small></th><td class="value">${e(value)}${
    said === '' ? '' : `<small>${e(said)}</small>`
  }</td><td>${ratio.name === 'rejections' ? asks(page) : ''}</td><td class="beside">${e(sureness)}<small>${e(beside)}</small></td></tr>`;
}

function appointments({ appointments: rows }: Telling): string {
  if (rows.length === 0) return '<p>None was set.</p>';
  const lines = rows.map(
    ({ who, account, producedBy, when, source }) =>
      `<tr><th scope="row">${e(who)} <small>${e(account)}</small></th><td>${e(producedBy)}</td><td>${e(
        when,
      )}</td><td class="beside">${e(source)}</td></tr>`,
  );
  return `<table class="appointments"><thead><tr><td>Who</td><td>Produced by</td><td>When</td><td class="beside">Source</td></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/**
 * The page of a week, A4, complete in itself: no script, no font or image from elsewhere, and
 * everything a person wrote escaped. It stays white on a dark screen, like paper.
 */
export function weekAsHtml(page: WeekPage): string {
  const told = tellWeek(page);
  const promises =
    told.promises.length > 0
      ? `<ul>${told.promises.map((line) => `<li>${e(line)}</li>`).join('')}</ul>`
      : '<p>None.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(`${told.week}: ${told.title}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><span>${e(told.by)}</span><span>${e(told.week)}</span></header>
<h1>${e(told.title)}</h1>
${balance(page)}
<section><h2>Five ratios</h2>
<table class="ratios"><tbody>${told.ratios.map((each) => ratioRow(page, each)).join('\n')}</tbody></table></section>
<section><h2>Appointments, and what produced them</h2>
${appointments(told)}</section>
<section><h2>Promises missed</h2>
${promises}</section>
<section class="plainly"><h2>Said plainly</h2>
${told.plainly.map((line) => `<p>${e(line)}</p>`).join('\n')}</section>
<footer><p>${e(told.stamp)}</p>
<dl>${told.definitions.map(({ term, text }) => `<div><dt>${e(term)}</dt><dd>${e(text)}</dd></div>`).join('\n')}</dl></footer>
</main>
</body>
</html>
`;
}
