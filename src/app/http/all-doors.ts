import type { View } from '../../core/conversation/view.ts';
import type { CommunityId, PersonId } from '../../core/ids.ts';
import type { Board } from '../../core/promises/board.ts';
import type { StandingMessage } from '../../core/promises/for-doors.ts';
import type { OpenDoor } from './doors.ts';
import type { PartHealth } from '../health/health.ts';
import type { Route } from './server.ts';

/** The doors that are open, as one. Doors need the conversation and it needs them: until `put` there is none. */
export interface AllDoors {
  put(doors: readonly OpenDoor[]): void;
  /** What each is called. */
  says(): readonly string[];
  routes(): readonly Route[];
  health(): readonly PartHealth[];
  start(): Promise<void>;
  close(graceMs: number): Promise<void>;
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  forget(person: PersonId): Promise<void>;
  /** As a door does it: true when the view stands in the person's direct messages. */
  notify(person: PersonId, view: View): Promise<boolean>;
  /** As a door does it: whether this person runs that community, as its platform said within the last minute. */
  runs(person: PersonId, community: CommunityId): Promise<boolean>;
  /** The board of this community's platform; undefined where its door is closed, or has none. */
  boardFor(community: CommunityId): Board | undefined;
}

export function createAllDoors(): AllDoors {
  let doors: readonly OpenDoor[] = [];
  return {
    put: (opened) => void (doors = opened),
    says: () => doors.map(({ says }) => says),
    routes: () => doors.flatMap(({ routes = [] }) => routes),
    health: () => doors.flatMap((door) => door.health?.() ?? []),
    start: async () => void (await Promise.all(doors.map(async (door) => await door.start?.()))),
    close: async (graceMs) => void (await Promise.all(doors.map(async (door) => await door.close?.(graceMs)))),
    async standingWith(person) {
      const all = await Promise.all(doors.map(async (door) => (await door.standingWith?.(person)) ?? []));
      return all.flat();
    },
    forget: async (person) => void (await Promise.all(doors.map(async (door) => await door.forget?.(person)))),
    async notify(person, view) {
      for (const door of doors) if (await door.notify?.(person, view)) return true;
      return false;
    },
    async runs(person, community) {
      for (const door of doors) if (await door.runs?.(person, community)) return true;
      return false;
    },
    boardFor: (community) => doors.find(({ board }) => board && community.startsWith(`${board.platform}:`))?.board,
  };
}
