import { Campaign, isFlawed } from '../../../src/core/campaign/campaign.ts';
import { readSession } from '../../../src/core/conversation/read-session.ts';
import { inWords } from '../../../src/core/library/in-words.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { sessionFixture } from '../../fixtures/conversation.ts';

/** As the version before wrote what was read from a release with more signers than the forms hold. */
const READING = {
  evidence: [{ of: 'title', value: 'A letter', words: '', line: 1, sure: 'sure' }],
  signers: { named: 2, sure: 2 },
  doubts: [{ code: 'no-past', about: 'names', says: 'The list of past members is not there.' }],
  toWrite: ['by', 'complete', 'room'],
};

/** And what its check found. */
const FLAWS = [
  { severity: 'error', rule: 'missing', says: 'The field "ask" is missing.', fix: 'Write it.' },
  { severity: 'warning', says: 'This ends soon.', fix: 'Give it longer.' },
];

const CAMPAIGN: unknown = JSON.parse(
  JSON.stringify({
    ...campaignFixture(),
    content: { ...contentFixture('sign-on'), reading: READING },
    flaws: FLAWS,
  }),
);

it('reads a campaign of the version before, without the word that is not known any more', () => {
  const read = Campaign.parse(CAMPAIGN);
  expect(read.content.reading).toEqual({ ...READING, toWrite: ['by', 'complete'] });
});

it('says of its findings that another version made them, and a mistake still keeps it from being opened', () => {
  const read = Campaign.parse(CAMPAIGN);
  expect(read.flaws).toEqual([
    { severity: 'error', what: { rule: 'found-elsewhere' } },
    { severity: 'warning', what: { rule: 'found-elsewhere' } },
  ]);
  expect(isFlawed(read)).toBe(true);
  expect(inWords(read.flaws[0]!, 'en')).toBe(
    'Another version of this program found something here. Save it once more to see what it is.',
  );
});

it('reads a session of the version before in which such a campaign waits to be stored', () => {
  const { id, content } = campaignFixture();
  const unsaved = { campaign: id, version: 0, shape: 'sign-on', typed: content.typed, reading: READING, why: 'full' };
  const read = readSession(JSON.parse(JSON.stringify({ ...sessionFixture(), unsaved: [unsaved] })));
  expect(read).toMatchObject({
    kind: 'read',
    session: { unsaved: [{ typed: content.typed, reading: { toWrite: ['by', 'complete'] } }] },
  });
});
