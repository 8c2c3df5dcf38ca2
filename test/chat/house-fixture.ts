import { createServer } from '../../src/app/http/server.ts';
import type { Board } from '../../src/core/promises/board.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import type { StandingMessage } from '../../src/core/promises/for-doors.ts';
import type { View } from '../../src/core/conversation/view.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { Cabinet } from '../../src/core/promises/sessions.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { clock as onItsDay } from '../fixtures/clock.ts';
import { worldFixture, type World, type WorldParts } from '../app/press/handle-fixture.ts';
import { paperFixture } from '../web/web-fixture.ts';

/** What a door's fixture says of the house behind it. */
export interface HouseFixture {
  readonly world: World;
  readonly cabinet: Cabinet;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  /** What could not go on, in words. */
  readonly failures: readonly string[];
}

export interface HouseOptions {
  readonly world?: WorldParts;
  readonly cabinet?: Cabinet;
  /** Else the door goes by the clock on the wall, as platforms sign by it, and what is behind it by that of the fixtures. */
  readonly clock?: () => number;
  /** Puts something between the door and the conversation. */
  readonly around?: (conversation: Conversation) => Conversation;
  /** Does not wait until the platform is connected. */
  readonly isAway?: boolean;
}

/** The door that the house has, once it is made. */
interface Door {
  readonly board: Board;
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  forget(person: PersonId): Promise<void>;
  notify(person: PersonId, view: View): Promise<boolean>;
}

/** A real conversation with all that a door is handed. The page of a letter is a few bytes that name it. */
export function houseFixture({ world: about, around = (one) => one, ...options }: HouseOptions, door: () => Door) {
  const lines: string[] = [];
  const failures: string[] = [];
  const clock = options.clock ?? Date.now;
  const cabinet = options.cabinet ?? createMemoryCabinet(clock);
  const closing = new AbortController();
  const world = worldFixture({
    clock: options.clock ?? onItsDay,
    doors: {
      standingWith: async (person) => await door().standingWith(person),
      forget: async (person) => await door().forget(person),
    },
    notify: async (person, view) => await door().notify(person, view),
    board: () => door().board,
    ...about,
  });
  const fixture: HouseFixture = { world, cabinet, lines, failures };
  return {
    fixture,
    end: () => closing.abort(),
    parts: {
      conversation: around(world.handle),
      paper: paperFixture,
      cabinet,
      once: createMemoryOnce(clock),
      log: createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }),
      clock,
      closing: closing.signal,
      fail: (says: string) => void failures.push(says),
    },
  };
}

type Routes = Parameters<typeof createServer>[0]['routes'];

/** The door's pages on a server of ours; `port`: 0 for any. */
export async function serveDoor(
  routes: Routes,
  port = 0,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer({
    routes,
    health: async () => ({ status: 'green', parts: [] }),
    metrics: async () => '',
    log: createLog({ logLevel: 'silent' }),
  });
  return { port: await server.listen({ port, host: '127.0.0.1' }), close: () => server.close(500) };
}
