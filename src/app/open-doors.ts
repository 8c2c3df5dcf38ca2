import { createOnceInMemory } from '../web/once-in-memory.ts';
import { createWebDoor } from '../web/web.ts';
import type { DoorParts, OpenDoor } from './doors.ts';

/** The doors that the settings switch on. The web comes last, since it answers to every path. */
export function openDoors(parts: DoorParts): readonly OpenDoor[] {
  const { config, keys, clock } = parts;
  const { playground, publicUrl } = config;
  if (!playground && publicUrl === undefined) return [];
  const app = createWebDoor({
    ...parts,
    ...(playground && { playground: { hosts: config.playgroundHosts } }),
    ...(publicUrl !== undefined && {
      privatePage: { publicUrl, key: keys.links, once: createOnceInMemory(clock) },
    }),
  });
  const says = [playground && 'playground', publicUrl !== undefined && 'private page'].filter(Boolean).join(', ');
  return [{ path: '/', app, says }];
}
