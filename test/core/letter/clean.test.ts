import fc from 'fast-check';
import { cleanLine, cleanText } from '../../../src/core/letter/clean.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('a name', () => {
  it('survives in every script, composed', () => {
    const names = [
      'Ani Դավթյան',
      'Nguyễn Thị Hồng',
      'Мария Ковалёва',
      'Ελένη Παππά',
      'محمد علي',
      'שרה כהן',
      '王小明',
      "Zoë O'Brien-Łukasz",
    ];
    for (const name of names) expect(cleanLine(name)).toEqual({ text: name, removed: new Set() });
    expect(cleanLine('Zoe\u0308').text).toBe('Zoë');
  });

  it('loses what hides in it, and says so', () => {
    expect(cleanLine('Ann\u202Egnp.exe').removed).toEqual(new Set(['direction']));
    expect(cleanLine('A\u200Bn\uFEFFn')).toEqual({ text: 'Ann', removed: new Set(['invisible']) });
    expect(cleanLine('Ann\u{E0041}\u0007')).toEqual({ text: 'Ann', removed: new Set(['control', 'invisible']) });
    expect(cleanLine('Ann\uE001')).toEqual({ text: 'Ann', removed: new Set(['private']) });
    expect(cleanLine('A\uD800nn')).toEqual({ text: 'Ann', removed: new Set(['control']) });
  });

  it('keeps the joiners that its script is written with, and no mark that could turn it round', () => {
    for (const name of ['علی\u200cرضا', 'ශ්\u200dරී'])
      expect(cleanLine(name)).toEqual({ text: name.normalize('NFC'), removed: new Set() });
    expect(cleanLine('Ann\u200f')).toEqual({ text: 'Ann', removed: new Set(['direction']) });
  });

  it('stays on one line', () => {
    expect(cleanLine('  Ann \n\t Lee\u2028').text).toBe('Ann Lee');
  });
});

describe('own words', () => {
  it('keep their paragraphs and lose only empty room', () => {
    expect(cleanText('One.\r\n\r\n\r\n\r\nTwo.  \nThree.\r').text).toBe('One.\n\nTwo.\nThree.');
  });

  it('keep joiners where a script or an emoji needs them', () => {
    expect(cleanText('می\u200Cخواهم')).toEqual({ text: 'می\u200Cخواهم', removed: new Set() });
    expect(cleanText('👩\u200D🌾').text).toBe('👩\u200D🌾');
    expect(cleanText('a \u200D b')).toEqual({ text: 'a  b', removed: new Set(['invisible']) });
  });

  it('are not drowned in accents', () => {
    expect(cleanText(`Z${'\u0300'.repeat(40)}algo`)).toEqual({
      text: `Z${'\u0300'.repeat(4)}algo`,
      removed: new Set(['marks']),
    });
    expect(cleanText('Việt Nam, Türkiye').removed.size).toBe(0);
  });

  it('are the same when cleaned twice, well formed, and free of every mark that core uses', () => {
    fc.assert(
      fc.property(anyText(300), (typed) => {
        const { text } = cleanText(typed);
        expect(cleanText(text).text).toBe(text);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.normalize('NFC'));
        expect(/[\ue000-\uf8ff\u202a-\u202e]/.test(text)).toBe(false);
        expect(text.split('').some((unit) => unit < ' ' && unit !== '\n')).toBe(false);
        expect(/\n{3}/.test(text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('of letters and spaces are never touched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zà-ÿ0-9.,;:!?'"()-]{1,80}$/), (typed) => {
        expect(cleanText(typed)).toEqual({ text: typed.normalize('NFC'), removed: new Set() });
      }),
    );
  });
});
