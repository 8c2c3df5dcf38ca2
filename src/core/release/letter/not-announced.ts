import { TITLE_NAME } from '../recipients/offices.ts';

/** Somebody is told to write or to sign: "invites residents to write letters", "Colleagues may join by writing to its chairs". */
const INVITES =
  /\b(?:join|apply|register|comment|take part|participate)\b[^.]{0,40}? by writing to\b|\b(?:invit|encourag|ask|urg|remind|tell)(?:s|es|ed|ing|e)?\b (?!(?:(?:her|his|their|fellow|other|all) )*(?:colleagues|members|lawmakers|senators|representatives))[^.]{3,100}? to (?:write|send|submit|sign|mail)\b(?= to\b|[^.]{0,60}\bletters?\b)|\b(?:may|can|should) (?:also )?(?:write|send|mail|submit)\b/i;
const OUTSIDERS =
  /\b(?:(?:coalition|group|network|alliance|number|dozens|hundreds|more than \d+|over \d+|\d+) (?:of )?(?:[\w-]+ ){0,4}(?:organizations?|groups|attorneys general|governors|mayors|advocates|scientists|businesses|companies|unions|leaders of|sheriffs|physicians|economists|parents|students|hospitals|nurses|teachers|farmers|residents|veterans|workers|experts|professors|officials|legislators)|attorneys? general|chamber of commerce|association)\b[^.,]{0,80}\b(?:sent|signed|wrote|penned|released|submitted|today)\b/i;
/** "117 other organizations representing nurses, farmers and teachers sent" */
const MANY_OUTSIDERS =
  /\b(?:[Dd]ozens|[Hh]undreds|\d+) (?:of )?(?:[\w-]+,? ){0,6}(?:organizations|groups|businesses|companies|unions|hospitals)\b[^.\p{Lu}]{0,120}\b(?:sent|signed|wrote|penned|released|submitted)\b/u;
/** A headline or an opening whose subject holds an office of a state or a town, and no member beside them. */
const STATE_OFFICIAL = new RegExp(
  `^(?:\\p{Lu}[\\p{L}., ]{0,40}?(?: ?\\([^)]{3,30}\\))? ?[–—-]{1,2} )?(?:\\p{Lu}[\\w.]+ ){0,2}(?:Attorneys? General|Governors?|Mayors?|State (?:Senator|Rep|Sen|Representative)s?\\.?|Assembly(?:man|woman|member)|Lt\\. Governor) (?:(?!\\b(?:Reps?|Sens?|Senators?|Representatives?|Congress\\w*|Members|Lawmakers|Delegation)\\b)[^.]){0,80}?\\b(?:[Ll]ead(?:s|ing)?|[Ll]ed|[Jj]oins?|[Jj]oined|[Ss]ends?|[Ss]ent|[Ww]rites?|[Ww]rote|[Uu]rges?|[Cc]alls?|[Aa]sks?|[Pp]ress(?:es)?|[Rr]equests?|today|and)\\b`,
  'u',
);
const OTHER_NEWS =
  /\bamicus\b|\bfriend[- ]of[- ]the[- ]court\b|\b(?:announced|announces|secured|secures|awarded)\b[^.]{0,120}(?:\$[\d.,]+|\bgrants?\b|\bfunding\b|\baward)|\b(?:floor (?:speech|remarks)|on the (?:House |Senate )?floor|as prepared for delivery|delivered (?:the following )?remarks)\b|\b(?:introduced|reintroduced|unveiled|introduces|reintroduces)\b[^.]{0,120}\b(?:act|bill|legislation|resolution|amendment)\b|\bunder an? (?:bill|act|measure) that (?:Reps?|Sens?|Senators?|Representatives?|Congress)\b|\b(?:issued|released|releases|made) (?:the following|a|this|below) (?:[\w-]+ )?statement\b|\bfollowing statement\b|(?<!\b(?:that|which|who|whom) (?:\w+ ){0,2})\bvoted\b|\bstatement (?:on|regarding|after|following)\b/i;

/** A letter of others, or one that is yet to be written. */
export const isOfOthers = (text: string): boolean =>
  OUTSIDERS.test(text) || MANY_OUTSIDERS.test(text) || FORMER.test(text) || COUNCIL.test(text);
/** "Seven of the nine council members signed", "In our letter we urge" */
const COUNCIL =
  /^(?!(?:After|As|When|Since|Following|Because)\b)(?:[\w-]+ ){0,6}?(?:(?:council|board|commission|legislature|assembly) members\b[^.,]{0,60}\b(?:sent|signed|wrote|penned)\b|(?:council|commission|board|assembly) voted\b[^.]{0,30}? to (?:send|sign)\b)|^In our (?:\w+ )?letter\b/i;
/** "60 other former members of Congress called on the Senate" */
const FORMER =
  /\b(?:former|retired) (?:[\w-]+ ){0,3}(?:members of congress|senators|representatives|lawmakers|ambassadors|diplomats|officials|governors|generals|officers|secretaries|leaders)\b[^.]{0,160}\b(?:sent|signed|wrote|penned|call(?:ed)? on|urged?|push)\b/i;
export const isInvitation = (text: string): boolean => INVITES.test(text);
export const isOfStateOfficial = (text: string): boolean => STATE_OFFICIAL.test(text) || STATE_LEGISLATURE.test(text);
/** "The state's House Rural Caucus has written" */
const STATE_LEGISLATURE =
  /^(?:(?!\b(?:Reps?|Sens?|Senators?|Representatives?|Congress\w*)\b)[^.]){0,80}?\b(?:[Ss]tate(?:’s|'s)? (?:House|Senate|[Rr]epresentatives?|[Ss]enators?|[Ll]egislators|[Ll]awmakers|[Ll]egislature)|General Assembly)\b[^.]{0,60}\b(?:written|wrote|sent|signed)\b/u;

/** "Secretary Doe sent a letter on Wednesday": a release or news of somebody who is not in Congress. */
export function isOfSecretary(text: string): boolean {
  const from = /^[^.–—]{0,40} ?[–—-] (?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  const found = TITLE_NAME.exec(text.slice(from, from + 300));
  const office = found?.groups?.['office'] ?? '';
  if (!found || !EXECUTIVE.test(office) || /\b(?:Committee|Caucus|Senate|House|[Pp]ro [Tt]em\p{L}*)\b/u.test(office))
    return false;
  return WROTE.test(text.slice(from + found[0].length, from + found[0].length + 60));
}
const EXECUTIVE =
  /\b(?:Secretary|Administrator|Commissioner|Director|President|Ambassador|Minister|CEO|Attorney General|Postmaster General|Superintendent)\b/;
const WROTE = /^,? (?:(?:today|(?:on )?\p{L}+day|this week|last week) )?(?:ha[sd] )?(?:sent|wrote|penned|signed)\b/u;

/** "Editor, Alton Gazette:", "From: A constituent", "Dear friend,": of a reader or a resident, of a member to everybody at home. */
export const isToReaders = (line: string): boolean =>
  /^(?:(?:To the |Dear )?(?:the )?Editors?\b[^:]{0,60}[,:]\s*$|From: an? (?:\w+ )?constituent\b|Dear (?:friend|neighbou?r|constituent)s?\b)/i.test(
    line,
  );

/** "Chair Doe’s Response to Members of Congress" */
export const isAnswer = (headline: string): boolean =>
  /\b(?:Respon(?:se|ds|ded)|Repl(?:y|ies|ied)|Answers?) to (?:Members|Reps?|Sens?|Senators?|Representatives?|Congress|Lawmakers|Letters?)\b/i.test(
    headline,
  );

/** Bills, grants, votes, speeches and statements. */
export const isOtherNews = (text: string): boolean => OTHER_NEWS.test(text);

/** "He was joined by Doe at a hearing last week". */
export const isAtOccasion = (text: string): boolean => OCCASION.test(text);
const OCCASION =
  /\bjoined (?:(?:(?!\b(?:letter|asking|urging|calling|requesting|signing|sending|writing)\b)[^.;]){0,120} )?(?:at|for|during) (?:an?|the|his|her|their|last|this) (?:[\w’-]+ ){0,3}(?:hearing|conference|event|rally|roundtable|tour|visit|meeting|briefing|ceremony)\b/;
