import { Day } from '../../ids.ts';
import type { Link } from './html.ts';
import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import type { Confidence } from '../release.ts';

export interface Found<T> extends Stretch {
  readonly value: T;
  readonly confidence: Confidence;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/i;
const DAY_FIRST =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December),? ((?:19|20)\d{2})\b/i;
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d{2})\b/;
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/;

/** The day of the release: from the lines above the story, its dateline, or the letter's own date. Never from the middle of a text. */
export function dateOf(page: Page): Found<Day> | undefined {
  const dateline = page.story[0] && {
    start: page.story[0].start,
    end: Math.min(page.story[0].end, page.story[0].start + 90),
  };
  const sure = [...page.head, ...(dateline ? [dateline] : [])];
  const letter = page.address;
  const around = page.story.filter(
    ({ start, end }) =>
      end - start < 40 ||
      HEADS_LETTER.test(page.text.slice(start, start + 60)) ||
      DATELINE.test(page.text.slice(start, start + 80)),
  );
  for (const [places, confidence] of [
    [sure, 'sure'],
    [letter, 'likely'],
    [around, 'unsure'],
  ] as const) {
    for (const stretch of places) {
      const found = dayIn(page.text, stretch);
      if (found) return { ...found, confidence };
    }
  }
  return undefined;
}

/** "October 8, 2026 — A group" below a sentence that stands by itself. */
const DATELINE = /^(?:[\p{L}.,() ]{2,30}, )?\(?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}\)? ?[–—-] ?\p{Lu}/u;
/** A letter pasted with its lines run together. */
const HEADS_LETTER = /^\p{Lu}\p{L}+ \d{1,2}, \d{4} (?:The )?Honorable/u;

function dayIn(text: string, { start, end }: Stretch): Omit<Found<Day>, 'confidence'> | undefined {
  const words = text.slice(start, Math.min(end, start + 300));
  for (const [pattern, order] of [
    [LONG, 'mdy'],
    [DAY_FIRST, 'dmy'],
    [ISO, 'ymd'],
    [NUMERIC, 'mdy'],
  ] as const) {
    const found = pattern.exec(words);
    if (!found) continue;
    const parts = { m: '', d: '', y: '' };
    for (const [i, part] of order.split('').entries()) parts[part as 'm' | 'd' | 'y'] = found[i + 1]!;
    const month = /^\d/.test(parts.m) ? Number(parts.m) : MONTHS.indexOf(parts.m.slice(0, 3).toLowerCase()) + 1;
    const year = parts.y.length === 2 ? `20${parts.y}` : parts.y;
    const day = Day.safeParse(`${year}-${String(month).padStart(2, '0')}-${parts.d.padStart(2, '0')}`);
    if (day.success) return { value: day.data, start: start + found.index, end: start + found.index + found[0].length };
  }
  return undefined;
}

const NO_TITLE =
  /^(?:source:|date \d|from the office of|click |read |text of |full text|press release|for immediate release|contact|cc:|date:|by:|posted|published|washington(?:\s*$|,|\s*[-–—]|\sd\.?c)|home\b|https?:|www\.|office of|congress(?:man|woman)\s(?:[\w.'’-]+\s?){1,3}$|senator\s(?:[\w.'’-]+\s?){1,3}$|(?:u\.s\. )?(?:rep|sen)\.\s[\w. ]{3,30}$)/i;

const PHONE = /\b\d{3}[-. ]\d{4}\b/;

/** The first line above the story that reads like the headline of a letter, else like any. */
export function titleOf({ text, head }: Page): Found<string> | undefined {
  const lines = head.filter(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      words.length >= 20 &&
      words.length <= 300 &&
      words.split(' ').length >= 4 &&
      !NO_TITLE.test(words) &&
      !PHONE.test(words) &&
      !/\| press release \|/i.test(words) &&
      !isDate(words)
    );
  });
  const isSite = (words: string) => !NEWS.test(words) && (words.length < SHORT || /[·|]/.test(words));
  const line = lines.find(({ start, end }) => !isSite(text.slice(start, end))) ?? lines[0];
  return line && { value: text.slice(line.start, line.end), ...line, confidence: 'likely' };
}

/** Characters; no headline has less without one of the words below. */
const SHORT = 46;
/** What headlines of letters say; the name and the motto of a site do not. */
const NEWS =
  /\b(?:letters?|lead|led|join|send|write|wrote|sign|urge|ask|press|call|push|demand|question|request|seek|want|warn|express|query|pens?)(?:s|ed|ing)?\b/i;

const isDate = (line: string): boolean =>
  line.length < 60 && [LONG, DAY_FIRST, NUMERIC, ISO].some((pattern) => pattern.test(line));

const SOURCE =
  /^Source:\s*(?:(?:United States|U\.?S\.?)\s+(?:House of Representatives|Senate|Senator)\s*[-–—:]?\s*)?(.{4,120})$/i;
const OFFICE =
  /^((?:(?:Press )?Office of )?(?:the )?(?:Office of )?(?:U\.?S\.? )?(?:Congress(?:man|woman|member)|Senator|Representative|Rep\.|Sen\.) [\p{L}\p{M}.’' -]{3,50}(?:\([^)]{2,12}\))?)$/iu;

/** Whose office published it, as printed above the story. */
export function sourceOf({ text, head }: Page): Found<string> | undefined {
  for (const { start, end } of head) {
    const line = text.slice(start, end);
    const name = SOURCE.exec(line)?.[1] ?? OFFICE.exec(line)?.[1];
    if (name === undefined) continue;
    const at = start + line.lastIndexOf(name);
    return { value: name, start: at, end: at + name.length, confidence: 'sure' };
  }
  return undefined;
}

const URL = /\bhttps?:\/\/[^\s<>"”)\]]{4,500}/gi;

/** Where the letter itself can be read: a link whose words or line speak of it. */
export function linkOf({ text, whole }: Page, links: readonly Link[]): Found<string> | undefined {
  const inside = links.filter(
    ({ start, end }) => start >= whole.start && end <= whole.end && /^(?:https?:|\/)/i.test(link(start, end)),
  );
  const spoken = [
    ...inside.map(({ start, end, href }) => ({ start, end, value: href })),
    ...printed(text, whole),
  ].filter(({ start, end }) =>
    /\b(?:letter|here|full text|read|pdf|copy)/i.test(text.slice(Math.max(0, start - 120), end + 20)),
  );
  const best =
    spoken.find(({ start, end }) => /letter/i.test(text.slice(Math.max(0, start - 80), end + 10))) ?? spoken[0];
  return best && { ...best, confidence: 'likely' };

  function link(start: number, end: number): string {
    return links.find((one) => one.start === start && one.end === end)?.href ?? '';
  }
}

function printed(text: string, { start, end }: Stretch): Found<string>[] {
  return [...text.slice(start, Math.min(end, start + 200_000)).matchAll(URL)].map((match) => {
    const value = match[0].replace(/[.,;]+$/, '');
    return {
      value,
      start: start + match.index,
      end: start + match.index + value.length,
      confidence: 'likely' as const,
    };
  });
}
