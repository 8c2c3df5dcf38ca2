import { type FoundAddressee, tidy } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';

/** "Today’s letter went to the following airlines:" and then a line for each. */
export function listedReaders({ text, story }: Page): FoundAddressee[] {
  const at = story.findIndex(({ start, end }) => SENT_TO.test(text.slice(Math.max(start, end - 200), end)));
  if (at < 0) return [];
  const out: FoundAddressee[] = [];
  for (const line of story.slice(at + 1, at + 1 + MOST)) {
    const found = readerOn(text, line);
    if (!found) break;
    out.push(found);
  }
  return out;
}

const SENT_TO =
  /\bletters? (?:(?:was|were|is|are) )?(?:also )?(?:sent|addressed|delivered|went|goes|go) to (?:the following|these)\b[^:]{0,80}:$|^(?:letter )?(?:recipients|addressees)(?: of the letters?)?(?: are| include)?:$/i;
const MOST = 60;
/** Characters; a longer line is the story going on. */
const LINE = 140;

function readerOn(text: string, { start, end }: Stretch): FoundAddressee | undefined {
  const whole = text.slice(start, end);
  const bullet = /^[-–—•*·]?\s*/.exec(whole)![0].length;
  const words = whole.slice(bullet);
  if (words.length > LINE || /[.:!?]$/.test(words) || !/^\p{Lu}/u.test(words)) return undefined;
  const [person] = listAt(words, 0, start + bullet);
  if (person?.value.name !== undefined) return person;
  const office = words.split(/[,(]/)[0]!.trim();
  return {
    value: { office: tidy(office) },
    confidence: 'likely',
    start: start + bullet,
    end: start + bullet + office.length,
  };
}
