import * as z from 'zod';
import { Language } from '../ids.ts';
import { SeatId } from '../official/seat.ts';
import { LetterId, type Channel } from './receipt.ts';
import type { Status } from './status.ts';

/** Milliseconds since 1970. */
const moment = z.number().int();

/** One letter whose writer allowed that they are asked whether it was answered. No name, no text: who is asked is the store's matter. */
export const FollowUp = z.object({
  letter: LetterId,
  seat: SeatId,
  sent: moment,
  language: Language,
  /** When the question was first put, and when it was put again. */
  asked: moment.optional(),
  reminded: moment.optional(),
  /** The question could not be brought to the person: it is shown at their next command. */
  open: z.boolean().optional(),
});
export type FollowUp = z.infer<typeof FollowUp>;

const DAY = 86_400_000;
/** Nothing of it is kept longer than this after the letter was sent, as the writer was promised. */
export const FOLLOW_UP_MS = 60 * DAY;
const ASK_MS = 14 * DAY;
const REMIND_MS = 21 * DAY;
/** A reminder never comes on the heels of a question that was late itself. */
const BETWEEN_MS = 6 * DAY;

/** What the writer may say: each is a button. */
export const Heard = z.enum(['yes', 'other', 'acknowledged', 'no', 'expected-none']);
export type Heard = z.infer<typeof Heard>;

export const isOver = ({ sent }: FollowUp, now: number): boolean => now - sent >= FOLLOW_UP_MS;

/** What is to be put to the writer now: the question, its one reminder, or nothing. */
export function dueOf(followUp: FollowUp, now: number): 'ask' | 'remind' | undefined {
  const { sent, asked, reminded } = followUp;
  const age = now - sent;
  if (isOver(followUp, now) || reminded !== undefined) return undefined;
  if (asked === undefined) return age >= ASK_MS ? 'ask' : undefined;
  return age >= REMIND_MS && now - asked >= BETWEEN_MS ? 'remind' : undefined;
}

/** Whether it comes again to whoever puts it off: the round has not put it yet, or there is time for its reminder. */
export const comesAgain = ({ sent, asked, reminded }: FollowUp): boolean =>
  reminded === undefined &&
  (asked === undefined || Math.max(sent + REMIND_MS, asked + BETWEEN_MS) < sent + FOLLOW_UP_MS);

/** A question that may be answered: it was put before, or is due. */
export const mayBeAnswered = (followUp: FollowUp, now: number): boolean =>
  !isOver(followUp, now) && (followUp.asked !== undefined || dueOf(followUp, now) !== undefined);

/** The follow-up once what was due is put to the writer; `reached`: it stands in their direct messages. */
export function putTo(followUp: FollowUp, now: number, reached: boolean): FollowUp {
  const due = dueOf(followUp, now);
  if (due === undefined) return followUp;
  const { open: _open, ...rest } = followUp;
  return { ...rest, ...(due === 'ask' ? { asked: now } : { reminded: now }), ...(!reached && { open: true }) };
}

/** What an answer makes of the letter; undefined: it stays as it was, sent and not answered. */
export const statusAfter = (heard: Heard): Extract<Status, 'answered'> | undefined =>
  heard === 'yes' || heard === 'other' ? 'answered' : undefined;

/** From when on one may write again about a letter without an answer: mail takes weeks to be opened. */
export const chaseFrom = ({ sent, channel }: { readonly sent: number; readonly channel: Channel }): number =>
  sent + (channel === 'post' ? 42 : 21) * DAY;
