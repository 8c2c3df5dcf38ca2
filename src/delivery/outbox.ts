import type { Mailing } from '../core/delivery/mailing.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import { UNDO_MS } from '../core/delivery/status.ts';
import { StoreAway } from '../core/errors.ts';
import type { Outbox } from '../core/promises/delivery.ts';
import { changed, FORGOTTEN, isForgotten, TAKEN_BACK, type State } from './entry.ts';
import type { Held, Ledger } from './ledger.ts';
import type { Pace } from './pace.ts';
import type { Jobs } from './queue.ts';
import type { Stops } from './stops.ts';
import type { Tell } from './tell.ts';
import type { Waiting } from './waiting.ts';

export interface OpenOutbox extends Outbox {
  /**
   * Puts back into the queue whatever is not settled and was lost from it, or is due and was put off by a clock that was ahead; then
   * lets go of what has had its time. Answers how many letters were looked at.
   */
  sweep(): Promise<number>;
}

export interface OutboxParts {
  readonly ledger: Ledger;
  readonly waiting: Pick<Waiting, 'note' | 'drop'>;
  readonly jobs: Pick<Jobs, 'add' | 'drop'>;
  readonly tell: Tell;
  readonly pace: Pick<Pace, 'of' | 'forget'>;
  readonly stops: Pick<Stops, 'isBlocked' | 'of'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What is under way when everything is forgotten may end; until then nobody takes it up again. */
const FADE_MS = 10 * 60_000;
const LEAVING = new Set<State>(['sending', 'in-doubt']);

export function createOutbox({ ledger, waiting, jobs, tell, pace, stops, clock }: OutboxParts): OpenOutbox {
  const forgetOne = async (id: LetterId): Promise<void> => {
    const about = (await ledger.read(id))?.about;
    if (about?.community) await waiting.drop({ issue: about.issue, community: about.community }, id);
    if (await tookAway(id, ledger)) await ledger.fade(id, FADE_MS);
    else await ledger.erase(id);
    await jobs.drop(id);
  };
  return {
    async put(person, mailing) {
      const { id, issue, community } = mailing;
      if (community) await waiting.note({ issue, community }, id);
      const undoMs = Math.min(UNDO_MS, Math.max(0, mailing.agreed + UNDO_MS - clock()));
      await ledger.put(person, mailing, undoMs);
      const held = await ledger.read(mailing.id);
      if (held && isForgotten(held.entry)) throw new StoreAway('busy');
      if (held?.entry.agreed !== mailing.agreed) return false;
      await jobs.add(mailing.id, mailing.agreed + UNDO_MS - clock());
      if (held.about) await tell(held.about, held.entry);
      return true;
    },
    async cancel(person, id) {
      for (;;) {
        const held = await ledger.read(id);
        if (!held || held.entry.owner !== ledger.owner(person)) return false;
        const { state, again } = held.entry;
        const isOpen = state === 'waiting' && !again;
        if (state !== 'cancelled' && !isOpen) return false;
        if (isOpen && !(await ledger.move(held, TAKEN_BACK, 'settle'))) continue;
        if (held.about) await tell(held.about, isOpen ? changed(held.entry, TAKEN_BACK) : held.entry);
        await ledger.drop(id);
        await jobs.drop(id);
        return true;
      }
    },
    async stopped(person, letters) {
      const owner = ledger.owner(person);
      const found = await Promise.all(
        letters.map(async (id) => {
          const { entry, about } = (await ledger.read(id)) ?? {};
          const isHere = about && entry?.owner === owner && entry.state === 'waiting' && entry.why === 'undo';
          const stop = isHere ? await stops.of(about) : undefined;
          return stop ? [[id, stop] as const] : [];
        }),
      );
      return new Map(found.flat());
    },
    async kept(person) {
      const read = await Promise.all((await ledger.of(person)).map((id) => ledger.read(id)));
      const all = read.filter((held) => held !== undefined);
      return {
        toBeSent: all.flatMap(mailingIn),
        sending: all.map(wentOf),
        lately: await pace.of(person),
        isBlocked: await stops.isBlocked(person),
      };
    },
    async forget(person) {
      await Promise.all((await ledger.of(person)).map(forgetOne));
      await ledger.disown(person);
      // Whoever counts a letter from now on finds it gone, and takes the count back.
      await pace.forget(person);
    },
    async sweep() {
      let looked = 0;
      for await (const id of ledger.open()) {
        const held = await ledger.read(id);
        if (held && held.entry.due <= held.readAt) await jobs.drop(id);
        await jobs.add(id, 0);
        looked += 1;
      }
      // Last: whatever keeps a list from being swept keeps no letter from leaving.
      await ledger.sweep();
      return looked;
    },
  };
}

function mailingIn({ about, content }: Held): readonly Mailing[] {
  if (!about || !content) return [];
  const { person: _person, stance: _stance, ...mailing } = about;
  return [{ ...mailing, ...content }];
}

function wentOf({ id, entry }: Held): Readonly<Record<string, unknown>> {
  const { owner: _owner, version: _version, ...went } = entry;
  return { id, ...went };
}

/** Takes a letter that is leaving out from under whoever is at it; false when nobody is. */
async function tookAway(id: LetterId, ledger: Ledger): Promise<boolean> {
  for (;;) {
    const held = await ledger.read(id);
    if (!held || !LEAVING.has(held.entry.state)) return false;
    if (await ledger.move(held, FORGOTTEN, 'drop')) return true;
  }
}
