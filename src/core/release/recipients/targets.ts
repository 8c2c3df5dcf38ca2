import { fold } from '../names/names.ts';
import { TITLE_NAME } from './offices.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Confidence, Target } from '../release.ts';

export interface FoundTarget extends Stretch {
  readonly value: Target;
  readonly confidence: Confidence;
}

const PROGRAMME =
  /\b(?:\p{Lu}[\p{L}\p{M}\d’'-]*(?:,? (?:of|and|the|for|to|on|in|with|&)){0,3} ){1,9}(?:Act|Program|Programme|Initiative|Fund|Treaty|Amendment|Rule|Accords?|Convention|Protocol|Pipeline|Project|Grants?|Credit)\b(?: of \d{4})?|\bExecutive Order \d{4,5}\b|\bH\.?R\.? ?\d{1,4}\b|\bS\. ?\d{1,4}\b/gu;
const PERSON_STARTS =
  /\b(?=(?:\p{Lu}[\p{L} .’'-]{0,60})?\b(?:President|Prime Minister|Minister|Chief|Secretary|Director|General|Ambassador|CEO|Commander|Governor|Chairman|Chairwoman|Administrator)\b)/gu;
const MAX_TARGETS = 40;

/** People with an office who are none of `others`, and acts and programmes by name; each once, in the text's order. */
export function targetsOf({ text, story, letter }: Page, others: readonly string[]): FoundTarget[] {
  const known = new Set(others.map((name) => surname(name)));
  const within = letter ? [...story, letter] : story;
  const found = within.flatMap((stretch) => peopleWithOffice(text, stretch).concat(programmes(text, stretch)));
  const out: FoundTarget[] = [];
  for (const one of found) {
    if (one.value.kind === 'person' && known.has(surname(one.value.name))) continue;
    if (out.some(({ value }) => fold(value.name) === fold(one.value.name))) continue;
    out.push(one);
  }
  return out.toSorted((a, b) => a.start - b.start).slice(0, MAX_TARGETS);
}

const surname = (name: string): string =>
  fold(name)
    .split(/[\s-]+/)
    .at(-1) ?? '';

/** People named with their office, "CEO Jane Doe". */
export function peopleWithOffice(text: string, { start, end }: Stretch): FoundTarget[] {
  const words = text.slice(start, Math.min(end, start + 20_000)).replaceAll('\n', ' ');
  const out: FoundTarget[] = [];
  let free = 0;
  for (const { index } of words.matchAll(PERSON_STARTS)) {
    if (index < free) continue;
    const found = TITLE_NAME.exec(words.slice(index, index + 220));
    const { name, office } = found?.groups ?? {};
    if (!found || name === undefined || name.split(' ').length < 2 || office === undefined) continue;
    const at = index + found[0].lastIndexOf(name);
    free = at + name.length;
    out.push({
      start: start + at,
      end: start + free,
      value: { name, kind: 'person', office: office.replace(/^the /, '') },
      confidence: 'likely',
    });
  }
  return out;
}

function programmes(text: string, { start, end }: Stretch): FoundTarget[] {
  const words = text.slice(start, Math.min(end, start + 20_000)).replaceAll('\n', ' ');
  return [...words.matchAll(PROGRAMME)].flatMap((match) => {
    const name = match[0].replace(/^(?:The|This|In|On|Under|By|And|For|As|Through|Implementing) /, '');
    if (!name.includes(' ')) return [];
    const at = start + match.index + match[0].length - name.length;
    return [
      { start: at, end: at + name.length, value: { name, kind: 'programme' as const }, confidence: 'likely' as const },
    ];
  });
}
