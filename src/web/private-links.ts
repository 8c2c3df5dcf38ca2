import type { PersonId } from '../core/ids.ts';
import type { PrivateParts, WebParts } from './parts.ts';
import { seal } from './sealed-note.ts';

export const LINK_MS = 10 * 60_000;

type LinkParts = Omit<PrivateParts, 'once'> & Pick<WebParts, 'clock' | 'newId'>;

/** Makes the address of a person's private page: good for ten minutes, and for one use. Whoever has it can go on with the letter. */
export function createPrivateLinks({ publicUrl, key, clock, newId }: LinkParts): (person: PersonId) => string {
  return (person) => {
    const token = seal({ person, id: newId(), until: clock() + LINK_MS }, 'link', key);
    return new URL(`/d/${token}`, publicUrl).href;
  };
}
