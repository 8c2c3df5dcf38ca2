import { createMemorySessionStore } from '../../src/sessions/memory-session-store.ts';
import { EventId, PersonId } from '../../src/core/ids.ts';
import { NOW, sessionFixture } from '../fixtures/conversation.ts';
import { sessionStoreContract } from './session-store.contract.ts';

sessionStoreContract('memory', async (pace) => {
  let now = NOW;
  const store = createMemorySessionStore({ clock: () => now, ...(pace && { pace }) });
  return { store, pass: async (ms) => void (now += ms) };
});

it('keeps no more persons than it may, drops those untouched for longest and says so', async () => {
  let dropped = 0;
  const store = createMemorySessionStore({ clock: () => NOW, most: 3, onDropped: () => (dropped += 1) });
  const person = (at: number): PersonId => PersonId.parse(`web:${String(at)}`);
  for (const at of [0, 1, 2, 3, 4]) {
    const event = EventId.parse(`e${String(at)}`);
    await store.commit({ person: person(at), event, version: 0, session: sessionFixture() });
  }

  expect(await store.load(person(1))).toEqual({ kind: 'none' });
  expect(await store.load(person(2))).toMatchObject({ kind: 'stored' });
  expect(dropped).toBeGreaterThanOrEqual(2);
});
