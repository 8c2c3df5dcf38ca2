import * as z from 'zod';
import { CommunityId, IssueId, type PersonId } from '../core/ids.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Signatures } from '../core/promises/signatures.ts';
import type { Db } from '../redis/connection.ts';
import { hourly } from '../redis/hourly.ts';
import { pairsOf } from '../redis/pairs.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { step, TAKE } from '../redis/step.ts';
import { SIGNATURES_MS } from './memory-signatures.ts';

export interface RedisSignaturesParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** `at`: when this person first signed, which is the order of the names. */
const Kept = z.object({ name: z.string(), at: z.number() });
type Kept = z.infer<typeof Kept>;

/** Beside a person: under which letters they stand. `at`: when they signed last; an earlier version did not note it. */
export const Under = z.object({ community: CommunityId, issue: IssueId, at: z.number().optional() });
export type Under = z.infer<typeof Under>;

/** When their name is gone from that letter at the latest, in milliseconds since 1970; undefined where that is not known. */
export const endOfUnder = ({ at }: Under): number | undefined => (at === undefined ? undefined : at + SIGNATURES_MS);

/** KEYS: a hash. ARGV: field, value, milliseconds to live. */
const PUT = step(`
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`);

/**
 * KEYS: the names under a letter, the words that it is settled on. ARGV: field, value, milliseconds to live, the words that were
 * read. Puts a name under those words and no others.
 */
const SIGN = step(`
local settled = redis.call('GET', KEYS[2])
if settled and ARGV[4] ~= '' and settled ~= ARGV[4] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 1
`);

/** KEYS: as above. ARGV: words, milliseconds to live. */
const SETTLE = step(`
if redis.call('GET', KEYS[2]) ~= ARGV[1] and redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 1
`);

/** KEYS: a hash. ARGV: field, its value as read. Takes it out unless it has changed. */
const TAKE_OUT = step(`
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('HDEL', KEYS[1], ARGV[1]) end
return 1
`);

/**
 * Names under open letters in Redis, sealed one by one. Who signed is a name that tells nobody anything, another one for each
 * letter; beside a person stands only where theirs are, so that forgetting finds them.
 */
export function createRedisSignatures({ db, vault, clock }: RedisSignaturesParts): Signatures {
  const ownPlace = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'signed');
  const letterName = (community: CommunityId, issue: IssueId): string =>
    vault.name(`open-letter:${community}:${issue}`);
  const placeFor = (letter: string): string => placeOf(letter, 'signatures');
  const placesFor = (letter: string): string[] => [placeFor(letter), placeOf(letter, 'settled')];
  const wordsName = (letter: string, words: string): string => vault.name(`words:${letter}:${words}`);
  const signer = (person: PersonId, letter: string): string => vault.name(`signer:${letter}:${person}`);
  const opened = <T>(schema: z.ZodType<T>, place: string, field: string, sealed: Uint8Array | null): T | undefined => {
    const text = sealed ? vault.open(sealed, fieldPlace(place, field)) : undefined;
    return text === undefined ? undefined : schema.safeParse(JSON.parse(text)).data;
  };
  const all = async <T>(schema: z.ZodType<T>, place: string, taken?: unknown): Promise<readonly T[]> => {
    const pairs = pairsOf(taken ?? (await db.call('HGETALL', place)));
    return [...pairs].flatMap(([field, sealed]) => opened(schema, place, field, sealed) ?? []);
  };
  const seal = (place: string, field: string, value: Under | Kept): Uint8Array =>
    vault.seal(JSON.stringify(value), fieldPlace(place, field));
  const kept = async (person: PersonId, letter: string): Promise<Kept | undefined> => {
    const [place, field] = [placeFor(letter), signer(person, letter)];
    return opened(Kept, place, field, (await db.call('HGET', place, field)) as Buffer | null);
  };
  const takeName = async (
    person: PersonId,
    { community, issue }: Pick<Under, 'community' | 'issue'>,
  ): Promise<void> => {
    const letter = letterName(community, issue);
    await db.call('HDEL', placeFor(letter), signer(person, letter));
  };
  const takeOff = async (person: PersonId, under: Pick<Under, 'community' | 'issue'>): Promise<void> => {
    await db.call('HDEL', ownPlace(person), letterName(under.community, under.issue));
    await takeName(person, under);
  };

  const sweepOne = async (place: string): Promise<void> => {
    for (const [field, sealed] of pairsOf(await db.call('HGETALL', place))) {
      const under = opened(Under, place, field, sealed);
      const end = under && endOfUnder(under);
      if (end !== undefined && end <= clock()) await db.run(TAKE_OUT, [place], [field, sealed]);
    }
  };

  return {
    async sign({ person, community, issue, name, words }) {
      const letter = letterName(community, issue);
      const { at } = (await kept(person, letter)) ?? { at: clock() };
      const [own, under, field] = [ownPlace(person), placeFor(letter), signer(person, letter)];
      // First beside the person: what is under a letter can always be found again.
      await db.run(PUT, [own], [letter, seal(own, letter, { community, issue, at: clock() }), SIGNATURES_MS]);
      const read = words === undefined ? '' : wordsName(letter, words);
      const entry = seal(under, field, { name, at });
      const taken = await db.run(SIGN, placesFor(letter), [field, entry, SIGNATURES_MS, read]);
      if (taken !== 1) {
        await takeOff(person, { community, issue });
        return 'other-words';
      }
      // Taken off or forgotten meanwhile by another process, which may have looked for a name before it was there.
      if ((await db.call('HEXISTS', own, letter)) === 0) await takeName(person, { community, issue });
      return 'signed';
    },
    async settle({ community, issue, words }) {
      const letter = letterName(community, issue);
      return (await db.run(SETTLE, placesFor(letter), [wordsName(letter, words), SIGNATURES_MS])) === 1;
    },
    takeOff: ({ person, community, issue }) => takeOff(person, { community, issue }),
    nameOf: async ({ person, community, issue }) => (await kept(person, letterName(community, issue)))?.name,
    async list(person) {
      const under = await all(Under, ownPlace(person));
      const names = await Promise.all(under.map(({ community, issue }) => kept(person, letterName(community, issue))));
      return under.flatMap(({ community, issue }, nth) => {
        const name = names[nth]?.name;
        return name === undefined ? [] : [{ community, issue, name }];
      });
    },
    async names(community, issue) {
      const signed = await all(Kept, placeFor(letterName(community, issue)));
      return signed.toSorted((a, b) => a.at - b.at).map(({ name }) => name);
    },
    count: async (community, issue) => Number(await db.call('HLEN', placeFor(letterName(community, issue)))),
    async forget(person) {
      const place = ownPlace(person);
      const take = async (signed: readonly Under[]) =>
        await Promise.all(signed.map((under) => takeName(person, under)));
      // The names before what finds them, which a crash may leave; then those that came between.
      await take(await all(Under, place));
      await take(await all(Under, place, await db.run(TAKE, [place], [])));
    },
    // Redis lets go of names by itself, and of where they stood only once a person signs nothing for as long.
    sweep: hourly(clock, async () => {
      for await (const places of db.scan(everyPlace('signed'))) await Promise.all(places.map(sweepOne));
    }),
  };
}
