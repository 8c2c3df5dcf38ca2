import { Campaign } from '../core/campaign/campaign.ts';
import type { CommunityId } from '../core/ids.ts';
import type { Campaigns } from '../core/promises/campaigns.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { pairsOf } from '../redis/pairs.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { step } from '../redis/step.ts';
import { KEPT_MS, MOST_CAMPAIGNS, MOST_VERSIONS } from './limits.ts';

/**
 * KEYS: the newest of each, their versions, the number of the newest in clear: two writers are told apart by it. ARGV: name,
 * version, the sealed campaign for each of the first two, most campaigns, most versions, milliseconds to live.
 */
const PUT = step(`
local before = tonumber(redis.call('HGET', KEYS[3], ARGV[1]) or '0')
local version = tonumber(ARGV[2])
if before ~= version - 1 then return 'stale' end
if before == 0 and redis.call('HLEN', KEYS[3]) >= tonumber(ARGV[5]) then return 'full' end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('HSET', KEYS[2], ARGV[1] .. '|' .. ARGV[2], ARGV[4])
redis.call('HDEL', KEYS[2], ARGV[1] .. '|' .. string.format('%.0f', version - tonumber(ARGV[6])))
redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[7]) end
return 'saved'
`);

/** KEYS: as above. ARGV: name, version, most versions. */
const REMOVE = step(`
local newest = redis.call('HGET', KEYS[3], ARGV[1])
if not newest then return 'removed' end
if newest ~= ARGV[2] then return 'stale' end
for version = tonumber(newest), math.max(1, tonumber(newest) - ARGV[3] + 1), -1 do
  redis.call('HDEL', KEYS[2], ARGV[1] .. '|' .. string.format('%.0f', version))
end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
return 'removed'
`);

/** Sealed, under names that tell nobody which community it is. */
export function createRedisCampaigns({ db, vault }: { readonly db: Db; readonly vault: Vault }): Campaigns {
  const placesOf = (community: CommunityId): readonly [newest: string, versions: string, numbers: string] => {
    const name = vault.name(`community:${community}`);
    return [placeOf(name, 'campaigns'), placeOf(name, 'versions'), placeOf(name, 'numbers')];
  };
  const nameOf = (id: string): string => vault.name(`campaign:${id}`);
  const opened = (sealed: Buffer, place: string, field: string): Campaign[] => {
    const text = vault.open(sealed, fieldPlace(place, field));
    const read = text === undefined ? undefined : Campaign.safeParse(JSON.parse(text));
    return read?.success ? [read.data] : [];
  };
  const listedAt = async (place: string): Promise<readonly Campaign[]> =>
    [...pairsOf(await db.call('HGETALL', place))].flatMap(([field, sealed]) => opened(sealed, place, field));
  return {
    list: async (community) => (await listedAt(placesOf(community)[0])).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    async *all() {
      for await (const places of db.scan(everyPlace('campaigns')))
        for (const place of places) yield* await listedAt(place);
    },
    async versions(community, id) {
      const [, versions, numbers] = placesOf(community);
      const name = nameOf(id);
      const last = Number((await db.call('HGET', numbers, name)) ?? 0);
      const fields = Array.from({ length: Math.min(last, MOST_VERSIONS) }, (_, at) => `${name}|${String(last - at)}`);
      if (fields.length === 0) return [];
      const sealed = (await db.call('HMGET', versions, ...fields)) as (Buffer | null)[];
      return fields.flatMap((field, at) => (sealed[at] ? opened(sealed[at], versions, field) : []));
    },
    async put(campaign) {
      const { id, community, version } = campaign;
      const places = placesOf(community);
      const name = nameOf(id);
      const text = JSON.stringify(campaign);
      const sealed = [
        vault.seal(text, fieldPlace(places[0], name)),
        vault.seal(text, fieldPlace(places[1], `${name}|${String(version)}`)),
      ];
      const limits = [MOST_CAMPAIGNS, MOST_VERSIONS, KEPT_MS];
      const answer = await db.run(PUT, [...places], [name, version, ...sealed, ...limits]);
      return String(answer) as 'saved' | 'stale' | 'full';
    },
    async remove({ community, id, version }) {
      const answer = await db.run(REMOVE, [...placesOf(community)], [nameOf(id), String(version), MOST_VERSIONS]);
      return String(answer) as 'removed' | 'stale';
    },
  };
}
