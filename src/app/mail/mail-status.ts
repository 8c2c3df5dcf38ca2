import type { Why } from '../../core/delivery/status.ts';
import { atStart, counted } from '../../core/wording.ts';
import { goesOn, type Entry } from '../../delivery/entry.ts';
import type { Blocked, Paused } from '../../delivery/stops.ts';
import { heldLine } from './resume-line.ts';

/** Why letters of one office are where they are: how many, and when the first of them goes on. */
interface Group {
  readonly seat: string;
  readonly state: Entry['state'];
  readonly why: Why | undefined;
  many: number;
  next: number;
}

/** For an operator; people read theirs in their own language. */
const SAYS: Readonly<Record<Why, string>> = {
  undo: 'may still be taken back',
  'person-limit': 'its writer has sent enough for a day',
  'office-limit': 'the office has got enough for now',
  paused: 'held back',
  held: 'held back by an organizer of its campaign',
  busy: 'the mail server asked us to try later',
  'no-page': 'its page could not be made yet, tried again by itself',
  interrupted: 'interrupted here, tried again by itself',
  'looking-up': 'left without an answer, looked up first',
  unsure: 'left without an answer, never sent again',
  'no-mailbox': 'there is no such mailbox',
  'mailbox-full': 'the mailbox is full',
  refused: 'the mail server refuses it',
  'too-long': 'tried for too long',
  'out-of-time': 'waited for as long as a letter is kept',
  blocked: 'blocked: redress block',
  broken: 'no page could be made of it',
  'perhaps-twice': 'may have arrived twice, byte for byte the same',
};

/** What waits, hangs or failed, by office and reason; and how many of the last 90 days came through. `of`: of one office alone. */
export async function mailStatus(
  entries: AsyncIterable<Entry>,
  { paused, blocked }: { readonly paused: readonly Paused[]; readonly blocked: Blocked },
  { now, of }: { readonly now: number; readonly of: Paused },
): Promise<string> {
  const isAsked = (what: Paused): boolean => of === 'everything' || what === of || what === 'everything';
  const groups = new Map<string, Group>();
  let accepted = 0;
  for await (const { state, seat, why, due } of entries) {
    if (!isAsked(seat)) continue;
    if (state === 'accepted') accepted += 1;
    if ((state === 'accepted' && why === undefined) || state === 'cancelled') continue;
    const key = `${state} ${seat} ${why ?? ''}`;
    const group = groups.get(key) ?? { seat, state, why, many: 0, next: due };
    groups.set(key, { ...group, many: group.many + 1, next: Math.min(group.next, due) });
  }
  const lines = [...groups.values()].toSorted((a, b) => b.many - a.many).map((group) => lineOf(group, now));
  const stopped = [
    ...paused.filter(isAsked).map((what) => atStart(heldLine(what))),
    ...blocked.offices
      .filter((seat) => of === 'everything' || seat === of)
      .map((seat) => `Blocked: ${seat}. To lift it: redress block office ${seat} --lift`),
    ...(of === 'everything' && blocked.people > 0 ? [peopleLine(blocked.people)] : []),
  ];
  return [
    ...stopped,
    ...(stopped.length > 0 ? [''] : []),
    ...(lines.length > 0 ? [...lines, ''] : []),
    `${counted(accepted, 'letter')} accepted in the last 90 days.`,
    '',
  ].join('\n');
}

const peopleLine = (many: number): string =>
  `Blocked: ${many === 1 ? '1 person, by an id that is' : `${String(many)} people, by ids that are`} not kept. To lift it: redress block person ID --lift`;

function lineOf({ seat, state, why, many, next }: Group, now: number): string {
  const until =
    goesOn({ state, why }) && next > now
      ? `, goes on ${new Date(next).toISOString().slice(0, 16).replace('T', ' ')} UTC`
      : '';
  return `${String(many).padStart(5)}  ${state.padEnd(9)}  ${seat}: ${why ? SAYS[why] : 'under way'}${until}`;
}
