import { createFactsFor } from '../../src/app/facts.ts';
import { createMemo } from '../../src/core/conversation/memo.ts';
import { newSession } from '../../src/core/conversation/session.ts';
import { PersonId } from '../../src/core/ids.ts';
import { createMemoryReceipts } from '../../src/delivery/memory-receipts.ts';
import { createMemoryTallies } from '../../src/tallies/memory-tallies.ts';
import { civicFixture, factsFixture, libraryFixture, NOW } from '../fixtures/conversation.ts';

const clock = () => NOW;
const { settings } = factsFixture();

const factsFor = createFactsFor({
  issues: { current: () => libraryFixture() },
  civic: { current: civicFixture },
  receipts: createMemoryReceipts({ clock }),
  tallies: createMemoryTallies({ clock }),
  settings: { ...settings, examples: false },
  memo: createMemo(),
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
});
