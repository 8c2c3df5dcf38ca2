import { Language } from '../../../src/core/ids.ts';
import { noteFor } from '../../../src/core/official/locate-notes.ts';
import { isOfStreet, type Reason, type ReasonCode } from '../../../src/core/official/locate-reasons.ts';

/** One of every reason: a new one without an example here does not compile. */
const EVERY: { readonly [C in ReasonCode]: Extract<Reason, { code: C }> } = {
  'zip-missing': { code: 'zip-missing' },
  'zip-letters': { code: 'zip-letters', typed: '9323O', letter: 'O' },
  'zip-shape': { code: 'zip-shape' },
  'zip-short': { code: 'zip-short', digits: 4 },
  'zip-long': { code: 'zip-long', digits: 6 },
  'zip-not-real': { code: 'zip-not-real', zip: '99999' },
  'zip-unlisted': { code: 'zip-unlisted', zip: '93299' },
  'zip-not-in-sample': { code: 'zip-not-in-sample' },
  'zip-military': { code: 'zip-military', zip: '09012' },
  'zip-freely-associated': { code: 'zip-freely-associated', zip: '96960', place: 'Marshall Islands' },
  'zip-two-states': { code: 'zip-two-states', zip: '97913', states: ['OR', 'ID'] },
  'zip-near-border': { code: 'zip-near-border', zip: '57638', states: ['ND', 'SD'] },
  'zip-not-there': { code: 'zip-not-there', zip: '36855', state: 'GA' },
  'zip-split': { code: 'zip-split', zip: '93230', count: 2 },
  'lines-not-loaded': { code: 'lines-not-loaded', state: 'TX' },
  'table-missing': { code: 'table-missing' },
  'table-approximate': { code: 'table-approximate' },
  'state-not-in-zip': { code: 'state-not-in-zip', zip: '93230', state: 'TX', states: ['CA'] },
  'state-unknown': { code: 'state-unknown', typed: 'Atlantis<b>' },
  'district-not-here': { code: 'district-not-here', district: 'CA-99' },
  'po-box': { code: 'po-box' },
  'rural-route': { code: 'rural-route' },
  'street-no-match': { code: 'street-no-match' },
  'street-ties': {
    code: 'street-ties',
    addresses: ['100 N MAIN ST, ANYTOWN, NY, 10901', '100 S MAIN ST, ANYTOWN, NY, 10901'],
  },
  'street-wrong-map': { code: 'street-wrong-map' },
  'street-refused': { code: 'street-refused' },
  'street-error': { code: 'street-error' },
  'street-timeout': { code: 'street-timeout' },
  'street-down': { code: 'street-down' },
  'street-off': { code: 'street-off' },
  'street-too-many': { code: 'street-too-many' },
  'street-other-state': { code: 'street-other-state', state: 'TX', expected: ['OR', 'ID'] },
  'street-other-zip': { code: 'street-other-zip', zip: '93230', found: '93202' },
  'street-other-district': { code: 'street-other-district', found: 'CA-22', typed: 'CA-21' },
  'street-outside-zip': { code: 'street-outside-zip', zip: '93230', district: 'CA-40' },
  'seat-vacant': { code: 'seat-vacant', district: 'WY-AL' },
  'senate-vacant': { code: 'senate-vacant', state: 'OH' },
  'not-listed-yet': { code: 'not-listed-yet' },
  'seat-unsure': { code: 'seat-unsure' },
  'no-senators': { code: 'no-senators', state: 'PR' },
  'data-old': { code: 'data-old', asOf: '2026-11-01' },
  'data-too-old': { code: 'data-too-old', asOf: '2026-06-15' },
  'data-later': { code: 'data-later', asOf: '2026-11-24' },
  'data-missing': { code: 'data-missing' },
  'clock-wrong': { code: 'clock-wrong' },
  'term-ended': { code: 'term-ended' },
  'election-held': { code: 'election-held', name: 'Sample Senator', state: 'OH' },
  'sample-people': { code: 'sample-people' },
  abroad: { code: 'abroad' },
  'abroad-last-address': { code: 'abroad-last-address' },
};

describe.each(Language.options)('what a reason says in %s', (language) => {
  const sentences = Object.values(EVERY).map((reason) => [reason.code, noteFor(reason, language)] as const);

  it('uses no word of ours', () => {
    for (const [, sentence] of sentences) expect(sentence).not.toMatch(/\b(seat|stance|companion|kit|prepared)\b/i);
  });

  it('reads well', () => {
    expect(sentences.map(([code, sentence]) => `${code}: ${sentence}`).join('\n')).toMatchSnapshot();
  });

  it('is short, whole, its own, and shows no markup that was typed', () => {
    for (const [, sentence] of sentences) {
      expect(sentence.length).toBeLessThan(180);
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/undefined|[<>{}]/);
    }
    expect(new Set(sentences.map(([, sentence]) => sentence)).size).toBe(sentences.length);
  });
});

it.each(Language.options)('speaks of no street where none is looked up, in %s', (language) => {
  const told = Object.values(EVERY)
    .filter(({ code }) => !isOfStreet(code))
    .map((reason) => noteFor({ ...reason, noStreet: true }, language));
  for (const sentence of told) expect(sentence).not.toMatch(/\b(street|calle)\b/i);
});

it('a place without senators names its own member', () => {
  expect(noteFor({ code: 'no-senators', state: 'DC' }, 'en')).toBe(
    'The District of Columbia has no senators; this goes to your Delegate.',
  );
  expect(noteFor({ code: 'no-senators', state: 'MP' }, 'en')).toBe(
    'The Northern Mariana Islands have no senators; this goes to your Delegate.',
  );
  expect(noteFor({ code: 'no-senators', state: 'MP' }, 'es')).toBe(
    'Las Islas Marianas del Norte no tienen senadores; esto va a su delegación en la Cámara.',
  );
  expect(noteFor({ code: 'no-senators', state: 'DC' }, 'es')).toMatch(/^El Distrito de Columbia no tiene /);
  expect(noteFor({ code: 'seat-vacant', district: 'DC-AL' }, 'en')).toContain(
    'Nobody represents the District of Columbia in the House now',
  );
  expect(noteFor({ code: 'seat-vacant', district: 'DC-AL' }, 'es')).toContain('el escaño del Distrito de Columbia en');
  expect(noteFor({ code: 'no-senators', state: 'GU' }, 'es')).toBe(
    'Guam no tiene senadores; esto va a su delegación en la Cámara.',
  );
});

it('joins states as each language does', () => {
  const zip = '97913';
  expect(noteFor({ code: 'zip-two-states', zip, states: ['OR', 'ID'] }, 'es')).toContain('Oregón e Idaho');
  expect(noteFor({ code: 'zip-near-border', zip, states: ['IN', 'OH'] }, 'es')).toContain('Indiana u Ohio');
  expect(noteFor({ code: 'zip-near-border', zip, states: ['MD', 'DC'] }, 'en')).toContain(
    'Maryland or the District of Columbia',
  );
});
