import fc from 'fast-check';
import { Day } from '../../src/core/ids.ts';
import {
  figure,
  listWithAnd,
  listWithOr,
  longDate,
  monthAndYear,
  ordinal,
  possessive,
} from '../../src/core/wording.ts';

describe('wording', () => {
  it('sets thousands apart', () => {
    expect([7, 640, 12_000, 1_234_567].map(figure)).toEqual(['7', '640', '12,000', '1,234,567']);
  });

  it('says a day as Intl does, in both languages', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('en', 'es'), (date, language) => {
        const day = Day.parse(date.toISOString().slice(0, 10));
        const says = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(`${language}-US`, { timeZone: 'UTC', ...options }).format(date);
        expect(longDate(day, language)).toBe(says({ day: 'numeric', month: 'long', year: 'numeric' }));
        expect(monthAndYear(day, language)).toBe(says({ month: 'long', year: 'numeric' }));
      }),
    );
    expect(longDate('', 'en')).toBe('');
  });

  it('counts in order', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((n) => ordinal(n, 'en')).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th',
    );
    expect(ordinal(21, 'es')).toBe('21.º');
  });

  it('joins names', () => {
    expect(listWithAnd([], 'en')).toBe('');
    expect(listWithAnd(['Ana'], 'en')).toBe('Ana');
    expect(listWithAnd(['Ana', 'Ben', 'Cleo'], 'en')).toBe('Ana, Ben, and Cleo');
    expect(listWithAnd(['Ana', 'Ben', 'Cleo'], 'es')).toBe('Ana, Ben y Cleo');
    expect(listWithAnd(['Ana', 'Irene'], 'es')).toBe('Ana e Irene');
    expect(listWithAnd(['cobre', 'hierro'], 'es')).toBe('cobre y hierro');
  });

  it('says whose', () => {
    expect(possessive('Representative Cox', 'en')).toBe("Representative Cox's");
    expect(possessive('Representative Davis', 'en')).toBe("Representative Davis's");
    expect(possessive('the members', 'en')).toBe("the members'");
    expect(possessive('Cox', 'es')).toBe('de Cox');
  });
});

it('lists with "or", and in Spanish with "u" before an "o" that is heard', () => {
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map((items) => listWithOr(items, 'en'))).toEqual([
    'A',
    'A or B',
    'A, B, or C',
  ]);
  expect(['Ohio', 'Oregón', 'honor', 'Iowa'].map((last) => listWithOr(['Utah', last], 'es'))).toEqual([
    'Utah u Ohio',
    'Utah u Oregón',
    'Utah u honor',
    'Utah o Iowa',
  ]);
});
