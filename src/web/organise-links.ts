import type { CommunityId, Language, PersonId } from '../core/ids.ts';
import type { PrivateParts, WebParts } from './parts.ts';
import { LINK_MS } from './private-links.ts';
import { seal } from './sealed-note.ts';

/** Whose page it is, where they run campaigns, and in which language they speak. */
export type OrganiseLink = (to: {
  readonly person: PersonId;
  readonly community: CommunityId;
  readonly language: Language;
}) => string;

type LinkParts = Omit<PrivateParts, 'once'> & Pick<WebParts, 'clock' | 'newId'>;

/**
 * Makes the address of a community's page for those who run campaigns there: good for ten minutes, and for one use. Only to be
 * given to somebody who may, by what their platform said of this very event.
 */
export function createOrganiseLinks({ publicUrl, key, clock, newId }: LinkParts): OrganiseLink {
  return ({ person, community, language }) => {
    const note = { person, community, language, id: newId(), until: clock() + LINK_MS };
    return new URL(`/organise/${seal(note, 'organise-link', key)}`, publicUrl).href;
  };
}
