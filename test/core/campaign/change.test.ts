import type { Campaign, Flaw } from '../../../src/core/campaign/campaign.ts';
import { changed, type Change, type Changing } from '../../../src/core/campaign/change.ts';
import { campaignFixture, contentFixture, markFixture } from '../../fixtures/campaign.ts';
import { NOW } from '../../fixtures/conversation.ts';

const ANI = markFixture('a');
const BEA = markFixture('b');
const DAY = 86_400_000;

const CONTENT = campaignFixture().content;
const OTHER = { ...CONTENT, typed: { ...CONTENT.typed, title: 'Two crossing guards for Elm Street' } };
const FLAW: Flaw = { severity: 'error', what: { rule: 'found-elsewhere' } };

/** As it stands: what organizers wrote, whether writers see another text, who wrote and who approved. */
const standing = (change: Partial<Campaign>): Campaign => ({
  ...campaignFixture({ content: CONTENT, flaws: [], writtenBy: ANI }),
  approvedBy: undefined,
  ...change,
});

const STANDS = {
  'a draft': standing({ status: 'draft', live: undefined }),
  open: standing({ status: 'open', live: CONTENT }),
  'open with another text': standing({ status: 'open', live: OTHER }),
  paused: standing({ status: 'paused', live: CONTENT }),
  'paused with another text': standing({ status: 'paused', live: OTHER }),
  closed: standing({ status: 'closed', live: CONTENT }),
} as const;

type Deed = Exclude<Change['kind'], 'write'>;

/** What comes of it: the next status, or why nothing does. */
function outcome(
  before: Campaign,
  kind: Deed,
  { by = BEA, now = NOW, review = false }: Partial<Changing> = {},
): string {
  const after = changed(before, { kind }, { by, now, review });
  return after.kind === 'changed' ? after.campaign.status : after.why;
}

it.each<[keyof typeof STANDS, Record<Deed, string>]>([
  [
    'a draft',
    { open: 'open', use: 'not-now', pause: 'not-now', resume: 'not-now', close: 'not-now', approve: 'draft' },
  ],
  [
    'open',
    { open: 'not-now', use: 'not-now', pause: 'paused', resume: 'not-now', close: 'closed', approve: 'not-now' },
  ],
  [
    'open with another text',
    { open: 'not-now', use: 'open', pause: 'paused', resume: 'not-now', close: 'closed', approve: 'open' },
  ],
  [
    'paused',
    { open: 'not-now', use: 'not-now', pause: 'not-now', resume: 'open', close: 'closed', approve: 'not-now' },
  ],
  [
    'paused with another text',
    { open: 'not-now', use: 'paused', pause: 'not-now', resume: 'open', close: 'closed', approve: 'paused' },
  ],
  [
    'closed',
    { open: 'open', use: 'not-now', pause: 'not-now', resume: 'not-now', close: 'not-now', approve: 'closed' },
  ],
])('a campaign that is %s takes only what makes sense for it', (name, outcomes) => {
  const kinds = Object.keys(outcomes) as Deed[];
  expect(Object.fromEntries(kinds.map((kind) => [kind, outcome(STANDS[name], kind)]))).toEqual(outcomes);
});

it('shows writers nothing that the check refused, and nothing whose last day is over', () => {
  const flawed = { ...STANDS['a draft'], flaws: [FLAW] };
  expect([outcome(flawed, 'open'), outcome(flawed, 'approve')]).toEqual(['flawed', 'not-now']);
  expect(outcome(STANDS['a draft'], 'open', { now: NOW + 365 * DAY })).toBe('flawed');
  expect(outcome({ ...STANDS['open with another text'], flaws: [FLAW] }, 'use')).toBe('flawed');
});

it('opens nothing about a bill of a Congress that is over', () => {
  const content = contentFixture('bill', { congress: '119', closes: '' });
  const draft = standing({ status: 'draft', live: undefined, content });
  expect(outcome(draft, 'open', { now: Date.parse('2027-01-02T20:00:00Z') })).toBe('open');
  expect(outcome(draft, 'open', { now: Date.parse('2027-01-03T20:00:00Z') })).toBe('flawed');
});

it('has a text approved by somebody else where that is asked for, and asks again when it was changed', () => {
  const review = true;
  const draft = STANDS['a draft'];
  expect(outcome(draft, 'open', { review })).toBe('unapproved');
  expect(outcome(draft, 'approve', { review, by: ANI })).toBe('own');
  const approved = changed(draft, { kind: 'approve' }, { by: BEA, now: NOW, review });
  if (approved.kind === 'refused') throw new Error(approved.why);
  expect(outcome(approved.campaign, 'open', { review })).toBe('open');

  const written = changed(
    approved.campaign,
    { kind: 'write', content: OTHER, flaws: [] },
    { by: BEA, now: NOW, review },
  );
  if (written.kind === 'refused') throw new Error(written.why);
  expect(written.campaign).toMatchObject({ version: draft.version + 2, writtenBy: BEA, content: OTHER });
  expect(outcome(written.campaign, 'open', { review })).toBe('unapproved');
  expect(outcome(written.campaign, 'approve', { review, by: BEA })).toBe('own');
});
