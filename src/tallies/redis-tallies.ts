import * as z from 'zod';
import { Alike, type Cell, type CellLabel } from '../core/campaign/cell.ts';
import type { Counts } from '../core/conversation/facts.ts';
import { Heard } from '../core/delivery/follow-up.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import { CommunityId, Day, IssueId, type PersonId } from '../core/ids.ts';
import { Stance } from '../core/issue/issue.ts';
import { dayOf } from '../core/official/calendar.ts';
import { SeatId } from '../core/official/seat.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Tallies } from '../core/promises/tallies.ts';
import type { Db } from '../redis/connection.ts';
import { hourly } from '../redis/hourly.ts';
import { pairsOf } from '../redis/pairs.ts';
import { everyPlace, fieldPlace, placeOf } from '../redis/place.ts';
import { TAKE } from '../redis/step.ts';
import { COUNT, NOTE } from './tally-steps.ts';
import { TALLY_MS } from './memory-tallies.ts';

export interface RedisTalliesParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What a person's own list says of a letter, so that forgetting the person finds where it was counted. */
const Tally = z.object({
  community: CommunityId,
  issue: IssueId,
  seat: SeatId,
  stance: Stance,
  made: z.number(),
  alike: Alike.optional(),
});
type Tally = z.infer<typeof Tally>;

const Label = z.object({ day: Day, seat: SeatId, stance: Stance });

/**
 * Letters counted in Redis, each once. Whose they are, where, and what for are names that tell nobody anything; a person's
 * list and the labels of the cells are sealed.
 */
export function createRedisTallies({ db, vault, clock }: RedisTalliesParts): Tallies {
  const listOf = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'tally');
  const nameOf = (community: CommunityId): string => vault.name(`community:${community}`);
  const letterName = (letter: LetterId): string => vault.name(`letter:${letter}`);
  const run = async (name: string, ...change: readonly (string | number | Uint8Array)[]) =>
    countsIn(await db.run(COUNT, placesOf(name), [clock(), TALLY_MS, ...change]));

  const change = async (
    letter: string,
    tally: Tally,
    what: 'made' | 'sent' | 'unsent' | 'heard' | 'gone',
    word: string = tally.alike ?? '',
  ): Promise<void> => {
    const { community, issue, seat, stance, made } = tally;
    const name = nameOf(community);
    const day = dayOf(new Date(made));
    const cell = vault.name(`cell:${community}:${issue}:${day}:${seat}:${stance}`);
    const label = vault.seal(JSON.stringify({ day, seat, stance }), fieldPlace(placeOf(name, 'labels'), cell));
    await run(name, what, `${letter}|${issue}|${cell}`, made, label, word);
  };
  const opened = (place: string, field: string, sealed: Uint8Array): Tally | undefined => {
    const text = vault.open(sealed, fieldPlace(place, field));
    return text === undefined ? undefined : Tally.safeParse(JSON.parse(text)).data;
  };
  const tallyOf = async (person: PersonId, letter: LetterId): Promise<Tally | undefined> => {
    const [place, field] = [listOf(person), letterName(letter)];
    const sealed = (await db.call('HGET', place, field)) as Buffer | null;
    return sealed ? opened(place, field, sealed) : undefined;
  };
  const listed = async (
    place: string,
    taken?: unknown,
  ): Promise<readonly (readonly [letter: string, tally: Tally])[]> =>
    [...pairsOf(taken ?? (await db.call('HGETALL', place)))].flatMap(([letter, sealed]) => {
      const tally = opened(place, letter, sealed);
      return tally ? [[letter, tally] as const] : [];
    });

  return {
    async add({ person, letter, what, community, issue, seat, stance, alike }) {
      const place = listOf(person);
      const field = letterName(letter);
      const fresh: Tally = { community, issue, seat, stance, made: clock(), ...(alike && { alike }) };
      const sealed = vault.seal(JSON.stringify(fresh), fieldPlace(place, field));
      // First the person's own list: what is counted can always be found again. What stands there decides.
      const before = (await db.run(NOTE, [place], [field, sealed, TALLY_MS])) as Buffer | null;
      const tally = (before && opened(place, field, before)) ?? fresh;
      await change(field, tally, what);
      // Forgotten meanwhile by another process, which may have taken it out before it was in.
      if ((await db.call('HEXISTS', place, field)) === 0) await change(field, tally, 'gone');
    },
    async takeBack({ person, letter }) {
      const tally = await tallyOf(person, letter);
      if (tally) await change(letterName(letter), tally, 'unsent');
    },
    async hear({ person, letter, heard }) {
      const tally = await tallyOf(person, letter);
      if (tally) await change(letterName(letter), tally, 'heard', heard);
    },
    counts: async (community) => await run(nameOf(community)),
    async cells(community, issue) {
      const name = nameOf(community);
      await run(name);
      // Two looks: a cell that goes in between has no label any more, one that comes has no count yet; neither is shown.
      const [numbers, labels] = await Promise.all([
        db.call('HGETALL', placeOf(name, 'cells')),
        db.call('HGETALL', placeOf(name, 'labels')),
      ]);
      const place = placeOf(name, 'labels');
      const sealed = pairsOf(labels);
      return [...cellsIn(numbers, issue)].flatMap(([cell, counted]): Cell[] => {
        const text = sealed.get(cell) && vault.open(sealed.get(cell)!, fieldPlace(place, cell));
        const label = text === undefined ? undefined : Label.safeParse(JSON.parse(text)).data;
        return label ? [{ ...label, ...counted }] : [];
      });
    },
    listed: async (person) => (await listed(listOf(person))).map(([, tally]) => tally),
    async forget(person) {
      const place = listOf(person);
      const take = async (letters: readonly (readonly [string, Tally])[]) =>
        await Promise.all(letters.map(([letter, tally]) => change(letter, tally, 'gone')));
      // The counts before what finds them, which a crash may leave; then those that came between.
      await take(await listed(place));
      await take(await listed(place, await db.run(TAKE, [place], [])));
    },
    sweep: hourly(clock, async () => {
      for await (const places of db.scan(everyPlace('counts')))
        await Promise.all(places.map((place) => run(/\{(.*)\}/.exec(place)![1]!)));
      for await (const places of db.scan(everyPlace('tally'))) {
        await Promise.all(
          places.map(async (place) => {
            const over = (await listed(place)).filter(([, { made }]) => clock() - made >= TALLY_MS);
            if (over.length > 0) await db.call('HDEL', place, ...over.map(([letter]) => letter));
          }),
        );
      }
    }),
  };
}

const placesOf = (name: string): string[] =>
  (['counts', 'made', 'sent', 'cells', 'labels', 'words'] as const).map((drawer) => placeOf(name, drawer));

function countsIn(reply: unknown): ReadonlyMap<IssueId, Counts> {
  const counts = new Map<IssueId, Counts>();
  for (const [field, number] of pairsOf(reply)) {
    const [name, what] = field.split('|') as [string, keyof Counts];
    const issue = IssueId.parse(name);
    counts.set(issue, { ...(counts.get(issue) ?? { made: 0, sent: 0 }), [what]: Number(number) });
  }
  return counts;
}

/** The cells of one issue, by their names. */
function cellsIn(reply: unknown, wanted: IssueId): ReadonlyMap<string, Numbers> {
  const cells = new Map<string, Numbers>();
  for (const [field, number] of pairsOf(reply)) {
    const [issue, cell, what] = field.split('|') as [string, string, string];
    if (issue === wanted) cells.set(cell, withNumber(cells.get(cell) ?? { made: 0, sent: 0 }, what, Number(number)));
  }
  return cells;
}

type Numbers = Omit<Cell, keyof CellLabel>;

/** What a later version counts beside is left out. */
function withNumber(numbers: Numbers, what: string, n: number): Numbers {
  if (what === 'made' || what === 'sent') return { ...numbers, [what]: n };
  if (Alike.safeParse(what).success) return { ...numbers, alike: { ...numbers.alike, [what]: n } };
  return Heard.safeParse(what).success ? { ...numbers, heard: { ...numbers.heard, [what]: n } } : numbers;
}
