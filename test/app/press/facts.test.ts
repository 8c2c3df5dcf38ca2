import { createCampaignShelf } from '../../../src/app/campaigns/campaign-shelf.ts';
import { createFactsFor, serves } from '../../../src/app/press/facts.ts';
import { readOrganisers } from '../../../src/app/config/organisers.ts';
import { createMemoryCampaigns } from '../../../src/campaigns/memory-campaigns.ts';
import { campaignId } from '../../../src/core/campaign/campaign.ts';
import { createMemo } from '../../../src/core/conversation/memo.ts';
import { needs } from '../../../src/core/conversation/needs.ts';
import { newSession, type Session } from '../../../src/core/conversation/session.ts';
import type { Draft } from '../../../src/core/conversation/draft.ts';
import { DraftHandle } from '../../../src/core/conversation/draft.ts';
import type { Facts } from '../../../src/core/conversation/facts.ts';
import { StoreAway } from '../../../src/core/errors.ts';
import { CommunityId, IssueId, PersonId } from '../../../src/core/ids.ts';
import type { Present } from '../../../src/core/promises/conversation.ts';
import { createMemoryFollowUps } from '../../../src/delivery/memory-follow-ups.ts';
import { createMemoryReceipts } from '../../../src/delivery/memory-receipts.ts';
import { createMemorySignatures } from '../../../src/signatures/memory-signatures.ts';
import { createMemoryTallies } from '../../../src/tallies/memory-tallies.ts';
import { campaignFixture, contentFixture, releasesFixture } from '../../fixtures/campaign.ts';
import { ANI, civicFixture, ELSEWHERE, factsFixture, HERE, libraryFixture, NOW } from '../../fixtures/conversation.ts';

const clock = () => NOW;
const { settings } = factsFixture();
const draftFixture: Draft = {
  handle: DraftHandle.parse('d'.repeat(22)),
  issue: IssueId.parse('clean-water'),
  began: NOW,
  typed: {},
  skipped: [],
  leftOut: [],
  saidSigned: [],
  round: 1,
};

const campaigns = createMemoryCampaigns({ clock });
const factsFor = createFactsFor({
  shelf: createCampaignShelf({ campaigns, clock }),
  organisers: readOrganisers('discord:100:1887, slack:T2:U7'),
  organiseLink: ({ community, language }) => `https://letters.example.org/organise/${community}-${language}`,
  review: true,
  cards: { stuck: async () => 0 },
  issues: { current: () => libraryFixture() },
  civic: { current: civicFixture },
  receipts: createMemoryReceipts({ clock }),
  tallies: createMemoryTallies({ clock }),
  signatures: createMemorySignatures({ clock }),
  followUps: createMemoryFollowUps({ clock }),
  isOpen: () => false,
  settings: { ...settings, examples: false },
  unprintable: () => [],
  memo: createMemo(),
  releases: releasesFixture,
  needs: () => ({ receipts: false, counts: false }),
  letterKey: new Uint8Array(32),
  clock,
  newId: () => 'n'.repeat(22),
});

describe('what is handed to the conversation', () => {
  it('shows the examples in the playground always, and in a chat only when they are switched on', async () => {
    const seen = async (id: string) => {
      const person = PersonId.parse(id);
      return (await factsFor({ person }, newSession({ language: 'en' }))).settings.examples;
    };
    expect(await seen('web:tester-1')).toBe(true);
    expect(await seen('discord:188701')).toBe(false);
    expect(await seen('slack:T1:U2')).toBe(false);
  });

  describe('to show what a session was advanced to', () => {
    const helped = { ...newSession({ language: 'en', community: HERE }), aside: { show: 'help' } } as const;
    const ground = { session: helped, facts: factsFixture() };

    it('is what it was advanced with, while nothing has to be looked up', () => {
      expect(serves(ground, { ...helped, aside: { show: 'privacy' } }, needs)).toBe(true);
    });

    it.each([
      ['letters are looked up for', { aside: { show: 'status' } }],
      ['is in another language', { language: 'es' }],
      ['is about another community', { community: ELSEWHERE }],
      [
        'has a letter of another community beside it',
        { parked: [{ draft: { ...draftFixture, community: ELSEWHERE } }] },
      ],
      ['is about a letter of another community', { step: 'asking', draft: { ...draftFixture, community: ELSEWHERE } }],
    ] as const)('is fetched anew for a screen that %s', (_, change) => {
      const next = { ...helped, ...change } as Session;

      expect(serves(ground, next, needs)).toBe(false);
      expect(serves({ ...ground, session: next }, helped, needs)).toBe(false);
    });
  });

  describe('of campaigns made in chat', () => {
    const here = campaignFixture({ status: 'open', live: contentFixture() });
    const there = campaignFixture({
      id: campaignId(ELSEWHERE, 'theirs'),
      community: ELSEWHERE,
      status: 'open',
      live: contentFixture('bill'),
    });
    const session = newSession({ language: 'en' });
    const idsIn = ({ library }: Facts): string[] => library.issues.map(({ issue }) => issue.id);

    beforeAll(async () => {
      await campaigns.put(here);
      await campaigns.put(there);
    });

    it('shows each community its own, and nobody another one', async () => {
      const inHere = await factsFor({ person: ANI, community: HERE }, session);
      const inThere = await factsFor({ person: PersonId.parse('slack:T2:U3'), community: ELSEWHERE }, session);
      const alone = await factsFor({ person: ANI }, session);

      expect([idsIn(inHere).includes(here.id), idsIn(inHere).includes(there.id)]).toEqual([true, false]);
      expect([idsIn(inThere).includes(here.id), idsIn(inThere).includes(there.id)]).toEqual([false, true]);
      expect(idsIn(alone).filter((id) => id.startsWith('chat-'))).toEqual([]);
    });

    it('goes on knowing the one that a letter was begun about, wherever its writer is now', async () => {
      const began = { ...draftFixture, community: HERE, issue: here.id };
      const elsewhere = await factsFor(
        { person: ANI, community: ELSEWHERE },
        { ...session, parked: [{ draft: began }] },
      );

      expect(idsIn(elsewhere)).toEqual(expect.arrayContaining([here.id, there.id]));
    });

    it('lets those run them of whom the platform says so now, or the settings for this one community', async () => {
      const may = async (who: Present) => (await factsFor(who, session)).organizing !== undefined;
      const member = PersonId.parse('discord:1');

      expect(await may({ person: member, community: HERE, organiser: true })).toBe(true);
      expect(await may({ person: member, community: HERE, organiser: false })).toBe(false);
      expect(await may({ person: member, community: HERE })).toBe(false);
      expect(await may({ person: member, organiser: true })).toBe(false);
      // Named for one server: not in another, and not by the same number on another platform.
      expect(await may({ person: ANI, community: HERE })).toBe(true);
      expect(await may({ person: ANI, community: CommunityId.parse('discord:101') })).toBe(false);
      expect(await may({ person: PersonId.parse('slack:T2:U7'), community: ELSEWHERE })).toBe(true);
    });

    it('hands an organizer the way to the page of this community, and to nobody else', async () => {
      const pageFor = async (who: Present) => (await factsFor(who, session)).organizing?.page;

      expect(await pageFor({ person: ANI, community: HERE })).toBe(
        'https://letters.example.org/organise/discord:100-en',
      );
      expect(await pageFor({ person: PersonId.parse('discord:1'), community: HERE })).toBeUndefined();
    });

    it('hands an organizer the campaigns of this community, and a mark that is another for each', async () => {
      const { organizing } = await factsFor({ person: ANI, community: HERE, channel: '77' }, session);

      expect(organizing).toMatchObject({ community: HERE, review: true, channel: '77' });
      expect(organizing?.campaigns.map(({ campaign }) => campaign)).toEqual([here]);
      const marks = [here, there].map(({ id }) => organizing!.markFor(id));
      expect(new Set([...marks, organizing!.markFor(here.id)]).size).toBe(2);
      expect(marks.join()).not.toContain('1887');
    });

    it('goes on with what was read last while the store is away', async () => {
      let isAway = false;
      const shelf = createCampaignShelf({
        campaigns: { list: async (of) => (isAway ? Promise.reject(new StoreAway('away')) : campaigns.list(of)) },
        clock,
      });
      const before = await shelf.of(HERE);
      isAway = true;
      shelf.drop(HERE);

      expect(await shelf.of(HERE)).toBe(before);
      expect(await shelf.of(ELSEWHERE)).toEqual([]);
    });
  });
});
