import { campaignId } from '../../../src/core/campaign/campaign.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { campaignFixture, contentFixture, organizingFixture } from '../../fixtures/campaign.ts';
import { factsFixture, HERE, sessionFixture } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';

const { fields } = SENTENCES.en.campaigns;

const sampleOf = (...content: Parameters<typeof contentFixture>): string => {
  const facts = factsFixture({
    organizing: organizingFixture([campaignFixture({ content: contentFixture(...content) })]),
  });
  return talk(facts, sessionFixture()).act({ kind: 'organize', what: 'edit' }).press('campaign-sample').screen;
};

it('shows one letter of each kind that members of Congress and the office may get, under whom it is for', () => {
  const shown = sampleOf('sign-on', {
    direct: 'I ask you to do what the letter asks.',
    'name.0': '',
    name: 'Kim Sample',
    address: '1200 New Jersey Avenue SE\nWashington, DC 20590',
  });

  const kinds = ['ask', 'thank', 'companion', 'direct', 'unknown'] as const;
  for (const kind of kinds) expect(shown.split(`## ${fields[`text.${kind}`].label}`)).toHaveLength(2);
  expect(shown.match(/Sincerely,/g)).toHaveLength(kinds.length);
  expect(shown).toContain('Dear Secretary Sample:');
});

it('shows the letters of a local matter without such headings', () => {
  const shown = sampleOf('local');
  expect(shown.match(/Sincerely,/g)).toHaveLength(2);
  expect(shown).not.toContain(fields['text.direct'].label);
});

it('tells which of two campaigns of one title it is', () => {
  const twins = ['one', 'two'].map((handle) => campaignFixture({ id: campaignId(HERE, handle) }));
  const aside = { show: 'campaign-sample', campaign: twins[1]!.id } as const;
  const facts = factsFixture({ organizing: organizingFixture(twins) });
  expect(talk(facts, { ...sessionFixture(), aside }).screen).toContain(`(${twins[1]!.id.slice(-4)})`);
});
