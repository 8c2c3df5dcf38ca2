import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Doubt } from '../../../src/core/campaign/reading.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import {
  campaignFixture,
  contentFixture,
  organizingFixture,
  RELEASE as LETTER,
  RELEASES,
} from '../../fixtures/campaign.ts';
import { factsFixture, sessionFixture } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';

const { reading: say, noRight } = SENTENCES.en.campaigns;
const released = (file: string): string =>
  readFileSync(join(RELEASES, 'development', file), 'utf8').split('\n----\n')[1]!;

const organizer = () => talk(factsFixture({ organizing: organizingFixture([]) }));
const writes = ({ effects }: ReturnType<typeof organizer>) =>
  effects.filter((one) => one.kind === 'campaign' && one.what === 'write');

it('a release becomes a campaign that is asked to be stored, with what was read on screen', () => {
  const led = organizer().act({ kind: 'release', text: LETTER });

  expect(writes(led)).toHaveLength(1);
  expect(led.session.unsaved).toMatchObject([{ shape: 'sign-on', version: 0, typed: { name: 'Harriet Lowell' } }]);
  expect(led.view.screen).toBe('campaign-read');
  expect(led.screen).toContain('Led by: Nell Farraday, CA-21 (sure, line ');
  expect(led.screen).toContain(say.write.facts);
});

it.each([
  ['no-received.txt', say.why.received],
  ['no-coalition.txt', say.why.outside],
  ['no-other-country.txt', say.why['no-member']],
  ['no-grant.txt', say.why['other-news']],
])('%s begins nothing, and the reason is said', (file, why) => {
  const led = organizer().act({ kind: 'release', text: released(file) });

  expect(writes(led)).toEqual([]);
  expect(led.problems[0]?.says).toBe(`${why} ${say.instead}`);
});

it('says what is wrong with a file that could not be read', () => {
  for (const why of ['too-long', 'not-text', 'away', 'several', 'too-hard', 'busy'] as const)
    expect(organizer().act({ kind: 'unread', why }).problems[0]?.says).toBe(say.unread[why]);
});

it('says what to do about a text that could not be read in its time, and takes it for a release only where it says so', () => {
  const hard = () => talk(factsFixture({ organizing: organizingFixture([], { release: { kind: 'refused' } }) }));
  expect(hard().act({ kind: 'release', text: LETTER }).problems[0]?.says).toBe(say.unread['too-hard']);
  expect(hard().say(`FOR IMMEDIATE RELEASE\n\n${LETTER}`).problems[0]?.says).toBe(say.unread['too-hard']);
  expect(hard().say(LETTER).problems[0]?.says).not.toBe(say.unread['too-hard']);
});

it('says what can be pasted where a text is too short or begins nothing, to those alone who may run campaigns', () => {
  const headline =
    'FOR IMMEDIATE RELEASE: Rep. Nell Farraday leads 40 members of the House in a letter on clean water.';
  const story = `My cousin wrote a letter once. ${'It was a long story. '.repeat(20)}`;
  const { notUnderstood } = SENTENCES.en.told;
  for (const text of [headline, story])
    expect(organizer().say(text).problems[0]?.says).toBe(`${notUnderstood} ${say.paste}`);
  expect(organizer().say('Good morning').problems[0]?.says).toBe(notUnderstood);
  expect(talk(factsFixture()).say(headline).problems[0]?.says).toBe(notUnderstood);
});

it('says when to come again where too many hand in texts at once', () => {
  const busy = talk(factsFixture({ organizing: organizingFixture([], { release: { kind: 'busy' } }) }));
  expect(busy.act({ kind: 'release', text: LETTER }).problems[0]?.says).toBe(say.unread.busy);
});

it('nobody without the right begins a campaign by handing in a release', () => {
  for (const action of [{ kind: 'release', text: LETTER } as const, { kind: 'unread', why: 'not-text' } as const]) {
    const led = talk().act(action);
    expect([led.problems[0]?.says, led.effects]).toEqual([noRight, []]);
  }
  expect(talk().say(LETTER).effects).toEqual([]);
});

it('a message that is plainly a release is one; a story that a writer tells stays theirs', () => {
  expect(organizer().say(LETTER).view.screen).toBe('campaign-read');
  expect(organizer().say(`My cousin wrote a letter once. ${'It was a long story. '.repeat(20)}`).effects).toEqual([]);

  const facts = factsFixture({ organizing: organizingFixture([]) });
  const asking = talk(facts, sessionFixture()).command('write', 'clean-water').press('write');
  expect(writes(asking.say('Ani Sample').say(LETTER))).toEqual([]);
  expect(writes(asking.say('Ani Sample').say(`FOR IMMEDIATE RELEASE\n\n${LETTER}`))).toHaveLength(1);
});

it('two releases are two campaigns, and what the first had typed is its own', () => {
  const twice = organizer().act({ kind: 'release', text: LETTER }).act({ kind: 'release', text: LETTER });
  expect(new Set(twice.session.unsaved?.map(({ campaign }) => campaign)).size).toBe(2);
});

const told = (doubt: Doubt) => {
  const reading = { evidence: [], signers: { named: 0, sure: 0 }, doubts: [doubt], toWrite: [] };
  const campaign = campaignFixture({ content: { ...contentFixture('sign-on'), reading } });
  const aside = { show: 'campaign-read', campaign: campaign.id } as const;
  const facts = factsFixture({ organizing: organizingFixture([campaign]) });
  return talk(facts, { ...sessionFixture(), language: 'es', aside } as const).screen;
};

it.each<[string, NonNullable<Doubt['detail']>, string]>([
  ['no-room-signers', { numbers: [1] }, 'no cabe 1 de quienes firmaron. Está solo en'],
  ['no-room-signers', { numbers: [2] }, 'no caben 2 de quienes firmaron. Están solo en'],
  ['counts-differ', { numbers: [41, 43] }, 'más de un total: 41, 43.'],
  ['shortened', { name: 'We say "never again" and mean it' }, '«We say "never again" and mean it» no cabe'],
])('tells in Spanish of "%s" with %j', (code, detail, says) => {
  expect(told({ code, about: 'form', says: 'In English.', detail })).toContain(says);
});

it('tells in English what an older version kept as its sentence alone', () => {
  expect(told({ code: 'unsure', about: 'form', says: '"Ada Sample" is not sure.' })).toContain(
    '- "Ada Sample" is not sure.',
  );
});
