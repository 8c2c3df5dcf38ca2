import { createWebDoor } from '../web/web.ts';
import type { DoorParts, OpenDoor } from './doors.ts';

/** The doors that the settings switch on; what a closed door needs is not even loaded. The web comes last: it answers to every path. */
export async function openDoors(parts: DoorParts): Promise<readonly OpenDoor[]> {
  return [...webDoor(parts)];
}

function webDoor(parts: DoorParts): readonly OpenDoor[] {
  const { config, keys, once } = parts;
  const { playground, publicUrl } = config;
  if (!playground && publicUrl === undefined) return [];
  const app = createWebDoor({
    ...parts,
    ...(playground && { playground: { hosts: config.playgroundHosts } }),
    ...(publicUrl !== undefined && { privatePage: { publicUrl, key: keys.links, once } }),
  });
  const says = [playground && 'playground', publicUrl !== undefined && 'private page'].filter(Boolean).join(', ');
  return [{ routes: [{ path: '/', app }], says }];
}
