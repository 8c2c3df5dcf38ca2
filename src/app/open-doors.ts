import type { DoorParts, OpenDoor } from './doors.ts';

/** The doors that the settings switch on. */
export function openDoors(_parts: DoorParts): readonly OpenDoor[] {
  return [];
}
