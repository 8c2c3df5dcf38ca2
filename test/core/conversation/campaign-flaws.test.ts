import { Campaign, isFlawed } from '../../../src/core/campaign/campaign.ts';
import { sourceOf } from '../../../src/core/campaign/source-of.ts';
import type { FlawWords } from '../../../src/core/conversation/sentences/en/campaign-flaws.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import type { What } from '../../../src/core/library/what.ts';
import { campaignFixture, contentFixture, organizingFixture } from '../../fixtures/campaign.ts';
import { factsFixture, sessionFixture, TODAY } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';

/** What goes wrong most, and what of it stands on screen in this language. */
const WRONG: readonly (readonly [rule: What['rule'], content: Campaign['content']])[] = [
  ['fact-without-source', contentFixture('local', { 'source.0': 'somebody said so' })],
  ['no-address', contentFixture('local', { 'address.0': '' })],
  ['no-surname', contentFixture('local', { 'name.0': 'Robin van der Sample' })],
  ['surname-not-in-name', contentFixture('local', { 'name.0': 'Robin Sample', 'surname.0': 'Semple' })],
  ['seat-twice', contentFixture('local', { 'office.1': 'Mayor of Millbrook' })],
  ['together-to-nobody', contentFixture('local', { 'together.0': 'We ask you.', whom: '4' })],
  ['choice-without-options', contentFixture('local', { 'question.0': 'How so?', 'kind.0': 'choice' })],
  ['prompt-too-long', contentFixture('local', { 'question.0': 'How so? '.repeat(16) })],
  ['may-be-empty', contentFixture('local', { letter: 'I live in {{writer.place}}. {{issue.ask}}' })],
  ['empty-field', contentFixture('local', { letter: 'It is {{bill.label}}. {{issue.ask}}' })],
  ['unended-sentence', contentFixture('local', { ask: 'Please put a crossing guard there' })],
  ['ask-not-sentence', contentFixture('local', { ask: 'to put a crossing guard there.' })],
  ['placeholder', contentFixture('local', { ask: 'Please put a guard at [YOUR STREET].' })],
  ['no-translation', contentFixture('local', { 'title.es': 'Una guardia escolar' })],
  ['over', contentFixture('local', { closes: '2026-01-31' })],
  ['too-many-signers', contentFixture('sign-on', { count: '1' })],
  ['sent-but-asks', contentFixture('sign-on', { ask: 'Please sign the letter.' })],
  ['civic-word', contentFixture('local', { ask: 'I ask for your vote on a crossing guard.' })],
];

const flawsOf = (content: Campaign['content']): Campaign['flaws'] =>
  buildLibrary([sourceOf(content, campaignFixture())], { today: TODAY }).findings.map(({ severity, what }) => ({
    severity,
    what,
  }));

const screen = (content: Campaign['content'], language: 'en' | 'es'): string => {
  const campaign = campaignFixture({ content, flaws: flawsOf(content) });
  const facts = factsFixture({ organizing: organizingFixture([campaign]) });
  return talk(facts, { ...sessionFixture(), language }).act({ kind: 'organize', what: 'edit' }).screen;
};

it.each(WRONG)('says of "%s" what to put right, in the words of the forms and in both languages', (rule, content) => {
  expect(flawsOf(content).map(({ what }) => what.rule)).toContain(rule);
  for (const language of ['en', 'es'] as const) {
    const words: FlawWords = SENTENCES[language].campaigns.flaws;
    const say = words[rule] as (what: What) => string;
    const { what } = flawsOf(content).find((flaw) => flaw.what.rule === rule)!;
    expect(screen(content, language)).toContain(say('seat' in what ? { ...what, seat: 'Mayor of Millbrook' } : what));
  }
});

it.each([
  ['en', 'There is no field "writer.shoeSize".'],
  ['es', 'No hay ningún campo «writer.shoeSize».'],
] as const)('shows what has no words of its own as the linter says it (%s)', (language, says) => {
  expect(screen(contentFixture('local', { letter: 'Dear {{writer.shoeSize}}' }), language)).toContain(says);
});

it('says once of a field that nothing stands in it', () => {
  const shown = screen(contentFixture('local', { by: '', 'fact.0': '', 'office.1': '', 'address.0': '' }), 'en');
  expect(shown).toContain('Still missing under "What it says": Who asks people to write.');
  expect(shown).toContain('Still missing under "Facts and sources": A fact that you can prove.');
  expect(shown).toContain('There is no address for');
  for (const twice of ['Nobody is named', 'There is no fact']) expect(shown).not.toContain(twice);
});

it.each([
  ['local', { 'address.0': '' }, 'Mayor of Millbrook'],
  ['sign-on', { direct: 'I ask you to do what it asks.' }, 'The Secretary of Transportation'],
] as const)('calls an office of a %s campaign what the form calls it', (shape, typed, office) => {
  expect(screen(contentFixture(shape, typed), 'en')).toContain(`There is no address for "${office}"`);
});

it.each([
  ['en', 'Another version of this program found something here. Save it once more to see what it is.'],
  ['es', 'Otra versión de este programa encontró algo aquí. Guárdelo otra vez para ver qué es.'],
] as const)('keeps what another version found, which still stops the campaign (%s)', (language, says) => {
  const stored = { ...campaignFixture(), flaws: [{ severity: 'error', rule: 'no-horses', says: 'No.', fix: 'Add.' }] };

  const campaign = Campaign.parse(JSON.parse(JSON.stringify(stored)));

  expect(isFlawed(campaign)).toBe(true);
  const facts = factsFixture({ organizing: organizingFixture([campaign]) });
  expect(talk(facts, { ...sessionFixture(), language }).act({ kind: 'organize', what: 'edit' }).screen).toContain(says);
});
