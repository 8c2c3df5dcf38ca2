import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';

/** What the subject of the sentence did. */
const VERB =
  /\b(?:co-?led|co-?leads|led|leads|leading|lead|sent|sends?|sending|wrote|writes?|writing|penned|urged?|urges|urging|called|calls?|calling|demand(?:ed|s|ing)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|press(?:ed|es|ing)|push(?:ed|es|ing)|join(?:ed|s|ing)?|(?:co-?)?sign(?:ed|s|ing)?|announced?|announces|releas(?:ed|es|ing)|spearhead(?:ed|s|ing)|expressed?|expressing|submitted|delivered|sought|question(?:ed|s)|warn(?:ed|s)|condemn(?:ed|s)|applaud(?:ed|s)|thank(?:ed|s)|slammed|blasted|criticized|raised|encourag(?:ed|es)|issued|made|handed|presented|continued|introduced|oppos(?:ed|es)|helped|initiated|organized|circulated|authored|took|voiced|renewed|reiterated|implored|is|are|was|were|has|have)\b/i;
/** Where the subject ends: the first verb outside of tags and titles, after the first name where one stands before it. */
export function verbAt(masked: string, { start, end }: Stretch, named: readonly Resolved[]): number {
  const text = masked
    .slice(start, Math.min(end, start + 4000))
    .replaceAll(/\([^()\n]{0,60}\)/g, (tag) => '_'.repeat(tag.length));
  const fronted =
    /^(?:[^.\p{Ll}]{0,60}[-–—:] ?)?(?:In|Through|Via|With) (?:an? |their |his |her )[^.]{0,400}?, (?=(?:U\.?S\.? )?(?:Rep|Sen|Cong|Del|Chair|Ranking|\p{Lu}))/u.exec(
      text,
    );
  let from = fronted ? fronted[0].length : 0;
  const first = named[0] ? named[0].mention.outerStart - start : 0;
  // "Following the fire that closed the school, Rep. Doe wrote": what stands before the comma is not what she did.
  if (first > from && BEGINS_SUBJECT.test(text.slice(Math.max(0, first - 160), first))) from = first;
  for (;;) {
    const found = VERB.exec(text.slice(from));
    if (!found) return end;
    const at = from + found.index;
    // "joined by" and "led by" inside the subject are no verbs of it.
    const passive =
      /^(?:co-?)?(?:joined|led|signed|sent|accompanied) (?:by|with)\b/i.test(text.slice(at, at + 30)) ||
      /\b(?:that|which) (?:was|is) (?:co-?)?(?:led|signed|sent)\b/i.test(text.slice(Math.max(0, at - 6), at + 16));
    // "announced that she and Senator Doe have led": what was announced is told behind it.
    const opens = /^(?:announced?|announces|confirmed) (?:(?:today|on \w+day),? )?that\b/i.test(
      text.slice(at, at + 40),
    );
    if (!passive && !opens) return start + at;
    from = at + found[0].length;
  }
}

const BEGINS_SUBJECT =
  /(?:^|[,–—-]|\b(?:[Ww]hy|[Ss]o|[Bb]ut) )\s*(?:today,? |this week,? )?(?:(?:the|and|his|her) )?(?:\p{Lu}[\p{L}&’'.]* ){0,7}$/u;
