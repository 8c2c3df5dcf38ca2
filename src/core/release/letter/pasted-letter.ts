import type { Page } from '../page/page.ts';
import { abbreviated, type Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { within } from '../names/runs.ts';
import { saysMembersWrote } from './writers.ts';

/** Members on a line "By: A, B and C" or "From: A, Chairman", as archives of letters have it; not who wrote an article or a mail. */
export function bylineOf({ text, head, story }: Page, all: readonly Resolved[]): Resolved[] {
  const wordsOf = ({ start, end }: Stretch): string => text.slice(start, Math.min(end, start + 200));
  const lines = [...head, ...story];
  if (lines.some((line) => MAIL.test(wordsOf(line)))) return [];
  const by = lines.filter((line) => BYLINE.test(wordsOf(line)) && !AT_WORK.test(wordsOf(line)));
  return all.filter(({ mention }) => mention.full && by.some((line) => within(mention, line)));
}
const BYLINE = /^(?:By|From):/i;
const MAIL = /^(?:Sent|Subject|Cc):/i;
const AT_WORK = /\b(?:writer|reporter|editor|correspondent|News|Times|Press|Assistant|Aide|Staff)\b/i;

/** A member's answer to somebody at home. */
const ANSWERS = /^[\s,:]*Thank you for (?:your (?:letter|e-?mail|message|call)|contacting|writing)\b/;

/** The letter alone was pasted: its signatures say who wrote it, if it is not an answer to a member. */
export function isSignedByMembers(page: Page, all: readonly Resolved[]): boolean {
  const { text, head, masked, signature, salutation } = page;
  if (!salutation) return false;
  if ([...head, ...page.story].some(({ start }) => /^Dear Colleagues?\b/i.test(text.slice(start, start + 20))))
    return false;
  if (ANSWERS.test(text.slice(salutation.end, salutation.end + 200))) return false;
  if (bylineOf(page, all).length > 0) return true;
  if (head.some(({ start, end }) => saysMembersWrote(abbreviated(masked.slice(start, end))))) return true;
  if (!signature) return false;
  const toMember = all.some((one) => one.strong && within(one.mention, salutation));
  const signed = all.filter((one) => within(one.mention, signature) && (one.mention.full || one.strong));
  const says =
    /\b(?:Members? of Congress|(?:Chair(?:man|woman)?|Ranking Member)\b[^]{0,40}\b(?:Sub)?[Cc]ommittee|U\.?S\.? Senat|United States Senat|Representative|Senator|Reps?\.|Sens?\.)/i.test(
      text.slice(signature.start, signature.end),
    );
  const isOfCommittee =
    /\b(?:Chair(?:man|woman)?|Ranking Member)\b/.test(text.slice(signature.start, signature.end)) &&
    head.some(({ start, end }) => /\bcommittee\b/i.test(text.slice(start, end)));
  return signed.length > 0 && (says || isOfCommittee || signed.length > 2) && !(toMember && signed.length < 2);
}
