// One interaction by way of everything around it (session in hand, one commit, view), against the bare conversation with
// the writing of its session as JSON, which no store can do without.
import { fileURLToPath } from 'node:url';
import { createCampaignShelf } from '../dist/app/campaigns/campaign-shelf.js';
import { createConversation } from '../dist/app/press/conversation.js';
import { createFactsFor } from '../dist/app/press/facts.js';
import { createListing } from '../dist/app/campaigns/listing.js';
import { conversation as flow } from '../dist/app/press/flow.js';
import { readOrganisers } from '../dist/app/config/organisers.js';
import { createMemoryCampaigns } from '../dist/campaigns/memory-campaigns.js';
import { createMemo } from '../dist/core/conversation/memo.js';
import { placeFor } from '../dist/core/conversation/place.js';
import { buildLibrary } from '../dist/core/library/library.js';
import { createMemoryFollowUps } from '../dist/delivery/memory-follow-ups.js';
import { createMemoryReceipts } from '../dist/delivery/memory-receipts.js';
import { readIssues } from '../dist/issues/file-issues.js';
import { createLog } from '../dist/log.js';
import { builtInSample } from '../dist/officials/built-in-sample.js';
import { createMemoryCabinet } from '../dist/sessions/memory-cabinet.js';
import { createMemorySessionStore } from '../dist/sessions/memory-session-store.js';
import { createMemoryTallies } from '../dist/tallies/memory-tallies.js';
import { createUnprintable } from '../dist/paper/unprintable.js';
import { cpuMs, medians } from './measure.js';

const silentMeter = { interaction: () => undefined, effect: () => undefined, commit: () => undefined };

const PRESSES = 500;
const ROUNDS = 25;
const NOW = Date.parse('2026-11-25T17:00:00Z');
const PERSON = 'web:tester-1';
const VALUES = { name: 'Ana Sample', zip: '93230', story: 'Our branch taught me to read. '.repeat(30) };

export async function run() {
  const { handle, factsFor } = await house();
  const does = async (action, event) => await handle.handle({ person: PERSON, event, action });
  await does({ kind: 'submit', form: 'letter', handle: 'library-funding', values: VALUES }, 'begin');
  const begun = await handle.look({ person: PERSON });
  await does({ kind: 'press', verb: 'pick-place', handle: begun.session.draft.handle, values: ['CA-22'] }, 'place');
  const { session } = await handle.look({ person: PERSON });
  if (session.step !== 'reviewing') throw new Error(`The letter is at "${session.step}", not under review`);
  const press = (at) => ({ kind: 'press', verb: at % 2 ? 'back' : 'next', handle: session.draft.handle });

  let events = 0;
  const { limit, ours, ratio } = await medians(
    {
      limit: async () => {
        let now = session;
        for (let at = 0; at < PRESSES; at += 1) {
          const led = flow.advance(now, press(at), await factsFor({ person: PERSON }, now));
          JSON.stringify(led.session);
          flow.viewOf(led.session, await factsFor({ person: PERSON }, now), led.problems);
          now = led.session;
        }
      },
      ours: async () => {
        for (let at = 0; at < PRESSES; at += 1) await does(press(at), `press-${(events += 1)}`);
      },
    },
    ROUNDS,
    cpuMs,
  );
  const each = (ms) => `${((ms * 1000) / PRESSES).toFixed(0)} us`;
  const measured = ratio('ours', 'limit');
  const figure = { name: 'a press, all the way', limit: each(limit), ours: each(ours), ratio: measured };
  return { figures: [{ ...figure, target: '<= 2.00', pass: measured <= 2 }] };
}

async function house() {
  // One person presses thousands of times, which no pace would let through; a second passes with each look at the clock.
  const pace = { most: Infinity, withinMs: 1 };
  let now = NOW;
  const clock = () => (now += 1_000);
  const stores = {
    sessions: createMemorySessionStore({ clock, pace }),
    receipts: createMemoryReceipts({ clock }),
    tallies: createMemoryTallies({ clock }),
    followUps: createMemoryFollowUps({ clock }),
    campaigns: createMemoryCampaigns({ clock }),
    cabinet: createMemoryCabinet(clock),
  };
  const shelf = createCampaignShelf({ ...stores, clock: () => NOW });
  const sample = builtInSample();
  const { sources } = await readIssues(fileURLToPath(new URL('../templates', import.meta.url)));
  const library = buildLibrary(sources, { today: '2026-11-25' });
  let ids = 0;
  const newId = () => String((ids += 1)).padStart(22, 'n');
  const listed = {
    shelf,
    organisers: readOrganisers(''),
    issues: { current: () => library },
    settings: { ownLetters: true, examples: true, privatePage: false, operator: { name: 'x', contact: 'y' } },
    clock: () => NOW,
  };
  const factsFor = createFactsFor({
    ...stores,
    ...listed,
    review: false,
    civic: { current: () => sample },
    unprintable: createUnprintable(),
    memo: createMemo(),
    needs: flow.needs,
    isOpen: () => false,
    letterKey: new Uint8Array(32).fill(1),
    newId,
  });
  const log = createLog({ logLevel: 'error' });
  const locator = { locate: () => Promise.reject(new Error('No look-up is measured here')) };
  // A press that is measured changes no campaign; a letter that it counts is drawn on no card.
  const campaigning = { ...stores, shelf, cards: { touch: () => undefined }, review: false, clock };
  const listing = createListing(listed);
  const parts = {
    ...stores,
    flow,
    factsFor,
    listing,
    campaigning,
    locator,
    placeFor,
    log,
    meter: silentMeter,
    clock,
    newId,
  };
  return { handle: createConversation(parts), factsFor };
}
