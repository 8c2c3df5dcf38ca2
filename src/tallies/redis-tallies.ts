import { z } from 'zod';
import type { Counts } from '../core/conversation/facts.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import { CommunityId, IssueId, type PersonId } from '../core/ids.ts';
import type { Tallies, Vault } from '../core/promises.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { step } from '../redis/step.ts';
import { TALLY_MS } from './memory-tallies.ts';

export interface RedisTalliesParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Looking at everything takes a while; days are what it is about. */
const SWEEP_MS = 3_600_000;

/** What a person's own list says of a letter, so that forgetting the person finds where it was counted. */
const Tally = z.object({ community: CommunityId, issue: IssueId, made: z.number() });
type Tally = z.infer<typeof Tally>;

/** KEYS: a person's list. ARGV: letter, sealed tally, milliseconds to live. */
const NOTE = step(`
redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`);

/**
 * KEYS: a community's counts, letters made, letters sent. ARGV: now, milliseconds that a letter counts, `letter|issue` or
 * nothing, its issue, made | sent | unsent | gone. Lets go of what has had its time, changes, and gives the counts: a hash of
 * `issue|made` and `issue|sent`.
 */
const COUNT = step(`
local function drop(member, issue)
  if redis.call('ZREM', KEYS[2], member) == 1 then redis.call('HINCRBY', KEYS[1], issue .. '|made', -1) end
  if redis.call('ZREM', KEYS[3], member) == 1 then redis.call('HINCRBY', KEYS[1], issue .. '|sent', -1) end
end
local over = string.format('%.0f', tonumber(ARGV[1]) - tonumber(ARGV[2]))
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', over)) do
  drop(member, string.match(member, '|(.*)$'))
end
local member, issue, what = ARGV[3], ARGV[4], ARGV[5]
if what == 'gone' then
  drop(member, issue)
elseif what then
  if redis.call('ZADD', KEYS[2], 'NX', ARGV[1], member) == 1 then redis.call('HINCRBY', KEYS[1], issue .. '|made', 1) end
  if what == 'sent' and redis.call('ZADD', KEYS[3], 'NX', ARGV[1], member) == 1 then
    redis.call('HINCRBY', KEYS[1], issue .. '|sent', 1)
  end
  if what == 'unsent' and redis.call('ZREM', KEYS[3], member) == 1 then
    redis.call('HINCRBY', KEYS[1], issue .. '|sent', -1)
  end
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[2]) end
end
return redis.call('HGETALL', KEYS[1])
`);

/** Letters counted in Redis, each once. Who and where are names that tell nobody anything; the person's list is sealed. */
export function createRedisTallies({ db, vault, clock }: RedisTalliesParts): Tallies {
  let swept = -Infinity;
  const listOf = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'tally');
  const placesOf = (name: string): string[] =>
    (['counts', 'made', 'sent'] as const).map((drawer) => placeOf(name, drawer));
  const count = async (name: string, ...change: readonly string[]): Promise<ReadonlyMap<IssueId, Counts>> =>
    countsIn(await db.run(COUNT, placesOf(name), [clock(), TALLY_MS, ...change]));
  const nameOf = (community: CommunityId): string => vault.name(`community:${community}`);
  const letterName = (letter: LetterId): string => vault.name(`letter:${letter}`);
  const listed = async (place: string): Promise<(Tally & { readonly letter: string })[]> => {
    const flat = (await db.call('HGETALL', place)) as Buffer[];
    return flat.flatMap((field, at) => {
      if (at % 2 === 1) return [];
      const letter = String(field);
      const text = vault.open(flat[at + 1]!, fieldPlace(place, letter));
      const read = text === undefined ? undefined : Tally.safeParse(JSON.parse(text));
      return read?.success ? [{ letter, ...read.data }] : [];
    });
  };

  return {
    async add({ person, community, issue, letter, what }) {
      const place = listOf(person);
      const field = letterName(letter);
      const tally: Tally = { community, issue, made: clock() };
      // First the person's own list: what is counted can always be found again.
      await db.run(NOTE, [place], [field, vault.seal(JSON.stringify(tally), fieldPlace(place, field)), TALLY_MS]);
      await count(nameOf(community), `${field}|${issue}`, issue, what);
    },
    counts: async (community) => await count(nameOf(community)),
    async forget(person) {
      const place = listOf(person);
      for (const { community, issue, letter } of await listed(place))
        await count(nameOf(community), `${letter}|${issue}`, issue, 'gone');
      await db.call('DEL', place);
    },
    async sweep() {
      if (clock() - swept < SWEEP_MS) return;
      swept = clock();
      for await (const places of db.scan(everyPlace('counts')))
        await Promise.all(places.map((place) => count(/\{(.*)\}/.exec(place)![1]!)));
      for await (const places of db.scan(everyPlace('tally'))) {
        await Promise.all(
          places.map(async (place) => {
            const over = (await listed(place)).filter(({ made }) => clock() - made >= TALLY_MS);
            if (over.length > 0) await db.call('HDEL', place, ...over.map(({ letter }) => letter));
          }),
        );
      }
    },
  };
}

function countsIn(reply: unknown): ReadonlyMap<IssueId, Counts> {
  const flat = (reply as Buffer[]).map(String);
  const counts = new Map<IssueId, Counts>();
  for (let at = 0; at < flat.length; at += 2) {
    const [name, what] = flat[at]!.split('|') as [string, keyof Counts];
    const issue = IssueId.parse(name);
    counts.set(issue, { ...(counts.get(issue) ?? { made: 0, sent: 0 }), [what]: Number(flat[at + 1]) });
  }
  return new Map([...counts].filter(([, { made }]) => made > 0));
}
