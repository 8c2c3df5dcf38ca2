import * as z from 'zod';
import { hint } from '../hint.ts';
import { Day, IssueId, ItemId, Language } from '../ids.ts';
import { Role } from '../official/official.ts';
import { SeatId } from '../official/seat.ts';

export { Language };

/** How a letter approaches one official. People never see these words. */
export const Stance = z.enum(['ask', 'thank', 'companion', 'direct', 'unknown']);
export type Stance = z.infer<typeof Stance>;

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1, hint('not-empty'))
    .max(max)
    .regex(/^[^\r\n]*$/, hint('one-line'));
const text = (max: number) => z.string().trim().min(1, hint('not-empty')).max(max);
const url = z.url({ protocol: /^https?$/, message: hint('url') }).max(500);
const phone = oneLine(40);
const email = z.email(hint('email')).max(200);
const state = z.string().regex(/^[A-Z]{2}$/, hint('state'));

/** One text for every language, or one each: `{ en: ..., es: ... }`. English is always there. */
const localized = (max: number) => z.union([text(max), z.strictObject({ en: text(max), es: text(max).optional() })]);
export type Localized = string | { en: string; es?: string | undefined };

export const Source = z.strictObject({ title: oneLine(300), publisher: oneLine(200), date: Day, url: url.optional() });
export type Source = z.infer<typeof Source>;

export const Signer = z.strictObject({
  name: oneLine(120),
  state,
  chamber: z.enum(['house', 'senate']),
  bioguide: z
    .string()
    .regex(/^[A-Z]\d{6}$/, hint('bioguide'))
    .optional(),
  /** Where the signer sat on the letter's date. Matching is by person, never by this seat. */
  seatThen: z
    .string()
    .regex(/^[A-Z]{2}(-(AL|\d{1,2}))?$/, hint('district'))
    .optional(),
});
export type Signer = z.infer<typeof Signer>;

/** A letter by members of Congress that the issue is about. */
export const SignOn = z.strictObject({
  to: SeatId,
  leads: z.array(Signer).min(1).max(100),
  coLeads: z.array(Signer).max(540).default([]),
  signers: z.array(Signer).max(540).default([]),
  /** How many signed in all, leads included, as the release states it. */
  signerCount: z.number().int().min(1).max(540).optional(),
  /** Only a complete list makes anyone "not signed"; else a member who is not on it is `unknown`. */
  complete: z.boolean().default(false),
  checked: z.strictObject({ on: Day, source: oneLine(300) }),
  sentOn: Day.optional(),
  closesOn: Day.optional(),
  contact: oneLine(300).optional(),
});
export type SignOn = z.infer<typeof SignOn>;

export const Bill = z.strictObject({
  congress: z.number().int().min(1).max(200),
  type: z.enum(['hr', 's', 'hres', 'sres', 'hjres', 'sjres', 'hconres', 'sconres']),
  number: z.number().int().min(1).max(20_000),
  position: z.enum(['support', 'oppose']),
});
export type Bill = z.infer<typeof Bill>;

const person = {
  role: Role.optional(),
  name: oneLine(120).optional(),
  /** The surname a salutation uses. Needed when the name has more than two words, since a name is never split by guessing. */
  last: oneLine(80).optional(),
  title: oneLine(160).optional(),
  address: z.array(oneLine(120)).min(1).max(5).optional(),
  phone: phone.optional(),
  form: url.optional(),
  email: email.optional(),
  verifiedOn: Day.optional(),
};

export const Recipient = z.strictObject({ seat: z.union([z.enum(['own-house', 'own-senate']), SeatId]), ...person });
export type Recipient = z.infer<typeof Recipient>;

/** An official given in the file itself; the only people that a letter about something past may name. */
export const SampleOfficial = z.strictObject({
  seat: SeatId,
  ...person,
  bioguide: Signer.shape.bioguide,
  fictional: z.boolean().default(false),
});
export type SampleOfficial = z.infer<typeof SampleOfficial>;

export const Fact = z.strictObject({
  id: ItemId.optional(),
  text: localized(600),
  /** `release` is the issue's own source. */
  source: z.union([z.literal('release'), Source]).optional(),
});
export type Fact = z.infer<typeof Fact>;

/** A reason that a writer may pick. */
export const Point = z.strictObject({ id: ItemId, label: localized(80), text: localized(900) });
export type Point = z.infer<typeof Point>;

/** Characters of a question that every form shows whole: a label and the line under it, parted between words. */
export const PROMPT_MAX = 120;

export const Question = z.strictObject({
  id: ItemId,
  /** One longer than `PROMPT_MAX` is an error of the linter. */
  prompt: localized(200),
  /** Shown in the letter before the answer, which is the writer's own: "My connection to this: ". */
  lead: localized(200).optional(),
  kind: z.enum(['choice', 'line', 'paragraph']),
  options: z.array(localized(100)).min(2).max(20).optional(),
  required: z.boolean().default(false),
  max: z.number().int().min(10).max(3000).optional(),
});
export type Question = z.infer<typeof Question>;

const Ask = z.union([
  localized(500),
  z.strictObject({
    default: localized(500).optional(),
    ask: localized(500).optional(),
    thank: localized(500).optional(),
    companion: localized(500).optional(),
    direct: localized(500).optional(),
    unknown: localized(500).optional(),
  }),
]);

/** A letter that people of one community sign together; the organizer delivers it. `to`: one of the recipients. */
const Together = z.strictObject({ to: SeatId, text: localized(6000), closes: Day.optional() });

/**
 * One issue as its file says it. The smallest is ten lines: id, title, by, ask, recipients, two facts and dates.
 * Cross-checks (a fact without a source, a signer list longer than its count) are the linter's, which can say where.
 */
export const Issue = z.strictObject({
  id: IssueId,
  title: localized(160),
  summary: localized(1200).optional(),
  status: z.enum(['open', 'closed', 'example', 'history']).default('open'),
  /** No campaign: the writer's own subject and text. Then nothing is asked, and no fact is needed. */
  own: z.boolean().default(false),
  opens: Day.optional(),
  closes: Day.optional(),
  /** The day that letters about something past carry. */
  asOf: Day.optional(),
  by: z.strictObject({ name: oneLine(160), url: url.optional(), contact: oneLine(200).optional() }).optional(),
  communities: z.array(z.string().regex(/^(discord|slack|web):[A-Za-z0-9_-]{1,40}$/, hint('community'))).optional(),
  source: Source.optional(),
  signOn: SignOn.optional(),
  bill: Bill.optional(),
  recipients: z.array(Recipient).min(1).max(40),
  ask: Ask.optional(),
  askDelegate: localized(500).optional(),
  short: localized(450).optional(),
  facts: z.array(Fact).max(60).default([]),
  points: z.array(Point).max(25).default([]),
  questions: z.array(Question).max(10).default([]),
  /** The question whose answer is the Re line, where the writer chooses the subject. */
  subjectFrom: ItemId.optional(),
  formTopics: z.array(oneLine(80)).max(10).default([]),
  languages: z.array(Language).min(1).default(['en']),
  together: Together.optional(),
  goal: z.number().int().min(1).max(10_000_000).optional(),
  cwc: z.strictObject({ topics: z.array(oneLine(120)).min(1).max(5), campaignId: oneLine(60).optional() }).optional(),
  sample: z.array(SampleOfficial).max(20).default([]),
});
export type Issue = z.infer<typeof Issue>;

/** The text in this language, else in English. */
export function inLanguage(value: Localized, language: Language): string {
  return typeof value === 'string' ? value : (value[language] ?? value.en);
}
