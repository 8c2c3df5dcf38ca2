import type { Content } from '../../../src/core/campaign/campaign.ts';
import { dataOf } from '../../../src/core/campaign/data-of.ts';
import { lookedUpNow } from '../../../src/core/campaign/looked-up.ts';
import { Day } from '../../../src/core/ids.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';

it('keeps for each office, and for who signed, the day on which its own form was saved last', () => {
  const content = contentFixture('local', { 'office.1': 'Sheriff of Millbrook', 'name.1': 'Kim Sample' });
  const later = { ...content, ...lookedUpNow(content, ['office.1', 'name.1'], Day.parse('2027-01-14')) };
  expect([recipientOf(later, 0), recipientOf(later, 1)]).toMatchObject([
    { name: 'Robin Sample', verifiedOn: '2026-11-25' },
    { name: 'Kim Sample', verifiedOn: '2027-01-14' },
  ]);

  const signed = contentFixture('sign-on', { direct: 'I ask you to answer the letter.', name: 'Alex Sample' });
  const listed = { ...signed, ...lookedUpNow(signed, ['office', 'leads', 'signers'], Day.parse('2027-01-14')) };
  expect([recipientOf(listed, 2), dataOf(listed, campaignFixture())['signOn']]).toMatchObject([
    { name: 'Alex Sample', verifiedOn: '2026-11-25' },
    { checked: { on: '2027-01-14' } },
  ]);
  const named = { ...signed, ...lookedUpNow(signed, ['direct', 'name'], Day.parse('2027-01-14')) };
  expect([recipientOf(named, 2), dataOf(named, campaignFixture())['signOn']]).toMatchObject([
    { name: 'Alex Sample', verifiedOn: '2027-01-14' },
    { checked: { on: '2026-11-25' } },
  ]);
});

const recipientOf = (content: Content, at: number): unknown =>
  (dataOf(content, campaignFixture())['recipients'] as unknown[])[at];
