import { templatesIn } from '../../../src/core/campaign/source-of.ts';
import { contentFixture } from '../../fixtures/campaign.ts';

it('gives each kind of letter its own text, in the language that it is written in', () => {
  const texts = (typed: Readonly<Record<string, string>>) => [...templatesIn(contentFixture('sign-on', typed)).keys()];

  expect(texts({ letter: 'A', 'text.thank': 'B', 'text.thank.es': 'C' })).toEqual(['letter', 'thank', 'thank.es']);
  expect(texts({ language: 'es', letter: 'A', 'letter.en': 'B' })).toEqual(['letter.es', 'letter']);
});
