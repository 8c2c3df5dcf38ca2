import * as z from 'zod';
import { FIELD_MAX, Shape } from '../campaign/campaign.ts';
import { Part } from '../campaign/fields.ts';
import { Reading } from '../campaign/reading.ts';
import { CommunityId, IssueId, Language } from '../ids.ts';
import { Stance } from '../issue/issue.ts';
import { Heard } from '../delivery/follow-up.ts';
import { LetterId } from '../delivery/receipt.ts';
import { CommandArgs, CommandName } from './action.ts';
import { Consent, Draft, Marks, ShownRecipient } from './draft.ts';
import { Effect } from './effect.ts';

/**
 * Raise when the shape changes and add the step from the one before in `read-session.ts`: the last three shapes are read. A word that
 * the version before does not know is such a change, other than a new screen in `aside`.
 */
export const SHAPE = 3;

/** More drafts than this at once nobody keeps track of. */
export const MAX_PARKED = 3;

/** A letter laid aside. `handed`: its letters were already handed over. */
export const Parked = z.object({
  draft: Draft,
  handed: z.object({ consent: Consent, recipients: z.array(ShownRecipient).max(60), marks: Marks }).optional(),
});
export type Parked = z.infer<typeof Parked>;

/** Kept only on the writer's wish, sealed, until 180 days unused. */
export const Remembered = z.object({ name: z.string().max(2_000), zip: z.string().max(2_000) });
export type Remembered = z.infer<typeof Remembered>;

const Typed = z.record(z.string().max(40), z.string().max(FIELD_MAX));

/**
 * What an organizer typed into a form and what is not stored yet: kept until it is, or until they throw it away. `version`: of
 * the campaign it was made from, 0 for a new one. `why` it is still here; absent while it is on its way.
 */
export const Unsaved = z.object({
  campaign: IssueId,
  /** Where it was typed. */
  community: CommunityId.optional(),
  version: z.number().int().min(0),
  shape: Shape,
  typed: Typed,
  /** What it was begun from. */
  reading: Reading.optional(),
  why: z.enum(['stale', 'refused', 'full', 'no-right', 'gone']).optional(),
});
export type Unsaved = z.infer<typeof Unsaved>;

/** More than this nobody leaves lying; the oldest goes. */
export const MAX_UNSAVED = 5;

/**
 * The writer's own e-mail address, as typed. `nonce`: of the code that was asked for, which itself is nowhere; `mailed`: when
 * it was; `tries`: wrong ones. `proved`: when the right one was given. Times in milliseconds since 1970.
 */
export const Mail = z.object({
  address: z.string().max(254),
  nonce: z.string().min(16).max(80).optional(),
  mailed: z.number().int().optional(),
  tries: z.number().int().min(0).max(99),
  proved: z.number().int().optional(),
});
export type Mail = z.infer<typeof Mail>;

/** A screen laid over the step, which waits underneath unchanged. */
export const Aside = z.discriminatedUnion('show', [
  z.object({ show: z.enum(['help', 'privacy', 'language', 'export', 'forgotten', 'own-words', 'more', 'status']) }),
  z.object({ show: z.literal('card'), issue: IssueId, audience: z.enum(['only-you', 'channel']) }),
  /** Without an issue: the list to pick one from. */
  z.object({ show: z.literal('preview'), issue: IssueId.optional(), stance: Stance.optional() }),
  /** `name`: one that waits for its "yes" to the letter with the digest `of`. */
  z.object({
    show: z.literal('open-letter'),
    issue: IssueId,
    name: z.string().max(2_000).optional(),
    of: z.string().max(44).optional(),
  }),
  z.object({ show: z.literal('who'), zip: z.string().max(2_000).optional() }),
  z.object({ show: z.literal('confirm'), what: z.enum(['cancel', 'start-over', 'forget']) }),
  z.object({ show: z.literal('letter-text') }),
  z.object({ show: z.literal('other-ways') }),
  /** A letter that the bot sends: `at` is its recipient by number. */
  z.object({ show: z.literal('mail'), at: z.number().int().min(0).max(999) }),
  z.object({ show: z.literal('undo'), letter: LetterId.optional() }),
  z.object({ show: z.literal('campaigns') }),
  z.object({ show: z.enum(['campaign', 'campaign-sample', 'campaign-read']), campaign: IssueId }),
  /** Whether it is to be thrown away; the handle is the campaign as it was on screen. */
  z.object({ show: z.literal('campaign-discard'), handle: z.string().max(80) }),
  /** How a campaign goes; without one: the list to pick it from. */
  z.object({ show: z.literal('campaign-progress'), issue: IssueId.optional() }),
  /** What becomes of its letters. */
  z.object({ show: z.literal('campaign-letters'), issue: IssueId }),
  /** Its counts as files; without one: the list to pick it from. */
  z.object({ show: z.literal('campaign-files'), issue: IssueId.optional() }),
  /** In talk: the fields of a form, asked one at a time. */
  z.object({
    show: z.literal('campaign-question'),
    part: Part,
    handle: z.string().max(80),
    at: z.number().int().min(0).max(9).optional(),
    field: z.string().max(40),
    typed: Typed,
  }),
  /** Whether an answer came. `heard`: what was said just now. `wanted`: the command that had to wait for it. */
  z.object({
    show: z.literal('follow-up'),
    heard: Heard.optional(),
    /** The letter that it was said of. */
    letter: LetterId.optional(),
    wanted: z.object({ name: CommandName, args: CommandArgs }).optional(),
  }),
]);
export type Aside = z.infer<typeof Aside>;

/** What every step knows. */
const about = {
  shape: z.literal(SHAPE),
  language: Language,
  /** `talk`: one question at a time, answered by writing. `form`: the questions stand in a form. */
  manner: z.enum(['form', 'talk']),
  /** The community last acted in: a DM belongs to it. */
  community: CommunityId.optional(),
  /** Those acted in, the last first, with the name that the platform gives them. */
  communities: z
    .array(z.object({ id: CommunityId, name: z.string().max(120).optional() }))
    .max(5)
    .optional(),
  remembered: Remembered.optional(),
  mail: Mail.optional(),
  parked: z.array(Parked).max(MAX_PARKED),
  /** A screen of another version is closed: what lies under it is not lost for it. */
  aside: Aside.optional().catch(undefined),
  /** The platform said that it cannot write to this person directly; then everything stays where it is. */
  dmClosed: z.boolean().optional(),
  unsaved: z.array(Unsaved).max(MAX_UNSAVED).optional(),
  /** Effects not yet known to be done. */
  pending: z.array(Effect),
};

/**
 * Where one person stands. Steps follow one another: choosing > asking > locating > reviewing > handing-over > done, and a
 * step holds only what is known in it: without `consent` there is no handing over.
 */
export const Session = z.discriminatedUnion('step', [
  z.object({ ...about, step: z.literal('choosing') }),
  /** `question`: the field that was asked last in talk, or that the writer asked to change; else the first that is missing. */
  z.object({ ...about, step: z.literal('asking'), draft: Draft, question: z.string().max(80).optional() }),
  /** `effect`: the look-up that is under way; an answer to any other is ignored. */
  z.object({ ...about, step: z.literal('locating'), draft: Draft, effect: z.string() }),
  z.object({
    ...about,
    step: z.literal('reviewing'),
    draft: Draft,
    recipients: z.array(ShownRecipient).max(60),
    /** The recipient on screen, from 0. */
    at: z.number().int().min(0),
    /** The recipients whose letter was on screen, by number. */
    seen: z.array(z.number().int().min(0)).max(60),
    /** Text that the next message in talk replaces: for all letters, for this one, or the own-words questions. */
    question: z.string().max(80).optional(),
    /** The consent line is on screen. */
    asked: z.boolean().optional(),
  }),
  z.object({
    ...about,
    step: z.enum(['handing-over', 'done']),
    draft: Draft,
    recipients: z.array(ShownRecipient).max(60),
    at: z.number().int().min(0),
    /** As in reviewing; kept so that looking back at them needs no second reading. */
    seen: z.array(z.number().int().min(0)).max(60),
    consent: Consent,
    marks: Marks,
    /** Where the letters are shown. */
    to: z.enum(['here', 'dm']).optional(),
  }),
]);
export type Session = z.infer<typeof Session>;
export type Step = Session['step'];
export type At<S extends Step> = Extract<Session, { step: S }>;
export type Handing = Extract<Session, { consent: Consent }>;

/** With a draft in hand. */
export type InWork = Exclude<Session, { step: 'choosing' }>;

export const draftOf = (session: Session): Draft | undefined =>
  session.step === 'choosing' ? undefined : session.draft;

/** The draft in hand, then those laid aside. */
export const draftsOf = (session: Session): readonly Draft[] => [
  ...('draft' in session ? [session.draft] : []),
  ...session.parked.map(({ draft }) => draft),
];

/** A person whom we meet, or meet again with nothing but what they asked us to remember. */
export function newSession(known: {
  readonly language: Language;
  readonly community?: CommunityId;
  readonly remembered?: Remembered;
}): At<'choosing'> {
  return { shape: SHAPE, step: 'choosing', manner: 'form', parked: [], pending: [], ...known };
}
