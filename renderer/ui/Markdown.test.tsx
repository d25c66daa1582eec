import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InlineMarkdown, isPlain, Markdown } from './Markdown.tsx';

const shown = (text: string) => renderToStaticMarkup(<Markdown text={text} />);
const inLine = (text: string) => renderToStaticMarkup(<InlineMarkdown text={text} />);
/** What a reader sees of it. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe('a note', () => {
  it('shows lists, emphasis and quotes', () => {
    const html = shown(
      'Asked for **Petra**\n\n- budget in *May*\n- line four\n\n1. call\n2. write\n\n> not before nine',
    );
    expect(html).toContain('<strong>Petra</strong>');
    expect(html).toContain('<li>budget in <em>May</em></li>');
    expect(html).toContain('<ol>');
    expect(html).not.toContain('<blockquote>');
    expect(words(html)).toContain('not before nine');
  });

  it('makes no heading of the page', () => {
    const html = shown('# Petra\n\nBudget\n---');
    expect(html).not.toMatch(/<h\d/);
    expect(html).toContain('<strong>Petra</strong>');
    expect(html).toContain('<strong>Budget</strong>');
  });

  it('of plain words is read no further', () => {
    expect(isPlain('Budget in May, 46–52 min. (six a week)\nPeter has the log')).toBe(true);
    expect(shown('Budget in May\nPeter has it')).toContain('<p>Budget in May\nPeter has it</p>');
    for (const text of ['- a', '  2) b', 'a\n---', '*a*', '    code', '<b>', 'a [b](c)', '> q', '# h'])
      expect(isPlain(text)).toBe(false);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  'Hi <b onclick="alert(1)">there</b> <img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>\n\ntext',
  '![pixel](https://evil.example/p.png)',
  '![pixel][p]\n\n[p]: https://evil.example/p.png',
  '[Petra]: call her in May',
  '<https://evil.example/auto>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](https://evil.example "title\\" onmouseover=alert(1)")',
  '<style>body{display:none}</style>',
  '<!-- a comment -->',
  '<a href="https://evil.example">x</a>',
  '**a <svg/onload=alert(1)> b**',
  '- <details open ontoggle=alert(1)>x</details>',
  `${'['.repeat(2000)}x`,
  `${'> '.repeat(500)}x`,
  `${'*'.repeat(3000)}a`,
  '\u0000\u202E reversed',
];

describe('a hostile note', () => {
  it.each(hostile)('makes no tag but those of a note: %s', (text) => {
    for (const html of [shown(text), inLine(text)]) {
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
      for (const tag of tags)
        expect(['div', 'p', 'strong', 'em', 'span', 'button', 'ul', 'ol', 'li', 'br', 'hr']).toContain(tag);
      expect(html).not.toMatch(/<[^>]*\s(?:href|src|style|on\w+|srcdoc|action)=/i);
    }
  });

  it.each(
    hostile.filter(
      (text) =>
        !text.startsWith('[x](') && /script>|<img|iframe|!\[|\]: |<style|<!--|<a |<svg|<details/.test(text),
    ),
  )('loses nothing from sight: %s', (text) => {
    const seen = words(shown(text)).replace(/\s+/g, ' ');
    for (const part of text.match(/<[^>]+>|!\[[^\]]*\][[(][^\])]*[\])]|^\[[^\]]*\]: .+$/gm) ?? [])
      expect(seen).toContain(part.replace(/\s+/g, ' '));
  });

  it('has the address of a link to copy, and nothing to follow', () => {
    const html = shown('See [the case](https://larkmoor.example/case)');
    expect(html).toContain('<button type="button"');
    expect(html).toContain('title="Copy https://larkmoor.example/case"');
    expect(html).not.toContain('href');
  });
});
