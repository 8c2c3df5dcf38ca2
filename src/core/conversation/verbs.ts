import * as z from 'zod';

/** Everything a button or a list of options can do. A closed list: a door decides by the verb alone what to answer with. */
export const Verb = z.enum([
  // About an issue: the handle is the id. These stand on cards in channels, for months and for everybody.
  'write',
  'preview',
  'open-letter',
  'sign',
  'sign-it',
  'take-off',
  // About a draft: the handle is the draft's.
  'fill-in',
  'street',
  'abroad',
  'more',
  'story',
  'help-words',
  'edit-all',
  'edit-one',
  'edit-part',
  'pick-place',
  'without-house',
  'without-own',
  'skip',
  'go-on',
  'own-words',
  'use-short',
  'menu',
  'read',
  'next',
  'back',
  'not-mine',
  'i-know-signed',
  'get-letters',
  'agree',
  'everyone-again',
  'sent',
  'posted',
  'mail-it',
  'mail-other',
  'mail-code',
  'mail-again',
  'mail-agree',
  'mail-undo',
  'not-yet',
  'other-ways',
  'to-dm',
  'write-again',
  'remember',
  'may-ask',
  'may-not-ask',
  // About nothing but the person: no handle, or that of the letter or draft meant.
  'choose',
  'community',
  'resume',
  'close',
  'here',
  'yes',
  'no',
  'who',
  'status',
  'undo',
  'heard',
  'chase',
  'no-more-asking',
  'help',
  'privacy',
  'language',
  'speak',
  'export',
  'forget',
  'forget-remembered',
  'preview-as',
  // For organizers. The handle is a campaign and the version on screen, or the shape of a new one.
  'campaigns',
  'campaign',
  'campaign-form',
  'campaign-answer',
  'campaign-sample',
  'campaign-read',
  'campaign-approve',
  'campaign-open',
  'campaign-use',
  'campaign-do',
  'campaign-discard',
  'campaign-mine',
  'campaign-drop',
  'campaign-progress',
  'campaign-letters',
  'campaign-files',
  'campaign-hold',
  'campaign-release',
]);
export type Verb = z.infer<typeof Verb>;

/**
 * Verbs whose press is answered by a form at once, before anything else: the door calls `formOf` (synchronous) instead of
 * `advance`. Where that gives no form, the press goes to `advance` like any other.
 */
export const FORM_VERBS: ReadonlySet<Verb> = new Set<Verb>([
  'write',
  'fill-in',
  'street',
  'abroad',
  'more',
  'story',
  'help-words',
  'edit-all',
  'edit-one',
  'edit-part',
  'sign',
  'mail-it',
  'mail-other',
  'mail-code',
  'who',
  'campaign-form',
]);

/** Names what a button is about. `handle`: draft, issue or letter. `at`: the recipient by number, where one is meant. */
export const Press = z.object({
  kind: z.literal('press'),
  verb: Verb,
  handle: z.string().max(80).default(''),
  at: z.number().int().min(0).max(999).optional(),
  /** The options picked, where the press was on a list. */
  values: z.array(z.string().max(200)).max(100).optional(),
});
export type Press = z.infer<typeof Press>;

/**
 * The id of a button or list, at most 100 characters: `<verb>.<handle>` or `<verb>.<handle>.<at>`. It holds no state: a handle
 * is looked up in the session of the person who pressed, and means nothing in anybody else's.
 */
export function idOf({ verb, handle = '', at }: Pick<Press, 'verb' | 'at'> & { readonly handle?: string }): string {
  return at === undefined ? `${verb}.${handle}` : `${verb}.${handle}.${String(at)}`;
}

/** The press that an id stands for; undefined for anything that we never made. */
export function readId(id: string, values?: readonly string[]): Press | undefined {
  const [verb, handle = '', at, ...rest] = id.split('.');
  if (rest.length > 0 || (at !== undefined && !/^\d{1,3}$/.test(at)) || !/^[A-Za-z0-9_-]*$/.test(handle))
    return undefined;
  const parsed = Press.safeParse({
    kind: 'press',
    verb,
    handle,
    ...(at !== undefined && { at: Number(at) }),
    ...(values && { values }),
  });
  return parsed.success ? parsed.data : undefined;
}
