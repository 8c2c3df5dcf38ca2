import { campaignId, type Campaign } from '../../src/core/campaign/campaign.ts';
import type { Campaigns } from '../../src/core/promises/campaigns.ts';
import { campaignFixture, contentFixture } from '../fixtures/campaign.ts';
import { ELSEWHERE, HERE } from '../fixtures/conversation.ts';

export interface CampaignsWorld {
  readonly campaigns: Campaigns;
  /** Lets time pass for the store, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
}

const DAY = 86_400_000;

/** What every keeper of campaigns promises. */
export function campaignsContract(name: string, make: () => Promise<CampaignsWorld>): void {
  describe(`the ${name} campaigns`, () => {
    it('keep each version, and give the newest', async () => {
      const { campaigns } = await make();
      const first = campaignFixture();
      const second = campaignFixture({ version: 2, content: contentFixture('local', { title: 'A second title' }) });

      expect([await campaigns.put(first), await campaigns.put(second)]).toEqual(['saved', 'saved']);
      expect(await campaigns.list(HERE)).toEqual([second]);
      expect(await campaigns.versions(HERE, first.id)).toEqual([second, first]);
    });

    it('take one of two who changed the same version, and tell the other', async () => {
      const { campaigns } = await make();
      await campaigns.put(campaignFixture());
      const answers = await Promise.all([1, 2].map(() => campaigns.put(campaignFixture({ version: 2 }))));

      expect(answers.toSorted()).toEqual(['saved', 'stale']);
      expect(await campaigns.put(campaignFixture())).toBe('stale');
      expect(await campaigns.put(campaignFixture({ version: 5 }))).toBe('stale');
    });

    it('never show one community what another made', async () => {
      const { campaigns } = await make();
      const { id } = campaignFixture();
      await campaigns.put(campaignFixture());

      expect(await campaigns.list(ELSEWHERE)).toEqual([]);
      expect(await campaigns.versions(ELSEWHERE, id)).toEqual([]);
      // Even with the same id: each lies with its own community.
      expect(await campaigns.put(campaignFixture({ community: ELSEWHERE, status: 'closed' }))).toBe('saved');
      expect((await campaigns.list(HERE)).map(({ status }) => status)).toEqual(['draft']);
    });

    it('give the newest of every community to whoever keeps house', async () => {
      const { campaigns } = await make();
      const [here, elsewhere] = [campaignFixture({ version: 2 }), campaignFixture({ community: ELSEWHERE })];
      for (const campaign of [campaignFixture(), here, elsewhere]) await campaigns.put(campaign);
      const all = new Map<string, Campaign>();
      for await (const campaign of campaigns.all()) all.set(campaign.community, campaign);

      expect(all).toEqual(
        new Map([
          [HERE, here],
          [ELSEWHERE, elsewhere],
        ]),
      );
    });

    it('keep a hundred, and the last twenty versions of each', async () => {
      const { campaigns } = await make();
      const one = campaignFixture();
      for (let version = 1; version <= 22; version += 1) await campaigns.put({ ...one, version });
      for (let at = 1; at < 100; at += 1) await campaigns.put({ ...one, id: campaignId(HERE, String(at)) });

      expect((await campaigns.versions(HERE, one.id)).map(({ version }) => version).at(-1)).toBe(3);
      expect(await campaigns.put({ ...one, id: campaignId(HERE, 'one more') })).toBe('full');
      expect(await campaigns.list(HERE)).toHaveLength(100);
      expect(await campaigns.put({ ...one, version: 23 })).toBe('saved');
    });

    it('let go of one with all its versions, for good, and of no other; its room is free again', async () => {
      const { campaigns } = await make();
      const one = campaignFixture();
      const other = campaignFixture({ id: campaignId(HERE, 'other') });
      for (let version = 1; version <= 22; version += 1) await campaigns.put({ ...one, version });
      await campaigns.put(other);
      await campaigns.put({ ...one, community: ELSEWHERE });

      expect(await campaigns.remove({ ...one, version: 21 })).toBe('stale');
      expect(await campaigns.versions(HERE, one.id)).toHaveLength(20);
      expect(await campaigns.remove({ ...one, version: 22 })).toBe('removed');
      expect(await campaigns.remove({ ...one, version: 22 })).toBe('removed');
      expect([await campaigns.versions(HERE, one.id), await campaigns.list(HERE)]).toEqual([[], [other]]);
      expect(await campaigns.list(ELSEWHERE)).toHaveLength(1);
      // Whoever still holds a version of it puts none of it back.
      expect(await campaigns.put({ ...one, version: 23 })).toBe('stale');
    });

    it('let go 400 days after the last change', async () => {
      const { campaigns, pass } = await make();
      await campaigns.put(campaignFixture());
      await pass(399 * DAY);
      await campaigns.put(campaignFixture({ version: 2 }));
      await pass(399 * DAY);
      expect(await campaigns.list(HERE)).toHaveLength(1);
      await pass(2 * DAY);

      expect(await campaigns.list(HERE)).toEqual([]);
    });
  });
}
