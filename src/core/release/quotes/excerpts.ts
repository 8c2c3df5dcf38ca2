import { fold, nameWords } from '../names/names.ts';
import type { Speaker } from '../names/outsiders.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';

const OF_LETTER =
  /^[”"»,\s.]{0,4}(?:(?:(?:the |both )?(?:[\w.’'-]+ ){0,6}?(?:wrote|writes?|penned)\b)|(?:the letter|their letter|the members|the lawmakers|it) (?:reads?|states?|stated|continues|said|says|concludes))/i;
/** Said of speech too: a letter's only where nobody speaks. */
const GOES_ON =
  /^[”"»,\s.]{0,4}(?:(?:the |both )?(?:[\w.’'-]+ ){0,6}?(?:continued|asked|concluded|urged)\b|(?:\w+(?:ed|ote|gan)|said) (?:the|both) (?:lawmakers|senators|members|representatives|group|delegation|letter|two|three|pair|signers)\b|(?:the|both) (?:\w+ )?(?:lawmakers|senators|members|representatives|group|delegation|signers) (?:\w+ly )?(?:said|\w+(?:ed|ote|gan))\b)/i;
const LETTER_BEFORE =
  /\b(?:letter|they|lawmakers|senators|members|representatives|congress\w+|delegation|chairs|chairmen|leaders|republicans|democrats|committee|pair|wrote|writes|group)\b[^.“"]{0,160}\b(?:wrote|write|writes|reads?|states?|stated|continue[sd]?|go on|went on|goes on|said|says|(?:conclud|stress|observ|emphasiz|insist|explain|begin|ask|urg|warn|add)e?s?|notes?|noted|argue[sd]?|in part|follow[s]?|excerpts?|add(?:ed|ing)|explain(?:s|ed|ing)|highlight(?:ed|ing)|stress(?:ed|ing)|emphasiz(?:ed|ing)|point(?:ed|ing) out|warn(?:s|ed|ing)|caution(?:ed|ing)|assert(?:ed|ing)|observ(?:ed|ing)|insist(?:ed|ing)|ask(?:ed|ing)|urg(?:ed|ing)|conclud(?:ed|ing)|writing|saying|stating|noting|arguing)\b[^“"]{0,60}[,:;]?\s*[“"«]?$|\b(?:wrote|writes?)\b[^“"]{0,60}[,:;]?\s*[“"«]?$/i;

const SAID_IN_LETTER =
  /^[^“"]{0,160}\band (?:\d+|[a-z-]+) (?:of (?:their|his|her) )?colleagues\b|^[^“"]{0,160}\b(?:said|say|says|stated)(?: (?:Rep|Sen|Senator|Representative|Congress(?:wo)?man)\.? [\p{L}’'-]+)? in (?:an?|the|their|his|her) (?:joint )?letter\b/u;
const WROTE_BEFORE =
  /\bletter,? (?:which|that) (?:also |further )?(?:said|says|stated?s?|warn(?:ed|s)|note[sd]|argue[sd]|call(?:ed|s))\b[^“"]{0,160}[“"]?$|\b(?:said|wrote|stated|argued|warned|noted) in (?:an?|the|their|his|her) (?:[\w-]+ ){0,3}letter\b[^“"]{0,200}[“"]?$|\b[Ii]n (?:the|their|his|her|an?) (?:[\w-]+ ){0,3}letter\b(?:[^.“"]|(?<=\b(?:Rep|Sen|Mr|Ms|Dr))\.){0,200}\b(?:said|says?|noted|stated?|wrote|argued|warned|told)\b[^.“"]{0,80}[“"]?$|\b[Ii]n (?:conclusion|closing)\b[^“"]{0,120}[:,]\s*[“"]?$|\b(?:wrote|writes?)[,:]\s*[“"]?$|\bletter, (?:which|that) [^“"]{3,140}, (?:concludes?|reads?|states?|says?|continues|begins|adds)[,:]?\s*[“"]?$|\b(?:letter|text)\b[^.“"]{0,40}\bfollows?:\s*[“"]?$|\b(?:[Ff]rom|[Ii]n|[Oo]f) (?:the|their|his|her) letter\b[^“",]{0,60}:\s*[“"]?$/;

/** “The centers opened in January,” Doe reminded the Commissioner: said to whom the letter goes. */
const TO_READER =
  /^[”"»,\s.]{0,4}(?:[\w.’'-]+ ){1,5}(?:reminded|informed|warned|asked|urged|told|pressed|implored) (?:the (?:[\w-]+ ){0,2}?)?(?:Secretary|Commissioner|Administrator|Director|President|Governor|Department|Attorney General|Postmaster General|[Aa]gency|[Cc]ompany|[Cc]ompanies)\b/;

interface Around {
  readonly follows: string;
  /** What leads to the quotation. */
  readonly leads: string;
  readonly speaker: Speaker | undefined;
  /** A heading says that excerpts follow. */
  readonly isExcerpts: boolean;
  /** The words around the quotation before, where that was the letter's. */
  readonly told: string | undefined;
}

/** Whether the words around a quotation say that it is the letter's. */
export function isOfLetter({ follows, leads, speaker, isExcerpts, told }: Around): boolean {
  const goesOn =
    told !== undefined && !isNewSpeaker(speaker, told) && (ADDED_AFTER.test(follows) || ADDED_BEFORE.test(leads));
  if (goesOn) return true;
  const isWritten =
    OF_LETTER.test(follows.replace(/\b(Reps?|Sens?|U\.S|Dr)\./g, '$1')) ||
    TO_READER.test(follows) ||
    WROTE_BEFORE.test(leads) ||
    SAID_IN_LETTER.test(follows) ||
    (speaker === undefined && (isExcerpts || GOES_ON.test(follows) || LETTER_BEFORE.test(leads)));
  return (
    isWritten &&
    (speaker === undefined || SAID_IN_LETTER.test(follows) || !/^[”"»,\s.]{0,4}(?:said|says)\b/.test(follows))
  );
}

const ADDED_AFTER = /^[”"»,\s.]{0,4}(?:[\p{L}.’'-]+ ){0,4}(?:add(?:ed|s)|continue[sd]|conclude[sd])\b/u;
const ADDED_BEFORE = /\b(?:add(?:ed|s)|continue[sd]|conclude[sd]|goes on|went on)[,:]?\s*[“"]?$/;

/** “Please answer,” wrote the senators. “We have waited,” Doe added: of two who wrote one speaks. */
const isNewSpeaker = (speaker: Speaker | undefined, told: string): boolean =>
  speaker?.names.length === 1 && SEVERAL.test(told) && !fold(told).includes(nameWords(speaker.names[0]!).at(-1)!);
const SEVERAL =
  /\b(?:[Ss]enators|[Mm]embers|[Ll]awmakers|[Rr]epresentatives|[Cc]ongress(?:men|women|members)|[Dd]elegation|group|pair|and)\b/;

/** Nobody is said to have spoken it, and it asks somebody who is told "you". */
export const isAddressed = (quoted: string): boolean =>
  /^We (?:write|are writing)\b|\b[Ww]e (?:\w+ly )?(?:urge|ask|request|implore|call on|write)\b[^]*\byour?\b/.test(
    quoted,
  );

/** Characters; what is longer between quotations is the story going on. */
const HEADING = 100;
export const isHeading = ({ start, end }: Stretch): boolean => end - start < HEADING;

/** "KEY EXCERPTS:", "The letter to Secretary Doe:", "Highlights from the letter": what is quoted below is the letter's. */
export function announcesExcerpts({ masked }: Page, stretch: Stretch): boolean {
  const words = masked.slice(Math.max(stretch.start, stretch.end - 300), stretch.end);
  return (
    (/\bletter\b[^.]*:$/i.test(words) && !/\bstatement\b/i.test(words)) ||
    (isHeading(stretch) && /\b(?:excerpts?|highlights)\b/i.test(words))
  );
}
