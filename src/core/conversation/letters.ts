import type { LetterId } from '../delivery/receipt.ts';
import { UNDO_MS, type Status, type Why } from '../delivery/status.ts';
import type { IssueId } from '../ids.ts';
import type { SeatId } from '../official/seat.ts';
import type { Draft, Mailed } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Handing, Parked, Session } from './session.ts';
import { shelvedOf } from './shelf.ts';

/** A letter that was written, as its writer's list shows it. Times in milliseconds since 1970. */
export interface Listed {
  readonly id: LetterId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
  readonly status: Status;
  readonly prepared: number;
  readonly changed: number;
  /** Of a letter that the bot sends: why it stands there, and until when. */
  readonly why?: Why | undefined;
  readonly until?: number | undefined;
  /** Whom it was written to, known for as long as the letter itself is there. */
  readonly name?: string;
}

/** Letters in the writer's hands, with what they said of each. */
type Handed = Pick<Handing, 'consent' | 'recipients' | 'marks'> & { readonly draft: Draft };

/** Every letter of this person, the one that changed last first: what receipts say, and of those still here also their marks. */
export function lettersOf(session: Session, facts: Facts): readonly Listed[] {
  const receipts = new Map((facts.receipts ?? []).map((one) => [one.id, one]));
  const here = handedIn(session).flatMap((handed) => listedIn(handed, receipts, facts));
  const ids = new Set(here.map(({ id }) => id));
  return [...here, ...[...receipts.values()].filter(({ id }) => !ids.has(id))].toSorted(
    (a, b) => b.changed - a.changed,
  );
}

/** Drafts whose letters are in the writer's hands and can be shown again: the one at hand first. */
export function handedIn(session: Session): readonly Handed[] {
  const inHand = 'consent' in session ? [session] : [];
  return [...inHand, ...session.parked.flatMap(handedOf)];
}

const handedOf = ({ draft, handed }: Parked): readonly Handed[] => (handed ? [{ draft, ...handed }] : []);

/** Of an example nothing is listed. A mark is newer than its receipt for as long as its effect is under way. */
function listedIn(
  { draft, consent, recipients, marks }: Handed,
  receipts: ReadonlyMap<LetterId, Listed>,
  facts: Facts,
): readonly Listed[] {
  const { issue, round, mailed = {} } = draft;
  if (shelvedOf(draft, facts)?.issue.status === 'example') return [];
  return recipients.map(({ seat, name }): Listed => {
    const id = facts.letterId({ issue, seat, round });
    const said = marks[seat] === 'sent' ? 'sent-by-you' : 'prepared';
    const named = name === '' ? {} : { name };
    const known = receipts.get(id);
    const given = mailed[seat];
    if (!known) {
      const made = { id, issue, seat, round, prepared: consent.at, changed: consent.at, ...named };
      return { ...made, status: said, ...(given && !given.before && byMachine(given)) };
    }
    if (given) return { ...known, ...named, ...(known.status === 'prepared' && !given.before && byMachine(given)) };
    const byHand = known.status === 'prepared' || known.status === 'sent-by-you';
    return { ...known, ...named, ...(byHand && known.status !== said && { status: said, changed: facts.now }) };
  });
}

/** Until its receipt says more. */
function byMachine({ at, takenBack }: Mailed[SeatId]): Pick<Listed, 'status' | 'changed' | 'why' | 'until'> {
  if (takenBack) return { status: 'cancelled', changed: at };
  return { status: 'waiting', changed: at, why: 'undo', until: at + UNDO_MS };
}
