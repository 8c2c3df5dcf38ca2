import { frontedSubject, isFronted, writersFrom } from '../signatories/fronted.ts';
import type { FoundAddressee } from './found-addressee.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';

/** "a letter to Sens. Ames and Brown": members who are written to. */
export function membersAddressed(page: Page, sentence: Stretch, resolved: readonly Resolved[]): FoundAddressee[] {
  const { masked } = page;
  const subject = frontedSubject(page, sentence, resolved);
  const named = inside(resolved, { start: sentence.start, end: subject });
  return runsOf(named).flatMap((run) => {
    const first = run[0]!.mention;
    const before = masked
      .slice(Math.max(sentence.start, first.outerStart - 100), first.outerStart)
      .replaceAll('\n', ' ');
    const held = `${before}${masked.slice(first.outerStart, first.start)}`;
    if (!TO_MEMBER.test(before) && !ASKED_CHAIR.test(held)) return [];
    const readers = isFronted(masked, sentence) ? run.slice(0, writersFrom(masked, run) || run.length) : run;
    const titled = readers.filter(({ mention }) => mention.honorific !== undefined || mention.tag !== undefined);
    return titled.map(({ mention, seat, confidence }) => ({
      start: mention.start,
      end: mention.end,
      value: {
        name: mention.printed,
        office: seat.chamber === 'senate' ? 'Senator' : 'Representative',
      },
      confidence,
    }));
  });
}

const TO_MEMBER =
  /\b(?:letters? (?:sent |addressed )?(?:today |yesterday |(?:on )?\p{Lu}\p{Ll}+day )?to|wr(?:ote|iting|ites) to) (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on|committee) ){0,12}$|\bletters?,? (?:sent |addressed )?to (?:[\p{L}\d’'-]+ ){0,6}(?:[Ll]eader(?:s|ship)|[Cc]hairs?|[Aa]ppropriators|[Nn]egotiators|[Cc]onferees)(?:[:,]| [–—-]) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
/** "calling on the committee's chairman, Doe, to hold a hearing" */
const ASKED_CHAIR =
  /\b(?:call(?:ed|ing) (?:up)?on|urg(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)) (?:the )?(?:[\p{L}.&’'-]+ ){0,8}(?:[Cc]hair(?:man|woman)?|[Rr]anking [Mm]ember|[Ss]peaker|[Ll]eader),? $/u;
