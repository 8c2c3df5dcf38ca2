import { plain } from '../core/letter/letter.ts';
import type { Block, Letter, Signature } from '../core/letter/letter.ts';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #eceae6; color: #111; font: 1.0625rem/1.5 "Noto Serif", Georgia, "Times New Roman", serif; }
article { box-sizing: border-box; max-width: 8.5in; margin: 1.5rem auto; padding: 1in; background: #fff; overflow-wrap: anywhere; }
p, li, address { white-space: pre-line; text-align: start; }
p, ul { margin: 0 0 1em; }
li { margin: 0 0 0.4em; }
address { margin: 0 0 1.5em; font-style: normal; }
.date { margin-bottom: 2em; }
.subject { font-weight: bold; }
.mark { border: 1px solid; padding: 0.4em 0.8em; text-align: center; font-weight: bold; }
.closing { margin: 1.5em 0 3.75em; break-after: avoid; }
.signature { break-inside: avoid; }
.blank { display: flex; gap: 0.6em; align-items: end; max-width: 4.5in; min-height: 2.2em; margin: 0; }
.blank::after { content: ""; flex: 1; border-bottom: 1px solid; }
@page { size: letter; margin: 1in; }
@media print {
  body { background: none; font-size: 11pt; line-height: 1.35; }
  article { max-width: none; margin: 0; padding: 0; }
  p { orphans: 2; widows: 2; }
}
@media (max-width: 40rem) { article { margin: 0; padding: 1.25rem; } }
`;

/** A complete document with nothing to load: the letter in reading order, ready to read aloud, print or save. */
export function letterHtml(letter: Letter): string {
  const mark = letter.mark === undefined ? '' : `<p class="mark" role="note" dir="auto">${escape(letter.mark)}</p>\n`;
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(letter.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<article>
${mark}${letter.blocks.map((block) => htmlOf(block, letter)).join('\n')}
</article>
</main>
</body>
</html>
`;
}

function htmlOf(block: Block, { date }: Letter): string {
  switch (block.kind) {
    case 'date':
      return `<p class="date"><time datetime="${escape(date)}">${escape(block.text)}</time></p>`;
    case 'insideAddress':
      return `<address>${lines(block.lines)}</address>`;
    case 'subject':
      return element('subject', `${escape(block.label)} ${escape(plain(block.parts))}`);
    case 'paragraph':
      return `<p dir="auto">${escape(plain(block.parts))}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li dir="auto">${escape(plain(item))}</li>`).join('\n')}\n</ul>`;
    case 'signature':
      return signed(block);
    case 'salutation':
    case 'closing':
      return element(block.kind, escape(block.text));
  }
}

function signed({ name, lines: given, blanks, blanksReason }: Signature): string {
  const contact = given.length === 0 ? '' : `\n<address>${lines(given)}</address>`;
  const reason = blanks.length === 0 || blanksReason === '' ? '' : `\n${element('reason', escape(blanksReason))}`;
  const ruled = blanks.map((label) => `\n${element('blank', `${escape(label)}:`)}`).join('');
  return `<section class="signature">\n${element('name', escape(name))}${contact}${reason}${ruled}\n</section>`;
}

function element(name: string, inner: string): string {
  return `<p class="${name}" dir="auto">${inner}</p>`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `<bdi>${escape(text)}</bdi>`).join('<br>\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character]!);
}
