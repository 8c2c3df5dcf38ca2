import * as z from 'zod';
import { CommunityId, IssueId, ItemId } from '../ids.ts';
import { District } from '../official/civic.ts';
import { Channel } from '../delivery/receipt.ts';
import { SeatId } from '../official/seat.ts';

/** Longest text kept of one field, in characters, exactly as typed. A longer one is refused whole; nothing is ever cut. */
export const KEPT = { line: 2_000, text: 12_000 } as const;

const line = z.string().max(KEPT.line);
const text = z.string().max(KEPT.text);
/** Milliseconds since 1970. */
const moment = z.number().int();

/** 128 random bits in base64url. Names a draft on buttons; means nothing outside its own person's session. */
export const DraftHandle = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('Handle');
export type DraftHandle = z.infer<typeof DraftHandle>;

/** Most paragraphs rewritten in one letter: several times what any has, since one may be rewritten after its text changed. */
export const MOST_EDITS = 60;

/** Characters of a paragraph's key; ours have 16, and whatever else is sent for one must not keep a draft from being read. */
export const KEY_MAX = 24;

/** A paragraph that the writer rewrote: the key of what stood there, where, and in whose letters. */
export const Edit = z.object({
  was: z.string().max(KEY_MAX),
  at: z.number().int().min(0).max(999),
  text,
  seats: z.array(SeatId).max(60),
});
export type Edit = z.infer<typeof Edit>;

/**
 * What a writer typed, exactly as typed, right or wrong: what is wrong is worked out anew each time (`readDraft`), so that
 * no error can lose a text. `body` replaces every letter's text, `bodies` one recipient's. `help`: the three own-words answers.
 */
export const TypedSoFar = z.object({
  name: line.optional(),
  zip: line.optional(),
  street: line.optional(),
  city: line.optional(),
  state: line.optional(),
  story: text.optional(),
  body: text.optional(),
  bodies: z.record(SeatId, text).optional(),
  edits: z.array(Edit).max(MOST_EDITS).optional(),
  reasons: z.array(ItemId).max(25).optional(),
  answers: z.record(ItemId, text).optional(),
  help: z.array(text).max(3).optional(),
});
export type TypedSoFar = z.infer<typeof TypedSoFar>;

/**
 * Where the writer lives, once settled: enough to look up who holds the seats on any day. `on`: the last day whose noon had
 * come. Without `district` only the senators are known, and that was the writer's choice. No street. `point` to two decimals
 * of a degree.
 */
export const Home = z.object({
  on: z.iso.date(),
  state: z.string().regex(/^[A-Z]{2}$/),
  district: District.optional(),
  by: z.enum(['zip', 'street', 'state', 'writer']),
  zip: z.string().optional(),
  point: z.object({ lat: z.number(), lon: z.number() }).optional(),
});
export type Home = z.infer<typeof Home>;

/**
 * Letters that the bot sends, by seat: the writer agreed to this `version` of the line, when. `takenBack`: in time, so that it
 * never left. `before`: the machine had this letter from an earlier time that they agreed, and nothing leaves by this one.
 * Where such a letter stands is the machine's to say, in its receipt.
 */
export const Mailed = z.record(
  SeatId,
  z.object({
    version: z.number().int(),
    at: moment,
    takenBack: z.boolean().optional(),
    before: z.boolean().optional(),
  }),
);
export type Mailed = z.infer<typeof Mailed>;

/** It leaves by what the writer agreed to, or has left. */
export const leaves = ({ takenBack, before }: Mailed[SeatId]): boolean => !takenBack && !before;

/** One letter being written, about one issue. What is still to be asked is derived from it, never stored. */
export const Draft = z.object({
  handle: DraftHandle,
  issue: IssueId,
  /** Where it began: it may be finished in a DM, and is counted there. */
  community: CommunityId.optional(),
  began: moment,
  /** When its issue was first seen closed; it may be finished for 24 h from then. */
  closedSeen: moment.optional(),
  typed: TypedSoFar,
  /** When the street was typed; it is dropped 60 minutes later once the letter is written. */
  streetAt: moment.optional(),
  /** Fields that the writer chose to leave empty, as `field` names. */
  skipped: z.array(z.string().max(80)).max(20),
  /** Chosen or found: the state and district that settle a split ZIP. */
  pick: z.object({ state: z.string().optional(), district: District.optional() }).optional(),
  /** The writer lives outside the US: what they typed of a place is their last address there, where they vote. */
  abroad: z.boolean().optional(),
  /** The writer goes on without their House member, or without any member of Congress, rather than be asked further. */
  without: z.enum(['house', 'own']).optional(),
  /** The street was looked up and did not settle it; another one will be looked up again. */
  streetTried: z.boolean().optional(),
  /** What came of that, as reasons with their facts: shown for as long as the question is. */
  streetSaid: z
    .array(z.looseObject({ code: z.string().max(40) }))
    .max(8)
    .optional(),
  /** The issue's short text in place of the long one. */
  short: z.boolean().optional(),
  home: Home.optional(),
  /** Officials whom the writer does not write to: "not my representative". */
  leftOut: z.array(SeatId).max(40),
  /** Officials of whom the writer knows that they signed. */
  saidSigned: z.array(SeatId).max(40),
  mailed: Mailed.optional(),
  /** The writer's word on being asked, two weeks later, whether an answer came; absent: not asked for it yet. */
  mayAsk: z.boolean().optional(),
  /** The letter that this one comes back to, when it was sent and how: this one goes to its office alone. */
  chase: z.object({ seat: SeatId, sent: moment, channel: Channel }).optional(),
  /** 1, or more when the writer chose to write again. */
  round: z.number().int().min(1).max(99),
});
export type Draft = z.infer<typeof Draft>;

/** The writer agreed to this: `version` of the consent line, when. */
export const Consent = z.object({ version: z.number().int(), at: moment });
export type Consent = z.infer<typeof Consent>;

/** A recipient as the writer last saw them: when seat and name no longer agree, they are told and look again. */
export const ShownRecipient = z.object({ seat: SeatId, name: z.string().max(200) });
export type ShownRecipient = z.infer<typeof ShownRecipient>;

/** What the writer told about their letters, by seat; without a word they are "ready, not sent yet". */
export const Marks = z.record(SeatId, z.enum(['sent', 'not-yet']));
export type Marks = z.infer<typeof Marks>;
