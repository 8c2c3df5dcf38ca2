import { dataOf } from '../../../src/core/campaign/data-of.ts';
import { fieldsIn, missingIn } from '../../../src/core/campaign/fields.ts';
import { readPeople } from '../../../src/core/campaign/read-field.ts';
import { sourceOf } from '../../../src/core/campaign/source-of.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import type { Content } from '../../../src/core/campaign/campaign.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { TODAY } from '../../fixtures/conversation.ts';
import { said } from '../../fixtures/said.ts';

const built = (content: Content) => buildLibrary([sourceOf(content, campaignFixture())], { today: TODAY });
const found = (content: Content): string[] =>
  built(content).findings.map((finding) => `${finding.severity}: ${said(finding).says}`);
const issueOf = (content: Content) => built(content).issues[0]!.issue;

it.each(['sign-on', 'bill', 'local', 'together'] as const)(
  'makes a good issue of a whole %s campaign, for one community',
  (shape) => {
    const content = contentFixture(shape);

    expect(found(content)).toEqual([]);
    const closes = content.shape === 'bill' ? '2027-01-02' : '2027-01-31';
    expect(issueOf(content)).toMatchObject({ goal: 200, communities: ['discord:100'], closes });
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

it('reads the whole list of who signed, with the seat and the id of each where they are known', () => {
  const signed = contentFixture('sign-on', {
    coleads: 'Sam Sample, NV-3, House, S000003',
    count: '204',
    signers: 'Pat Sample, NV, House',
    'signers.1': 'Robin Sample, OR-AL, House\nKim Sample, WA, House, S000004',
    direct: 'I ask you to answer the letter.',
    name: 'Alex Sample',
    address: '1200 New Jersey Avenue SE\nWashington, DC 20590',
  });

  expect(found(signed)).toEqual([]);
  expect(issueOf(signed).signOn).toMatchObject({
    coLeads: [{ name: 'Sam Sample', state: 'NV', seatThen: 'NV-3', bioguide: 'S000003' }],
    signerCount: 204,
    signers: [{ name: 'Pat Sample' }, { seatThen: 'OR-AL' }, { state: 'WA', bioguide: 'S000004' }],
  });
  expect(issueOf(signed).recipients.at(-1)).toMatchObject({
    title: 'Secretary of Transportation',
    name: 'Alex Sample',
  });
  expect(readPeople('Kim Sample, WA-3, Senate').wrong).toBe('Kim Sample, WA-3, Senate');
  expect(readPeople('Kim Sample, WW, House').wrong).toBe('Kim Sample, WW, House');
});

it('takes eight facts and five questions, and says each in both languages where both were typed', () => {
  const content = contentFixture('local', {
    'fact.7': 'The street has no light.',
    'source.7': 'Millbrook Lights, Map, 2026-02-01',
    points: 'Safety: Children cross there.',
    'points.es': 'Seguridad: Allí cruzan niños.',
    'question.0': 'How do you know this street?',
    'options.0': 'I live there\nI drive there',
    'options.0.es': 'Vivo allí\nConduzco allí',
    'lead.0': 'How I know this street:',
    'must.0': 'yes',
    'question.4': 'What have you seen there?',
    'kind.4': 'paragraph',
    'ask.es': 'Por favor ponga una guardia escolar en Elm y First.',
  });
  const { facts, points, questions, languages, ask } = issueOf(content);

  expect(facts.map(({ text }) => text)).toEqual([content.typed['fact.0'], 'The street has no light.']);
  expect(points[0]!.text).toEqual({ en: 'Children cross there.', es: 'Allí cruzan niños.' });
  expect(questions).toMatchObject([
    { kind: 'choice', required: true, options: [{ en: 'I live there', es: 'Vivo allí' }, { es: 'Conduzco allí' }] },
    { kind: 'paragraph', required: false },
  ]);
  expect([languages, ask]).toEqual([['en', 'es'], { en: content.typed['ask'], es: content.typed['ask.es'] }]);
  expect(found(content)).toContain('warning: This text has no Spanish.');
});

it('writes to every office that a letter by members of Congress goes to, once something is asked of them', () => {
  const offices = {
    'office.1': 'The Secretary of Energy',
    'name.1': 'Pat Sample',
    'address.1': '1 Main Street\nTown, DC 20585',
  };
  const seats = (typed: Record<string, string>) =>
    issueOf(contentFixture('sign-on', { ...offices, ...typed })).recipients.map(({ seat }) => seat);

  expect(seats({})).toEqual(['own-house', 'own-senate']);
  expect(seats({ direct: 'Please answer the letter.' })).toEqual([
    'own-house',
    'own-senate',
    'office:secretary-of-transportation',
    'office:secretary-of-energy',
  ]);
  const asked = contentFixture('sign-on', {
    ...offices,
    direct: 'Please answer the letter.',
    address: '1 Main Street\nTown, DC 20590',
  });
  expect([found(asked), issueOf(asked).signOn?.to]).toEqual([[], 'office:secretary-of-transportation']);
});

it('has one letter that people sign together, to a recipient who is named in it', () => {
  const text = { 'together.0': 'We live on Elm Street.', 'together.1': 'Please put a guard there.' };
  const local = contentFixture('local', {
    ...text,
    'together.0.es': 'Vivimos en la calle Elm.',
    whom: '2',
    until: '2026-12-31',
  });

  expect(issueOf(local).together).toEqual({
    to: 'office:millbrook-city-council',
    text: { en: 'We live on Elm Street.\n\nPlease put a guard there.', es: 'Vivimos en la calle Elm.' },
    closes: '2026-12-31',
  });
  expect(found(contentFixture('local', { ...text, 'office.1': '' }))).toEqual([]);
  expect(found(contentFixture('local', { ...text, whom: '4' }))).toContain(
    'error: The open letter goes to "office:office", which is none of the recipients.',
  );
  expect(issueOf(contentFixture('together', { whom: '4' })).together).toEqual({
    to: 'office:mayor-of-millbrook',
    text: 'We who live on Elm Street ask you to put a crossing guard there.',
  });
  expect(missingIn(contentFixture('together', { 'together.0': ' ' })).map(({ name }) => name)).toEqual(['together.0']);
  expect(issueOf(contentFixture('sign-on', text)).recipients.at(-1)).toMatchObject({
    seat: issueOf(contentFixture('sign-on', text)).together!.to,
  });
  expect(issueOf(contentFixture('bill', text)).together).toBeUndefined();
});

it.each([
  ['local', {}, ['Mayor of Millbrook', 'Millbrook City Council'], 'office:millbrook-city-council'],
  [
    'sign-on',
    { direct: 'Please answer.', 'office.1': 'Secretary of Energy' },
    ['The Secretary of Transportation', 'Secretary of Energy'],
    'office:secretary-of-energy',
  ],
] as const)(
  'asks which of several offices gets the open letter of a %s campaign, by its name',
  (shape, more, named, to) => {
    const text = { ...more, 'together.0': 'We live on Elm Street.' };
    const open = contentFixture(shape, text);
    expect(missingIn(open).map(({ name }) => name)).toEqual(['whom']);
    const asked = fieldsIn(open, 'together').find(({ name }) => name === 'whom');
    expect([asked?.required, asked?.options, Object.values(asked?.labels ?? {})]).toEqual([true, ['1', '2'], named]);

    const settled = contentFixture(shape, { ...text, whom: '2' });
    expect([missingIn(settled), issueOf(settled).together?.to]).toEqual([[], to]);
    expect(missingIn(contentFixture(shape, more))).toEqual([]);
  },
);

it('does not ask which one gets it where there is one office', () => {
  const one = contentFixture('local', { 'office.1': '', 'together.0': 'We live on Elm Street.', whom: '2' });
  expect(fieldsIn(one, 'together').map(({ name }) => name)).not.toContain('whom');
  expect([missingIn(one), issueOf(one).together?.to]).toEqual([[], 'office:mayor-of-millbrook']);
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
