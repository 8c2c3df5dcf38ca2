import * as z from 'zod';

/**
 * Where one letter stands; these words and no others. `accepted` and `answered` need evidence or the writer's word;
 * nothing else may be called sent. What people read for each is in the sentences of the conversation.
 */
export const Status = z.enum([
  'drafted',
  'prepared',
  'waiting',
  'sending',
  'accepted',
  'sent-by-you',
  'answered',
  'in-doubt',
  'failed',
  'cancelled',
]);
export type Status = z.infer<typeof Status>;

/**
 * What people and the operator are told beside a status: why it waits (the first eight; `held` by an organizer), that it is in
 * doubt for now or for good, why it failed, and of an accepted letter that the very same bytes may have arrived twice.
 */
export const Why = z.enum([
  'undo',
  'person-limit',
  'office-limit',
  'paused',
  'held',
  'busy',
  'no-page',
  'interrupted',
  'looking-up',
  'unsure',
  'no-mailbox',
  'mailbox-full',
  'refused',
  'too-long',
  'out-of-time',
  'blocked',
  'broken',
  'perhaps-twice',
]);
export type Why = z.infer<typeof Why>;

/**
 * The steps of a letter. Only what people say themselves is held to them; of what the bot sends they say how its ledger goes
 * (`test/delivery/ladder.test.ts`), whose words count wherever a receipt stood. `sent-by-you` may go back to `prepared`: it is the
 * writer's word, and they may take it back. From `prepared` what is sent may be `sending` or `failed` at once: whoever put it may
 * have died before saying that it waits. A letter in doubt waits again when its answer came after all, and was that it was not
 * taken.
 */
const STEPS: Readonly<Record<Status, readonly Status[]>> = {
  drafted: ['prepared', 'cancelled'],
  prepared: ['waiting', 'sending', 'failed', 'sent-by-you', 'cancelled'],
  waiting: ['sending', 'cancelled', 'failed'],
  sending: ['accepted', 'waiting', 'in-doubt', 'failed'],
  accepted: ['answered'],
  'sent-by-you': ['answered', 'prepared'],
  answered: [],
  'in-doubt': ['waiting', 'sending', 'accepted', 'failed', 'answered'],
  failed: [],
  cancelled: [],
};

/** For so long a letter that the bot sends can be taken back, in milliseconds. */
export const UNDO_MS = 120_000;
/** However long it waits, it is not kept longer. */
export const LETTER_MS = 28 * 24 * 3_600_000;

/** Standing still is always allowed: the same step done twice is done once. */
export function mayBecome(from: Status, to: Status): boolean {
  return from === to || STEPS[from].includes(to);
}

/** Counts for "sent": the writer's word or a receipt. */
export const isSent = (status: Status): boolean =>
  status === 'sent-by-you' || status === 'accepted' || status === 'answered';
