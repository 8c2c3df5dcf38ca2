/** How a value is written, as a schema names it in place of a message: the words are in `library/words`. */
const HINTS = [
  'not-empty',
  'one-line',
  'url',
  'email',
  'state',
  'bioguide',
  'district',
  'community',
  'slug',
  'other-id',
  'day',
  'seat',
] as const;
export type Hint = (typeof HINTS)[number];

/** For a schema to name its hint. */
export const hint = (name: Hint): Hint => name;

export const isHint = (message: string): message is Hint => HINTS.some((name) => name === message);
