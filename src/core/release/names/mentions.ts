import type { Honorific } from './honorifics.ts';
import { inRuns } from './mention-runs.ts';
import type { MembersTable, Person } from './members-table.ts';
import { misprintAt, nameAt, type Word } from './name-at.ts';
import { fold } from './names.ts';
import type { Tag } from './tags.ts';

/** A name in the text that may be a member's: `start` to `end` is the name, `outerStart` to `outerEnd` with title and tag. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly printed: string;
  readonly honorific?: Honorific;
  readonly tag?: Tag;
  /** Given names were printed. */
  readonly full: boolean;
  readonly candidates: readonly Candidate[];
  /** Mentions that follow one another with only commas, `and`, titles and tags between. */
  readonly run: number;
  /** In a list that is said to be of those who signed: its place is a title. */
  readonly listed?: true;
}

export interface Candidate {
  readonly person: Person;
  /** How well the given names printed are this person's; `none`: none were printed. */
  readonly given: 'exact' | 'near' | 'none';
  /** The surname is a letter off, which only a tag with the state makes good. */
  readonly misprint?: true;
}

/** A mention before it is known which list it stands in. */
export type Found = Omit<Mention, 'run' | 'listed'>;

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’ʼ](?!s\b)[\p{L}\p{M}]+)*/gu;
/** Every place in `text` where a name of the table stands. One pass; each name looks only at its near surroundings. */
export function findMentions(text: string, table: MembersTable): Mention[] {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const mention = nameAt(text, words, at, table) ?? misprintAt(text, words, at, table);
    if (!mention) at += 1;
    else {
      found.push(mention.found);
      at = mention.next;
    }
  }
  return inRuns(text, withBoth(found));
}

function withBoth(found: readonly Found[]): Found[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    return !one.tag && next?.tag?.both && next.outerStart - one.outerEnd < 12 ? { ...one, tag: next.tag } : one;
  });
}
