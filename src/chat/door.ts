import type { PersonId } from '../core/ids.ts';
import type { ForDoors } from '../core/promises/for-doors.ts';
import type { Log } from '../log.ts';

/** What a door in a chat is made from. `Settings`: how its platform is reached. */
export interface ChatDoorParts<Settings, Times> extends Omit<ForDoors, 'issues'> {
  readonly settings: Settings;
  readonly log: Log;
  /** The signed link to a person's own page; absent where there is none. */
  readonly privateLink?: (person: PersonId) => string;
  /** The platform takes the token no more: nothing can go on. */
  readonly fail: (says: string) => void;
  /** In place of the usual ones. */
  readonly times?: Partial<Times>;
}

export interface DoorHealth<Part extends string> {
  readonly part: Part;
  readonly status: 'green' | 'yellow' | 'red';
  readonly says: string;
  readonly fix?: string;
}
