import { HEAD_ALONE, HEAD_WORD, IS_OFFICE, NAME_TITLE, OFFICE_ONLY, TITLE_NAME } from './offices.ts';
import type { Stretch } from './paragraphs.ts';
import type { Addressee, Confidence } from './release.ts';

export interface FoundAddressee extends Stretch {
  readonly value: Addressee;
  readonly confidence: Confidence;
}

/** "A, B and C": each begins where the one before ended. */
export function listAt(sentence: string, from: number, offset: number): FoundAddressee[] {
  const out: FoundAddressee[] = [];
  let at = from;
  while (out.length < 12) {
    const one = oneAt(sentence, at, out.length > 0);
    if (!one) break;
    out.push({ ...one.found, start: offset + one.start, end: offset + one.end });
    const glue =
      /^(?: of \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})?(?:,? \([^()]{1,30}\))?(?:, (?:and |as well as )?|;? and |; | as well as |, along with | & )(?:to )?/u.exec(
        sentence.slice(one.end, one.end + 100),
      );
    if (!glue) break;
    at = one.end + glue[0].length;
  }
  return out;
}

interface One {
  readonly start: number;
  readonly end: number;
  readonly found: Pick<FoundAddressee, 'value' | 'confidence'>;
}

function oneAt(sentence: string, at: number, further: boolean): One | undefined {
  const rest = sentence
    .slice(at, at + 260)
    .replace(
      /^(?:the (?=acting|new|U\.?S|United))?(?:then-|acting |new |newly[- ](?:confirmed |appointed |elected )?|confirmed |embattled |recently |both |U\.?S\.? |United States (?=Dep|Sec|Post|Trade|Att)|current |incoming |former |committee |subcommittee |agency |company |(?:Lt|Maj|Gen|Brig|Adm|Vice Adm|Dr|Mr|Ms|Mrs)\. )+/,
      (lead) => ' '.repeat(lead.length),
    );
  const lead = rest.length - rest.trimStart().length;
  const text = rest.trimStart();
  const start = at + lead;
  const named = NAME_TITLE.exec(text);
  if (named) {
    const { name = '', office = '' } = named.groups ?? {};
    if (name !== '' && !HEAD_WORD.test(name) && !IS_OFFICE.test(name))
      return {
        start,
        end: start + named[0].length,
        found: { value: { name, office: tidy(office) }, confidence: 'sure' },
      };
  }
  const titled = TITLE_NAME.exec(text);
  if (titled) {
    const { office = '', name = '' } = titled.groups ?? {};
    const kept = nameOnly(name);
    if (kept !== '' && !IS_OFFICE.test(kept)) {
      const end = start + titled[0].indexOf(name, office.length) + kept.length;
      return { start, end, found: { value: { name: kept, office: tidy(office) }, confidence: 'sure' } };
    }
  }
  const alone = OFFICE_ONLY.exec(text);
  const office = alone?.groups?.['office'] ?? '';
  const isOffice = IS_OFFICE.test(office) || alone?.groups?.['lead'] !== undefined;
  if (alone && isOffice && !(further && /^(?:Reps?|Sens?|Senators?|Representatives?|Congress|Members)/.test(office))) {
    const whole = `${office}${alone.groups?.['lead'] ?? ''}`;
    return { start, end: start + alone[0].length, found: { value: { office: tidy(whole) }, confidence: 'likely' } };
  }
  const head = HEAD_ALONE.exec(text);
  if (head && !further)
    return {
      start,
      end: start + head[0].length,
      found: { value: { office: tidy(head.groups!['office']!) }, confidence: 'likely' },
    };
  return undefined;
}

/** Words that follow a name with a capital but are no part of it. */
const NO_NAME =
  /^(?:and|Administration|Department|Office|Committee|Today|Urging|Calling|Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday|Requesting|Demanding|Regarding|On|To|In|For|About|Asking|Over|After)$/;

function nameOnly(name: string): string {
  const words = name.split(/\s+/);
  const stop = words.findIndex((word) => NO_NAME.test(word) || HEAD_WORD.test(word));
  return (stop < 0 ? words : words.slice(0, stop)).join(' ').replace(/['’]s$/, '');
}

export const tidy = (office: string): string =>
  office
    .replace(/^(?:the|to)\s+/i, '')
    .replace(/[,\s]+$/, '')
    .replaceAll(/\s+/g, ' ');
