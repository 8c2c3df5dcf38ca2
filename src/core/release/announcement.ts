import type { Page, Sentence } from './page.ts';
import type { Resolved } from './resolve.ts';
import type { Stretch } from './paragraphs.ts';

/** The sentences that announce the letter, or why there are none. */
export type Announcement =
  | { readonly kind: 'letter'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'none'; readonly why: 'no-letter' | 'no-member' | 'received' | 'outside' | 'other-news' };

const DOES =
  'sent|sends?|sending|wrote|writes?|writing|written|penned|penning|led|leads?|leading|co-led|co-leading|spearheaded|spearheads|signed|signs?|signing|joined|joins?|joining|released|submitted|delivered|authored|issued|organized|circulated|headed|addressed|transmitted|announced|initiated|made public|co-signed|cosigned|published|dispatched|requested|urged|urging|asked|pressed|called|demanded|demanding|expressed|sought|outlined|warned|raised';
/** Not "Association of Letter Carriers", "Ames Letter Co." */
const LETTER_WORD = '\\bletters?(?:to)?\\b(?! (?:carriers?|company|co[.·])(?!\\p{L}))';
const LETTER = new RegExp(LETTER_WORD, 'iu');
const STRONG = [
  new RegExp(`\\b(?:${DOES})\\b[^.]{0,300}?${LETTER_WORD}`, 'iu'),
  /\b(?:wrote|writes?|writing|written|writing again|penned a note) (?:again |directly |today )?to\b/i,
  /\bin (?:an?|the|their|his|her|this) (?:[\w-]+,? ){0,5}letters?\b/i,
  /\bletters?,? (?:today |was |were |is |has been )?(?:being )?(?:sent|led|signed|addressed|co-?signed|written|delivered|authored|organized|spearheaded)\b/i,
  /\b(?:their|his|her) (?:[\w-]+ ){0,2}letters? to\b/i,
  /\bletter,? (?:which|that) [^.]{1,60}\b(?:wrote|led|sent|authored|signed)\b/i,
  /\bletters? [^.]{0,80}\b(?:was|were) (?:released|made public|published)\b/i,
  /\b(?:wrote|writes)\b[^.]{0,120}\b(?:urging|asking|requesting|calling|demanding|expressing|that|about)\b/i,
];
/** Asks somebody for something; a letter must then show itself elsewhere. */
const ASKS =
  /\b(?:urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:on|for|upon)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)|push(?:es|ed|ing)?|implor(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|express(?:es|ed|ing)?|oppos(?:e|es|ed|ing)|seek(?:s|ing)?|sought|question(?:s|ed|ing)?|condemn(?:s|ed|ing)?|applaud(?:s|ed|ing)?|commend(?:s|ed|ing)?|thank(?:s|ed|ing)?|warn(?:s|ed|ing)?|led|leads|leading|raised|slammed|blasted|criticized)\b/i;
const SHOWS_LETTER =
  /\b(?:the|their|his|her|this|that|full|joint|bipartisan|bicameral) (?:[\w-]+ ){0,2}letter\b|\bletters [^.]{0,60}\bsent\b|\bletter (?:reads|states|can be|is available|continues|concludes)|\bin (?:the|their|his|her|a) letter\b|\b(?:senators?|members|lawmakers|representatives|congress(?:men|women|members?|man|woman)|they|legislators|delegation) (?:also )?(?:wrote|write|continued)\b|\bwrote (?:the|in|to)\b/i;

const RECEIVED =
  /\bletters? to (?:her|his|my|our|the (?:senator|congress(?:man|woman)|representative)(?:’s|'s)) office\b|\b(?:received|receives|obtained|in receipt of)\b[^.]{0,80}\bletters?\b|\bletters? (?:of (?:support|thanks|recommendation|intent)|from|by) (?!(?:[\w.-]+ ){0,4}(?:Reps?\b|Sens?\b|Senators?|Representatives?|Congress|Members|lawmakers|colleagues|the (?:delegation|senators|lawmakers)))/i;
const ANSWERED =
  /\b(?:respon(?:se|ded|ds|ding)|repl(?:y|ied|ies)|answer(?:ed|s)?)\b[^.]{0,60}\b(?:to|from)\b[^.]{0,80}\bletter\b/i;
/** "Colleagues may join by writing to its chairs." */
const INVITES = /\b(?:join|apply|register|comment|take part|participate)\b[^.]{0,40}? by writing to\b/i;
const OUTSIDERS =
  /\b(?:(?:coalition|group|network|alliance|number|dozens|hundreds|more than \d+|over \d+|\d+) (?:of )?(?:[\w-]+ ){0,4}(?:organizations?|groups|attorneys general|governors|mayors|advocates|scientists|businesses|companies|unions|leaders of|sheriffs|physicians|economists|parents|students)|attorneys? general|chamber of commerce|association)\b[^.,]{0,80}\b(?:sent|signed|wrote|penned|released|submitted|today)\b/i;
/** A headline or an opening whose subject holds an office of a state or a town. */
const STATE_OFFICIAL =
  /^(?:[^.–—]{0,40} ?[–—-] )?(?:\p{Lu}[\w.]+ ){0,2}(?:Attorneys? General|Governors?|Mayors?|State (?:Senator|Rep|Representative)s?\.?|Assembly(?:man|woman|member)|Lt\. Governor) \p{Lu}[^.]{0,80}?\b(?:lead(?:s|ing)?|led|joins?|joined|sends?|sent|writes?|wrote|urges?|calls?|today|and)\b/u;
const OTHER_NEWS =
  /\bamicus\b|\bfriend[- ]of[- ]the[- ]court\b|\b(?:announced|announces|secured|secures|awarded)\b[^.]{0,120}(?:\$[\d.,]+|\bgrants?\b|\bfunding\b|\baward)|\b(?:floor (?:speech|remarks)|on the (?:House |Senate )?floor|as prepared for delivery|delivered (?:the following )?remarks)\b|\b(?:introduced|reintroduced|unveiled|introduces|reintroduces)\b[^.]{0,120}\b(?:act|bill|legislation|resolution|amendment)\b|\b(?:issued|released|releases|made) (?:the following|a|this|below) (?:[\w-]+ )?statement\b|\bfollowing statement\b|\bvoted\b|\bstatement (?:on|regarding|after|following)\b/i;
const COLLECTIVE =
  /\b(?:members of congress|(?:u\.?s\.? )?(?:house|senate)?\s?(?:republicans|democrats)|lawmakers|senators|congress(?:men|women|members)|representatives|delegation|colleagues|caucus|chairs|co-chairs|leaders)\b/i;

/** Members as those who are asked: "a letter to congressional leaders". */
const TO_MEMBERS =
  /\b(?:to|from|on|urg(?:e|ed|es|ing)|ask(?:ed|s|ing)?|press(?:ed|es|ing)?) (?:the )?(?:[\w-]+ ){0,3}?(?:leaders|leadership|members of congress|lawmakers|senators|representatives)\b/gi;

const GROUP =
  '(?:members of (?:congress|the (?:u\\.?s\\.? )?(?:house|senate)\\b|the [\\w ]{2,30} (?:congressional )?delegation)|(?<!\\bstate )(?:u\\.?s\\.?|republican|democratic|gop|house|senate) (?:senators|representatives|members|lawmakers|republicans|democrats)|congressional (?:delegations?|representatives|members|democrats|republicans))';
const WROTE =
  '(?:sen(?:ds?|t|ding)|wr(?:ites?|ote|itten)|signs?|signed|penned|led|urg(?:e|ed|es|ing)|call(?:ed|ing)? (?:on|for)|demand(?:ed|ing)?|asked|press(?:ed|ing))';
/** Members of Congress without a name, who are said to have written it. */
const BY_MEMBERS = new RegExp(
  `(?:^(?:[^.;]{0,90}[-–—:,] )?|[”"] )(?:[\\w.,’'-]+ ){0,8}?${GROUP}\\b[^.;]{0,140}?\\b${WROTE}\\b|\\bsigned by (?:[\\w,.-]+ ){0,8}?${GROUP}`,
  'i',
);

/** How far into the story a letter is announced. */
const PARAGRAPHS = 6;
const MAX_TITLE = 300;

/**
 * A member must stand in an announcing sentence, or a group of them with names elsewhere. What a release tells of received
 * letters, of others' letters and of other news is no announcement.
 */
export function announcementIn(
  page: Page,
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
): Announcement {
  const strong = resolved.filter((one) => one.strong);
  const titles = page.head.filter(({ start, end }) => end - start < MAX_TITLE);
  const early = sentences.filter(({ paragraph, past }) => paragraph < PARAGRAPHS && !past);
  const announcing = early.filter((one) => announces(page, one) && hasAuthor(page, one, strong, resolved));
  const opening = early.filter(({ paragraph }) => paragraph <= 1);
  const news = opening.length > 0 && OTHER_NEWS.test(words(page, opening[0]!)) && !announces(page, opening[0]!);
  const others = [...titles, ...opening.slice(0, 1)].some((one) => STATE_OFFICIAL.test(words(page, one)));
  if (others) return { kind: 'none', why: 'outside' };
  const titleSays = titles.some((one) => LETTER.test(words(page, one)) && !excluded(words(page, one)));
  const aside = news && !titleSays && !page.salutation;
  if (announcing.length > 0 && !(aside && announcing[0]!.paragraph > 1)) {
    const weak = opening.filter(
      (one) => one.start < announcing[0]!.start && asks(page, one) && hasAuthor(page, one, strong, resolved),
    );
    return { kind: 'letter', sentences: [...weak, ...announcing] };
  }
  if (!news && (titleSays || showsLetter(page, sentences))) {
    const asking = early.filter(
      (one) => one.paragraph < 2 && asks(page, one) && hasAuthor(page, one, strong, resolved),
    );
    if (asking.length > 0) return { kind: 'letter', sentences: asking.slice(0, 2) };
  }
  if (signedByMembers(page, strong, resolved)) return { kind: 'letter', sentences: early.slice(0, 2) };
  return { kind: 'none', why: reason(page, early, news) };
}

function words({ masked }: Page, { start, end }: Stretch): string {
  return masked.slice(start, Math.min(end, start + 3000)).replaceAll(/\n/g, ' ');
}

function announces(page: Page, sentence: Stretch): boolean {
  const text = abbreviated(words(page, sentence));
  return STRONG.some((pattern) => pattern.test(text)) && !excluded(text);
}

/** Points inside titles and tags would end the look-ahead of the patterns; of the same length. */
export function abbreviated(text: string): string {
  return text.replaceAll(/\b(\p{L}{1,5})\.(?=[\s,)\p{L}-])/gu, '$1·');
}

const excluded = (text: string): boolean => [RECEIVED, ANSWERED, OUTSIDERS, INVITES].some((one) => one.test(text));

const asks = (page: Page, sentence: Stretch): boolean => {
  const text = words(page, sentence);
  return ASKS.test(text) && !excluded(text) && !OTHER_NEWS.test(text);
};

function hasAuthor(
  page: Page,
  { start, end }: Stretch,
  strong: readonly Resolved[],
  all: readonly Resolved[],
): boolean {
  const writers = all.filter(
    ({ mention }) => within(mention, { start, end }) && !isWrittenTo(page, start, mention, all),
  );
  if (writers.some((one) => one.strong)) return true;
  const text = words(page, { start, end }).replaceAll(TO_MEMBERS, '');
  if (BY_MEMBERS.test(abbreviated(text))) return true;
  if (/\bsigned by:\s*$/.test(text))
    return strong.some(({ mention }) => mention.start >= end && mention.start < end + 60);
  return (writers.length > 0 || COLLECTIVE.test(text)) && strong.length > 0;
}

/** In the list right after "a letter to" or "write to"; "their letter to" has its writers elsewhere. */
function isWrittenTo({ masked }: Page, from: number, { run }: Resolved['mention'], all: readonly Resolved[]): boolean {
  const first = all.find(({ mention }) => mention.run === run && mention.start >= from)!.mention;
  const before = masked.slice(Math.max(from, first.outerStart - 40), first.outerStart);
  return /\b(?:(?<!\b(?:their|his|her) )letters? to|wr(?:it(?:e|es|ing|ten)|ote) to) $/i.test(before);
}

const showsLetter = (page: Page, sentences: readonly Sentence[]): boolean =>
  page.salutation !== undefined || sentences.some((one) => !one.past && SHOWS_LETTER.test(words(page, one)));

/** Members on a line "By: A, B and C", as archives of letters have it. */
export function bylineOf({ text, head, story }: Page, all: readonly Resolved[]): Resolved[] {
  const lines = [...head, ...story].filter(({ start }) => /^By:/i.test(text.slice(start, start + 3)));
  return all.filter(({ mention }) => mention.full && lines.some((line) => within(mention, line)));
}

/** The letter alone was pasted: its signatures say who wrote it, if it is not an answer to a member. */
function signedByMembers(page: Page, strong: readonly Resolved[], all: readonly Resolved[]): boolean {
  const { text, head, masked, signature, salutation } = page;
  if (!salutation) return false;
  if (bylineOf(page, all).length > 0) return true;
  if (head.some(({ start, end }) => BY_MEMBERS.test(abbreviated(masked.slice(start, end))))) return true;
  if (!signature) return false;
  const toMember = strong.some(({ mention }) => within(mention, salutation));
  const signed = all.filter((one) => within(one.mention, signature) && (one.mention.full || one.strong));
  const says =
    /\b(?:Member of Congress|U\.?S\.? Senat|United States Senat|Representative|Senator|Reps?\.|Sens?\.)/i.test(
      text.slice(signature.start, signature.end),
    );
  return signed.length > 0 && (says || signed.length > 2) && !(toMember && signed.length < 2);
}

export const within = (one: { readonly start: number; readonly end: number }, { start, end }: Stretch): boolean =>
  one.start >= start && one.end <= end;

function reason(page: Page, early: readonly Sentence[], news: boolean): Extract<Announcement, { kind: 'none' }>['why'] {
  const texts = early.map((one) => abbreviated(words(page, one)));
  if (texts.some((text) => LETTER.test(text) && (RECEIVED.test(text) || ANSWERED.test(text)))) return 'received';
  if (texts.some((text) => LETTER.test(text) && OUTSIDERS.test(text))) return 'outside';
  if (news) return 'other-news';
  const letter = texts.some((text) => STRONG.some((pattern) => pattern.test(text))) || page.salutation !== undefined;
  return letter ? 'no-member' : 'no-letter';
}
