import { setTimeout as pause } from 'node:timers/promises';
import { touchEnded } from '../../../src/app/campaigns/ended-cards.ts';
import type { NoCard } from '../../../src/core/conversation/action.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import type { Board } from '../../../src/core/promises/board.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { EventId } from '../../../src/core/ids.ts';
import { createMemoryCabinet } from '../../../src/sessions/memory-cabinet.ts';
import { campaignFixture, contentFixture } from '../../fixtures/campaign.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import { madeFixture } from '../../fixtures/counted.ts';
import { said, worldFixture } from '../press/handle-fixture.ts';

const DAY = 86_400_000;
const { campaigns: say } = SENTENCES.en;

/** Channels of a platform, and an open campaign whose last day is January 31, 2027. */
async function cardsFixture(content = contentFixture()) {
  let now = NOW;
  let isAway = false;
  let isBroken = false;
  let tried = 0;
  let isShut = false;
  let isRefused = false;
  let asked = 0;
  let looks = 0;
  let isArchived = false;
  let held: Promise<void> | undefined;
  const messages = new Map<string, View>();
  let posted = 0;
  const there = (): void => {
    if (isAway) throw new Error('The platform is away');
  };
  const board: Board = {
    onceMs: Infinity,
    async post({ channel, view, once }) {
      there();
      await taken();
      if (isRefused) return { kind: 'refused' satisfies NoCard };
      posted += 1;
      // Like Discord, which gives back the message of the same `once`, deleted or not.
      const message = `${channel} ${once}`;
      if (!deleted.has(message)) messages.set(message, view);
      return { kind: 'posted', message };
    },
    async redraw({ standing: { message }, view, wake }) {
      tried += 1;
      there();
      if (isBroken) throw new Error('The platform gives a reason that nobody knows');
      asked += 1;
      await taken();
      if (isRefused) return { kind: 'refused' satisfies NoCard };
      if (isShut) return { kind: 'closed' satisfies NoCard };
      if (isArchived && !wake) return { kind: 'asleep' };
      if (!messages.has(message)) return { kind: 'gone' satisfies NoCard };
      messages.set(message, view);
      return { kind: 'done', message };
    },
  };
  const taken = async (): Promise<void> => {
    const first = held;
    held = undefined;
    await first;
  };
  const deleted = new Set<string>();
  const clock = () => now;
  const world = worldFixture({ board: () => board, clock, cabinet: createMemoryCabinet(clock) });
  let postings = 0;
  const postsWith =
    ({ cards }: typeof world) =>
    async (channel: string) => {
      postings += 1;
      const posting = `press ${String(postings)}`;
      return await cards.post({ community, issue: id, channel, language: 'en', version: 1, posting });
    };
  const campaign = campaignFixture({ status: 'open', live: content, content });
  await world.campaigns.put(campaign);
  const { id, community } = campaign;
  const cards = () => [...messages.values()].map(({ blocks }) => JSON.stringify(blocks));
  return {
    ...world,
    cards,
    card: postsWith(world),
    /** By another process. */
    cardToo: postsWith(world.another()),
    /** By `/campaign open`, in a channel or in a DM, after it was closed. */
    reopens: (channel?: string) =>
      world.handle.handle({
        person: ANI,
        community: HERE,
        organiser: true,
        event: EventId.parse('again'),
        action: { kind: 'organize', what: 'open', campaign: id, ...(channel !== undefined && { channel }) },
      }),
    progress: async () =>
      said(
        await world.handle.handle({
          person: ANI,
          community: HERE,
          organiser: true,
          event: EventId.parse(`progress ${String((looks += 1))}`),
          action: { kind: 'organize', what: 'progress', campaign: id },
        }),
      ),
    spanish: () =>
      world.cards.post({ community, issue: id, channel: 'general', language: 'es', version: 1, posting: 'spanish' }),
    counts: async () => {
      await world.tallies.add(madeFixture(1, campaign));
      world.cards.touch(community, id, 'counted');
      await world.cards.flush();
    },
    close: async () => {
      await world.campaigns.put({ ...campaign, version: 2, status: 'closed', changed: now });
      world.shelf.drop(HERE);
      await world.cards.redraw(community, id);
    },
    /** Of each card whether it begins letters. */
    begin: () => cards().map((card) => card.includes('"verb":"write"')),
    ended: (of = world) => touchEnded({ ...of, clock }),
    pass: async (ms: number) => {
      now += ms;
      await world.cards.flush();
    },
    away: (is: boolean) => void (isAway = is),
    /** The platform takes the next card late. Gives how it does so. */
    holds: (): (() => void) => {
      let take = (): void => undefined;
      held = new Promise((resolve) => (take = resolve));
      return take;
    },
    /** We may write there no more, or again. */
    shut: (is = true) => void (isShut = is),
    /** The platform does not take what is drawn. */
    refuse: (is: boolean) => void (isRefused = is),
    /** The platform refuses each change for a reason of its own. */
    break: (is: boolean) => void (isBroken = is),
    /** Times that the platform was asked to change one, whatever came of it. */
    tried: () => tried,
    /** Times that one was drawn anew, or would have been. */
    asked: () => asked,
    /** Each channel is a thread, which is archived when nobody writes in it. */
    archive: () => void (isArchived = true),
    deletes: () => {
      for (const message of messages.keys()) deleted.add(message);
      messages.clear();
    },
    posted: () => posted,
  };
}

it('every card of a campaign ends with it, in whichever channel it stands', async () => {
  const { card, close, begin } = await cardsFixture();
  expect([await card('general'), await card('letters')]).toEqual(['posted', 'posted']);
  expect(begin()).toEqual([true, true]);

  await close();
  expect(begin()).toEqual([false, false]);
});

it('a card asked for twice stands once, and one that was deleted comes back', async () => {
  const { card, deletes, begin, posted } = await cardsFixture();
  await card('general');
  await card('general');
  expect([begin(), posted()]).toEqual([[true], 1]);

  deletes();
  expect(await card('general')).toBe('posted');
  expect(begin()).toEqual([true]);
});

it('what could not be drawn while the platform was away is drawn a minute later', async () => {
  const { card, close, begin, away, pass } = await cardsFixture();
  await card('general');
  away(true);
  await close();
  away(false);
  expect(begin()).toEqual([true]);

  await pass(60_000);
  expect(begin()).toEqual([false]);
});

it('a card ends with the last day, though nobody does anything', async () => {
  const { card, begin, ended, pass } = await cardsFixture();
  await card('general');
  await pass(Date.parse('2027-01-31T20:00:00Z') - NOW);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([true]);

  await pass(DAY);
  expect(begin()).toEqual([true]);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([false]);
});

it('a card about a bill ends with its Congress, though a later day was written', async () => {
  const { card, begin, ended, pass } = await cardsFixture(contentFixture('bill'));
  await card('general');
  await pass(Date.parse('2027-01-02T20:00:00Z') - NOW);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([true]);

  await pass(DAY);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([false]);
});

it('cards in other channels go on when the campaign is opened again from one', async () => {
  const { card, close, reopens, begin } = await cardsFixture();
  await card('general');
  await close();
  await reopens('letters');
  expect(begin()).toEqual([true, true]);
});

it('a card asked for again in another language stays in it', async () => {
  const { card, spanish, close, cards } = await cardsFixture();
  await card('general');
  await spanish();
  await close();
  expect(cards()).toEqual([expect.stringContaining('Esta campaña terminó')]);
});

it('one that is posted while another is drawn is not forgotten', async () => {
  const { card, spanish, close, begin } = await cardsFixture();
  await card('letters');
  await Promise.all([card('general'), spanish(), card('other')]);
  await close();
  expect(begin()).not.toContain(true);
});

it('one that was deleted comes back, though a letter that was counted showed first that it is gone', async () => {
  const { card, deletes, counts, begin } = await cardsFixture();
  await card('general');
  deletes();
  await counts();
  expect(await card('general')).toBe('posted');
  expect(begin()).toEqual([true]);
});

it('two processes that post at once lose neither card', async () => {
  const { card, cardToo, close, begin } = await cardsFixture();
  await Promise.all([card('general'), cardToo('letters'), card('news'), cardToo('random')]);
  await close();
  expect(begin()).toEqual([false, false, false, false]);
});

it('two organizers who post at once put up one card', async () => {
  const { card, cardToo, posted, close, begin } = await cardsFixture();
  expect(await Promise.all([card('general'), cardToo('general'), card('general')])).toEqual(Array(3).fill('posted'));
  expect(posted()).toBe(1);
  await close();
  expect(begin()).toEqual([false]);
});

it('a card in an archived thread ends with its campaign, though the platform was away just then', async () => {
  const { card, close, begin, away, archive, pass, counts } = await cardsFixture();
  await card('general');
  archive();
  away(true);
  await close();
  await counts();
  away(false);
  await pass(60_000);
  expect(begin()).toEqual([false]);
});

it('a card in an archived thread ends with the last day', async () => {
  const { card, begin, archive, ended, pass } = await cardsFixture();
  await card('general');
  archive();
  await pass(Date.parse('2027-01-31T20:00:00Z') - NOW + DAY);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([false]);
});

it('of an archived thread nothing is opened again for a number', async () => {
  const { card, counts, cards, archive } = await cardsFixture();
  await card('general');
  archive();
  await counts();
  expect(cards()[0]).not.toContain('Letters made here');
});

it('of a sixth card it is said that the oldest counts no more, and that one shows no old number', async () => {
  const { card, counts, cards, begin } = await cardsFixture();
  await card('first');
  await counts();
  for (const channel of ['second', 'third', 'fourth', 'fifth']) expect(await card(channel)).toBe('posted');
  expect(cards().map((text) => text.includes('Letters made here'))).toEqual(Array(5).fill(true));

  expect(await card('sixth')).toBe('instead');
  expect(cards().map((text) => text.includes('Letters made here'))).toEqual([false, ...Array(5).fill(true)]);
  expect(begin()).toEqual(Array(6).fill(true));
});

it('one that is opened where no card can stand says how to get one, unless cards of it stand elsewhere', async () => {
  const nowhere = await cardsFixture();
  await nowhere.close();
  expect(said(await nowhere.reopens())).toEqual([say.did.open, say.card.none]);

  const somewhere = await cardsFixture();
  await somewhere.card('general');
  await somewhere.close();
  expect(said(await somewhere.reopens())).toEqual([say.did.open]);
});

it('one whose only card is where we may write no more is told that, and not that it has none', async () => {
  const { card, close, reopens, shut } = await cardsFixture();
  await card('general');
  await close();
  shut();
  expect(said(await reopens())).toEqual([say.did.open, say.card.stuck(1)]);
});

it('what the platform does not take is not tried again every minute; it follows again once something else is drawn', async () => {
  const { card, counts, pass, close, begin, refuse, asked } = await cardsFixture();
  await card('general');
  refuse(true);
  expect(await card('letters')).toBe('refused');
  await counts();
  await pass(60_000);
  await counts();
  await pass(60_000);
  expect(asked()).toBe(1);

  refuse(false);
  await close();
  expect(begin()).toEqual([false]);
});

it('an organizer is told of a card that the platform does not take', async () => {
  const { card, close, reopens, refuse } = await cardsFixture();
  await card('general');
  await close();
  refuse(true);
  expect(said(await reopens('letters'))).toEqual([say.did.open, say.card.refused, say.card.stuck(1)]);
});

it.each(['refuse', 'shut'] as const)(
  'whoever looks how it goes is told of a card that could not follow (%s), until it does',
  async (how) => {
    const { card, counts, close, progress, ...fixture } = await cardsFixture();
    await card('general');
    await card('letters');
    expect(await progress()).toEqual([]);

    fixture[how](true);
    await counts();
    expect(await progress()).toEqual([say.card.stuck(2)]);

    fixture[how](false);
    await close();
    expect(await progress()).toEqual([]);
  },
);

it('a card that could not follow is none any more once things stand again as it says', async () => {
  const { card, close, reopens, shut, progress } = await cardsFixture();
  await card('general');
  shut();
  await close();
  expect(await progress()).toEqual([say.card.stuck(1)]);
  expect(said(await reopens())).toEqual([say.did.open]);
  expect(await progress()).toEqual([]);
});

it('what the platform does not explain is tried again ever more seldom, once an hour at last, and follows in the end', async () => {
  const { card, counts, close, begin, break: breaks, pass, tried } = await cardsFixture();
  await card('general');
  breaks(true);
  await counts();
  const before = tried();
  for (let minutes = 0; minutes < 24 * 60; minutes += 1) await pass(60_000);
  expect(tried() - before).toBeLessThan(32);

  await close();
  await pass(60_000);
  breaks(false);
  await pass(60 * 60_000);
  expect(begin()).toEqual([false]);
});

it('a card where we could not write for a day ends with its campaign all the same', async () => {
  const { card, counts, close, begin, shut } = await cardsFixture();
  await card('general');
  shut();
  await counts();
  shut(false);
  await close();
  expect(begin()).toEqual([false]);
});

it.each([
  ['drawn for a number', 'counts'],
  ['posted', 'card'],
] as const)('a card that is being %s while its campaign closes ends with it', async (_, how) => {
  const { close, begin, holds, ...fixture } = await cardsFixture();
  if (how === 'counts') await fixture.card('general');
  const take = holds();
  const drawn = fixture[how]('general');
  await pause(20);
  const closed = close();
  await pause(20);
  take();
  await Promise.all([drawn, closed]);
  expect(begin()).toEqual([false]);
});

it('a card that could not be changed when its campaign closed is tried again for three days', async () => {
  const { card, close, begin, shut, ended, pass, asked } = await cardsFixture();
  await card('general');
  shut();
  await close();
  expect(begin()).toEqual([true]);

  shut(false);
  await pass(2 * DAY);
  await ended();
  await pass(60_000);
  expect(begin()).toEqual([false]);

  const before = asked();
  await ended();
  await pass(60_000);
  expect(asked()).toBe(before);
});

it('a program that ended before it could draw does so when it runs again', async () => {
  const { card, close, begin, away, ended, ...world } = await cardsFixture();
  await card('general');
  away(true);
  await close();
  away(false);
  const next = world.another();
  await ended(next);
  await next.cards.flush();
  expect(begin()).toEqual([false]);
});
