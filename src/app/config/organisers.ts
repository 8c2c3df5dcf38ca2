import { CommunityId, PersonId } from '../../core/ids.ts';

/** Who may run campaigns where beside those whom their platform says so of. */
export interface Organisers {
  has(community: CommunityId, person: PersonId): boolean;
}

const ENTRY = /^(discord:\d{1,20}:\d{1,20}|slack:[A-Z0-9]{1,20}:[A-Z0-9]{1,20})$/;

const entriesOf = (setting: string): string[] =>
  setting
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `discord:SERVER:USER` or `slack:WORKSPACE:USER`, with commas between. */
export const areOrganisers = (setting: string): boolean => entriesOf(setting).every((one) => ENTRY.test(one));

/** Each in the one community that is named, so that one server's organizer is nobody in another. */
export function readOrganisers(setting: string): Organisers {
  const named = new Set(
    entriesOf(setting).map((one) => {
      const [platform, community, user] = one.split(':') as [string, string, string];
      const person = platform === 'slack' ? one : `discord:${user}`;
      return keyOf(CommunityId.parse(`${platform}:${community}`), PersonId.parse(person));
    }),
  );
  return { has: (community, person) => named.has(keyOf(community, person)) };
}

const keyOf = (community: CommunityId, person: PersonId): string => `${community} ${person}`;
