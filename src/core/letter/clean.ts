/* oxlint-disable no-control-regex, no-misleading-character-class -- taking such characters out is this file's work */

/** What was taken out of somebody's text, so that they can be told. */
export type Removed = 'control' | 'direction' | 'invisible' | 'marks' | 'private';

export interface Cleaned {
  readonly text: string;
  readonly removed: ReadonlySet<Removed>;
}

/** Zalgo stacks dozens; every living script needs fewer than this above one letter. */
const MAX_MARKS = 4;

/** Nothing in here needs a second look: most letters are cleaned by this one test. */
const PLAIN = /^[\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]*$/;

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
/** In a text they order punctuation beside another script; in a name they can only deceive. */
const LINE_DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e0fff}]/gu;
const PRIVATE = /\p{Co}/gu;
const STACKED = new RegExp(`(\\p{M}{${String(MAX_MARKS)}})\\p{M}+`, 'gu');
/** A joiner means something only between letters, marks and emoji. */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** A name, a town, a subject: one line, NFC, nothing hidden in it. Runs of white space become one space. */
export function cleanLine(text: string): Cleaned {
  return clean(text.replace(/[^\S\ufeff]+/g, ' '), LINE_DIRECTION);
}

/** Own words: paragraphs parted by one blank line, NFC, joiners kept only where a script or an emoji needs them. */
export function cleanText(text: string): Cleaned {
  const { text: cleaned, removed } = clean(
    text.replace(/\r\n?|[\u2028\u2029\x0b\x0c\x85]/g, '\n').replace(/\t/g, ' '),
    DIRECTION,
  );
  return {
    text: /[ \u00a0]\n|\n{3}/.test(cleaned)
      ? cleaned.replace(/[ \u00a0]+\n/g, '\n').replace(/\n{3,}/g, '\n\n')
      : cleaned,
    removed,
  };
}

function clean(raw: string, direction: RegExp): Cleaned {
  const text = raw.trim();
  if (PLAIN.test(text)) return { text: text.normalize('NFC'), removed: NOTHING };
  const removed = new Set<Removed>();
  const without = (from: string, what: RegExp, kind: Removed, by = '') => {
    const to = from.replace(what, by);
    if (to !== from) removed.add(kind);
    return to;
  };
  let cleaned = without(text.normalize('NFC'), CONTROL, 'control');
  cleaned = without(cleaned, PRIVATE, 'private');
  cleaned = without(cleaned, direction, 'direction');
  cleaned = without(cleaned, INVISIBLE, 'invisible');
  cleaned = without(cleaned, LOOSE_JOINER, 'invisible');
  cleaned = without(cleaned, STACKED, 'marks', '$1');
  return { text: cleaned.normalize('NFC').trim(), removed };
}

const NOTHING: ReadonlySet<Removed> = new Set();
