import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities, plainLine, plainNote } from './markup.ts';

describe('character references', () => {
  const cases: readonly [string, string][] = [
    ['Amsel &amp; S&ouml;hne', 'Amsel & Söhne'],
    ['&Eacute;t&eacute; &ntilde; &szlig; &Oslash;', 'Été ñ ß Ø'],
    ['&#8211; &#x2014; &hellip;', '– — …'],
    ['it&#146;s &#150; Windows', 'it’s – Windows'],
    ['AT&amp;amp;T', 'AT&T'],
    ['R&D &bogus; &; &#0; &#xD800;', 'R&D &bogus; &; &#0; &#xD800;'],
    ['&quot;a&quot; &lt;b&gt; &apos;', '"a" <b> \''],
  ];
  test.each(cases)('%s', (text, plain) => expect(decodeEntities(text)).toBe(plain));
  test('a text without any stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('&')),
        (text) => {
          expect(decodeEntities(text)).toBe(text);
        },
      ),
      { seed: 20261121 },
    );
  });
});

describe('notes', () => {
  const cases: readonly [string, string][] = [
    ['<p>Met at <b>booth</b></p><br/>12', 'Met at booth\n\n12'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['<style>p { color: red }</style>kept<script>alert("<b>")</script>', 'kept'],
    ['before<!-- not\nseen -->after', 'beforeafter'],
    ['size < 50 and > 3', 'size < 50 and > 3'],
    ['a <- b', 'a <- b'],
    ['open <!-- never closed', 'open <!-- never closed'],
    ['trailing  \nspaces\t\n\n\n\nend', 'trailing\nspaces\n\nend'],
    ['<a href="x">link</a>', 'link'],
  ];
  test.each(cases)('%j', (text, plain) => expect(plainNote(text)).toBe(plain));
});

test('a line has one space where there were breaks, tabs and more', () => {
  expect(plainLine('VP\r\n Sales\t&amp;  Ops')).toBe('VP Sales & Ops');
});
