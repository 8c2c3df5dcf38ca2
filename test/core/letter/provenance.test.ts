import fc from 'fast-check';
import type { Body, Part } from '../../../src/core/letter/letter.ts';
import { blocksOf, marked, type Piece } from '../../../src/core/letter/provenance.ts';

const own = (text: string): Part => ({ text, from: 'own' });
const shared = (text: string): Part => ({ text, from: 'shared' });
const paragraph = (...parts: Part[]): Body => ({ kind: 'paragraph', parts });

describe('a rendered text taken apart', () => {
  it('knows which words are whose', () => {
    const pieces: Piece[] = [{ text: 'I grew up here', from: 'own' }];
    expect(blocksOf(`As you know, ${marked(pieces, 0)}, and I care.`, pieces)).toEqual([
      paragraph(shared('As you know, '), own('I grew up here'), shared(', and I care.')),
    ]);
  });

  it('places what the template left out after the first paragraph, in order', () => {
    const pieces: Piece[] = [
      { text: 'My story.\n\nIts end.', from: 'own' },
      { text: 'A reason.', from: 'shared' },
      { text: 'twelve years', from: 'own', lead: 'I have lived here for:' },
      { text: '', from: 'own' },
    ];
    expect(blocksOf('Please act.\n\nThank you.', pieces)).toEqual([
      paragraph(shared('Please act.')),
      paragraph(own('My story.')),
      paragraph(own('Its end.')),
      paragraph(shared('A reason.')),
      paragraph(shared('I have lived here for: '), own('twelve years')),
      paragraph(shared('Thank you.')),
    ]);
  });

  it('makes lists of lines that begin with a hyphen, also inside a paragraph', () => {
    expect(blocksOf('Because:\n- one\n- two\n\nThanks.', [])).toEqual([
      paragraph(shared('Because:')),
      { kind: 'list', items: [[shared('one')], [shared('two')]] },
      paragraph(shared('Thanks.')),
    ]);
  });

  it('keeps the line breaks of own words and runs on those of a template', () => {
    const pieces: Piece[] = [{ text: 'Roses are red,\nlaws are blue.', from: 'own' }];
    expect(blocksOf(`wrapped\nby an editor\n\n${marked(pieces, 0)}`, pieces)).toEqual([
      paragraph(shared('wrapped by an editor')),
      paragraph(own('Roses are red,\nlaws are blue.')),
    ]);
  });

  it('never loses a word of anybody', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}(\n{1,2}[a-z]{1,8}){0,3}$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), words, fc.nat(4), (texts, around, placed) => {
        const pieces: Piece[] = texts.map((text) => ({ text, from: 'own' }));
        const blocks = blocksOf(`${around} ${marked(pieces, placed)} ${around}`, pieces);
        const flat = blocks
          .map((block) => (block.kind === 'paragraph' ? block.parts.map(({ text }) => text).join('') : ''))
          .join(' ');
        const count = (text: string) => text.split(/\s+/).filter(Boolean).toSorted().join(' ');
        expect(count(flat)).toBe(count([around, around, ...texts].join(' ')));
      }),
    );
  });
});
