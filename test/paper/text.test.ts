import * as fc from 'fast-check';
import { formBlock } from '../../src/paper/form.ts';
import { letterHtml } from '../../src/paper/html.ts';
import { letterText } from '../../src/paper/text.ts';
import { displayWidth } from '../../src/paper/width.ts';
import { wrap } from '../../src/paper/wrap.ts';
import { PEN, SCRIPTS, letterFixture, own, paragraph, shared } from './letter-fixture.ts';
import { anyText } from '../fixtures/any-text.ts';

const grapheme = fc.string({ unit: 'grapheme', maxLength: 300 });
const binary = anyText(300);
const writing = fc.oneof(grapheme, binary, fc.lorem({ maxCount: 60 }), fc.constantFrom(...Object.values(SCRIPTS)));
const withoutSpace = (text: string) => text.replaceAll(/\s/gu, '');
const marked = () =>
  letterFixture(
    { mark: 'Example from October 2020, not for sending' },
    { signature: { ...PEN, lines: ['ani@example.org'] } },
  );

describe('as text', () => {
  it('reads as a letter', () => {
    expect(letterText(marked())).toMatchSnapshot();
  });

  it('keeps every character of whatever people write, on lines of 72 columns', () => {
    fc.assert(
      fc.property(writing, writing, fc.array(writing, { maxLength: 6 }), (story, name, address) => {
        const letter = letterFixture(
          {},
          { body: [paragraph(shared('Story: '), own(story))], address, signature: { name } },
        );
        const text = letterText(letter);

        for (const part of [story, name, ...address]) expect(withoutSpace(text)).toContain(withoutSpace(part));
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(72);
      }),
    );
  });

  it('keeps a sign that must not begin a line where a word begins with it', () => {
    expect(wrap('Story: ） and 。x', 72)).toEqual(['Story: ） and 。x']);
  });

  it('never breaks a word that fits on a line', () => {
    const word = fc.stringMatching(/^[a-zé,.’-]{1,30}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        expect(wrap(words.join(' '), 30).flatMap((line) => line.split(' '))).toEqual(words);
      }),
    );
  });

  it('breaks a web address longer than the line, and loses nothing of it', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;

    expect(wrap(`See ${address} now`, 72).join('').replaceAll(' ', '')).toBe(`See${address}now`);
  });

  it('counts Chinese as two columns and begins no line with a full stop', () => {
    const lines = wrap('我住在弗雷斯诺。'.repeat(3), 14);

    expect(lines).toEqual(['我住在弗雷斯', '诺。我住在弗雷', '斯诺。我住在弗', '雷斯诺。']);
  });

  it('keeps the line ends a writer made, and joins nothing across a no-break space', () => {
    expect(wrap('one\ntwo', 72)).toEqual(['one', 'two']);
    expect(wrap('aaaa bb\u00A0bb', 8)).toEqual(['aaaa', 'bb\u00A0bb']);
  });
});

describe('for a web form', () => {
  it('goes from salutation to name, in plain quotes, hyphens and spaces', () => {
    const body = [
      paragraph(own('“Don’t”—he said… it’s 5–6\u00A0pm')),
      { kind: 'list' as const, items: [[shared('one')], [own('two‑fold')]] },
    ];

    expect(formBlock(letterFixture({}, { body }))).toBe(
      'Dear Representative Sample:\n\n"Don\'t" - he said... it\'s 5-6 pm\n\n- one\n- two-fold\n\nSincerely,\n\nAni Petrosyan',
    );
  });

  it('begins with the mark of a letter that must not be sent', () => {
    const mark = 'EXAMPLE, not for sending';
    expect(formBlock(letterFixture({ mark }))).toMatch(/^EXAMPLE, not for sending\n\nDear Representative Sample:\n\n/);
  });

  it('keeps the letters of every language', () => {
    fc.assert(
      fc.property(writing, (story) => {
        expect(letters(formBlock(letterFixture({}, { body: [paragraph(own(story))] })))).toContain(letters(story));
      }),
    );
  });
});

describe('as HTML', () => {
  it('reads as a letter', () => {
    expect(letterHtml(marked())).toMatchSnapshot();
  });

  it('holds exactly what was written, as text', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&lt;b&gt;',
      "' onload='x",
      '</title><svg>',
    );
    fc.assert(
      fc.property(fc.oneof(writing, hostile), fc.oneof(writing, hostile), (story, name) => {
        const html = letterHtml(
          letterFixture({ title: name, mark: name }, { body: [paragraph(own(story))], signature: { name } }),
        );
        const plain = letterHtml(
          letterFixture({ title: 'T', mark: 'T' }, { body: [paragraph(own('T'))], signature: { name: 'T' } }),
        );

        expect(tagsOf(html)).toEqual(tagsOf(plain));
        expect(readBack(html, '<p dir="auto">', '</p>')).toBe(story);
        expect(readBack(html, '<title>', '</title>')).toBe(name);
        expect(readBack(html, '<p class="name" dir="auto">', '</p>')).toBe(name);
      }),
    );
  });
});

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '').replaceAll(/[ʼ]/gu, '');
const tagsOf = (html: string) => html.match(/<[^>]*>/gu);

/** The text between two tags, its entities resolved the way a browser does. */
function readBack(html: string, from: string, to: string): string {
  const start = html.indexOf(from) + from.length;
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.slice(start, html.indexOf(to, start)).replaceAll(/&([a-z]+|#39);/gu, (_, name: string) => named[name]!);
}
