import { dataOf } from '../../../src/core/campaign/data-of.ts';
import { sourceOf } from '../../../src/core/campaign/source-of.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import type { Content } from '../../../src/core/campaign/campaign.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { TODAY } from '../../fixtures/conversation.ts';

const built = (content: Content) => buildLibrary([sourceOf(content, campaignFixture())], { today: TODAY });
const found = (content: Content): string[] =>
  built(content).findings.map(({ severity, says }) => `${severity}: ${says}`);
const issueOf = (content: Content) => built(content).issues[0]!.issue;

it.each(['sign-on', 'bill', 'local'] as const)(
  'makes a good issue of a whole %s campaign, for one community',
  (shape) => {
    const content = contentFixture(shape);

    expect(found(content)).toEqual([]);
    expect(issueOf(content)).toMatchObject({ goal: 200, communities: ['discord:100'], closes: '2027-01-31' });
  },
);

it('reads who leads and signs a letter, and when it was sent', () => {
  expect(issueOf(contentFixture('sign-on')).signOn).toMatchObject({
    to: 'office:secretary-of-transportation',
    leads: [{ name: 'Jordan Example', state: 'CA', chamber: 'house' }],
    signers: [{ name: 'Pat Sample' }, { name: 'Robin Sample', state: 'OR' }],
    complete: false,
    sentOn: '2026-11-01',
  });
  expect(issueOf(contentFixture('sign-on', { sent: '2026-12-15, Jo Doe 202-555-0100' })).signOn).toMatchObject({
    closesOn: '2026-12-15',
    contact: 'Jo Doe 202-555-0100',
  });
});

it('names an office by its title, a body as a whole, and who holds it as looked up that day', () => {
  expect(issueOf(contentFixture('local', { 'office.1': 'The Millbrook City Council' })).recipients).toEqual([
    {
      seat: 'office:mayor-of-millbrook',
      role: 'mayor',
      title: 'Mayor of Millbrook',
      name: 'Robin Sample',
      verifiedOn: '2026-11-25',
      address: ['1 Main Street', 'Millbrook, CA 93230'],
    },
    {
      seat: 'office:millbrook-city-council',
      role: 'council',
      title: 'Millbrook City Council',
      address: ['2 Main Street', 'Millbrook, CA 93230'],
    },
  ]);
});

it('keeps one language: a campaign in Spanish is in Spanish for everybody', () => {
  const content = contentFixture('local', {
    title: 'Una guardia escolar para la calle Elm',
    ask: 'Por favor ponga una guardia escolar en Elm y First.',
    'fact.0': 'Dos niños fueron atropellados allí en 2026.',
    language: 'es',
  });

  expect(found(content)).toEqual([]);
  expect(issueOf(content)).toMatchObject({ languages: ['es'], title: { es: 'Una guardia escolar para la calle Elm' } });
});

it.each([
  ['a goal of 0', { goal: '0' }, 'error: "goal" is not right.'],
  ['a goal in words', { goal: 'many' }, 'error: "goal" is written in the wrong way.'],
  ['no ask', { ask: '' }, 'error: "ask" is missing.'],
  ['no recipient', { 'office.0': '', 'office.1': '' }, 'error: "recipients" is not right.'],
  [
    'a recipient without an address',
    { 'address.0': '' },
    'warning: No address is given for "office:mayor-of-millbrook", so its letter has nowhere to go.',
  ],
  ['a fact without a source', { 'source.0': 'somebody said so' }, 'error: This fact does not say who says so.'],
  ['a day that is none', { closes: 'soon' }, 'error: "closes" is not right.'],
])('lets the linter say what is wrong with %s', (_, typed, says) => {
  expect(found(contentFixture('local', typed))).toContain(says);
});

it('takes nothing that was typed for a way into other data', () => {
  const data = dataOf(contentFixture('local', { __proto__: 'x', 'name.9': 'Nobody', id: 'my-own' }), campaignFixture());

  expect(data['id']).toBe(campaignFixture().id);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
