import * as z from 'zod';

/** What of a release a line of evidence is about. */
export const EvidenceOf = z.enum([
  'title',
  'date',
  'publisher',
  'lead',
  'colead',
  'signer',
  'count',
  'others',
  'recipient',
  'ask',
  'target',
  'quote',
  'excerpt',
  'link',
]);
export type EvidenceOf = z.infer<typeof EvidenceOf>;

/** A value that was read from a release, and what it was read from. */
export const Evidence = z.object({
  of: EvidenceOf,
  value: z.string().max(200),
  /** As it stands in the release, shortened; empty where the value says it. */
  words: z.string().max(120),
  /** Of the release as it was given, counted from 1. */
  line: z.number().int().min(1),
  sure: z.enum(['sure', 'likely', 'unsure']),
});
export type Evidence = z.infer<typeof Evidence>;

/** Something to look at before what was read is relied on. */
export const Doubt = z.object({
  code: z.string().max(40),
  /** A path like `signers.3`. */
  about: z.string().max(60),
  /** In English. */
  says: z.string().max(600),
  /** What is named and counted, for another language; absent in what was stored before it was kept. */
  detail: z
    .object({ name: z.string().max(600).optional(), numbers: z.array(z.number()).max(20).optional() })
    .optional(),
});
export type Doubt = z.infer<typeof Doubt>;

/** What only the organizer can write, in the order in which it is told. */
export const ToWrite = z.enum([
  'title',
  'ask',
  'by',
  'facts',
  'points',
  'questions',
  'date',
  'publisher',
  'leads',
  'recipient',
  'office',
  'count',
  'complete',
]);
export type ToWrite = z.infer<typeof ToWrite>;

const isToWrite = (word: string): word is ToWrite => ToWrite.safeParse(word).success;

/** What a campaign was begun from: kept with it, so that whoever looks at it can see where everything comes from. */
export const Reading = z.object({
  evidence: z.array(Evidence).max(40),
  /** How many values of a kind there are beside those, in the release alone. */
  more: z.partialRecord(EvidenceOf, z.number().int().min(1)).optional(),
  /** Who is named as having signed, and how many of them are sure. */
  signers: z.object({ named: z.number().int().min(0), sure: z.number().int().min(0) }),
  doubts: z.array(Doubt).max(30),
  /** A word of another version is left out; the campaign is not lost for it. */
  toWrite: z
    .array(z.string())
    .max(20)
    .transform((words) => words.filter(isToWrite)),
});
export type Reading = z.infer<typeof Reading>;
