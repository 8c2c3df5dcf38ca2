import { type FoundAddressee, tidy } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import { HEAD_WORD, TITLE_NAME } from './offices.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { merged, onlyLikely } from './same-addressee.ts';

/** The block above the salutation, else the salutation. */
export function writtenTo(page: Page): FoundAddressee[] {
  const members = page.address.flatMap((line) => membersOn(page, line));
  if (members.length > 0) return merged(members);
  const block = page.address.flatMap((line, i) => {
    const columns = columnsOf(page, line);
    const below = columns.length > 1 ? [] : page.address.slice(i + 1);
    return columns.flatMap((one) => honorable(page, one, below));
  });
  if (block.length > 0) return merged(block);
  if (!page.salutation) return [];
  const { start, end } = page.salutation;
  const text = page.text.slice(start, end).replace(/[,:;]\s*$/, '');
  const offset = start + 5;
  const plain = text.slice(5).replaceAll('\n', ' ');
  const list = listAt(plain, 0, offset);
  const group = /^(?:Secretaries|Chairs|Leaders) /.test(plain);
  return list.length > 0 && !group ? list.map(onlyLikely) : [];
}

/** "Sen. Ames, Chairman        Rep. Brown, Chairman" */
function membersOn({ text }: Page, { start, end }: Stretch): FoundAddressee[] {
  return [...text.slice(start, end).matchAll(MEMBER_LINE)].map(({ index, groups }) => {
    const { name, title } = groups as { name: string; title: string };
    const at = start + text.slice(start, end).indexOf(name, index);
    return { value: { name, office: title }, confidence: 'sure', start: at, end: at + name.length };
  });
}

const MEMBER_LINE =
  /(?<=^|\s{3})(?:Sen|Rep|Senator|Representative)\.? (?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}), (?<title>(?:Co-?|Vice )?Chair(?:man|woman)?|Ranking Member)(?=\s{3}|$)/gu;

/** Of two who stand side by side each; which words below are whose, nobody can tell. */
function columnsOf({ text }: Page, { start, end }: Stretch): Stretch[] {
  const begins = [...text.slice(start, end).matchAll(/(?<!^)(?<=\s)The Hon(?:orable|\.)\s/g)].map(
    ({ index }) => start + index,
  );
  return [start, ...begins].map((from, i) => ({ start: from, end: begins[i] === undefined ? end : begins[i] - 1 }));
}

/** "President NAME", alone on the line */
function titled(words: string, { start }: Stretch): FoundAddressee[] {
  const found = TITLE_NAME.exec(words);
  const { name = '', office = '' } = found?.groups ?? {};
  if (!found || found[0] !== words || HEAD_WORD.test(name)) return [];
  const end = start + words.length;
  return [{ value: { name, office: tidy(office) }, confidence: 'sure', start: end - name.length, end }];
}

/** "The Honorable NAME", then a line or two of what they hold. */
function honorable({ text }: Page, line: Stretch, below: readonly Stretch[]): FoundAddressee[] {
  const words = text.slice(line.start, line.end);
  const [whole, name] =
    /^(?:(?:The )?Hon(?:orable|\.)?|Mr\.|Ms\.|Mrs\.|Dr\.)\s+(?:Dr\.\s)?([\p{L}\p{M}.’'“”" -]{3,60}?)(?:,\s*(?:Jr|Sr|I{2,3}|M\.?D|Ph\.?D)\.?)*(?:,\s|$)/iu.exec(
      words,
    ) ?? [];
  if (name === undefined) return titled(words, line);
  const held = HEAD_WORD.exec(name);
  const person = held ? name.slice(0, held.index).trim() : name;
  if (person.split(' ').length < 2) return [];
  const start = line.start + words.indexOf(name);
  const same = words.slice(whole!.length).trim();
  const title =
    same === ''
      ? below
          .slice(0, 2)
          .map((one) => text.slice(one.start, one.end))
          .find((one) => !/^(?:\d|(?:The )?Hon|Mr\.|Ms\.|Mrs\.)/.test(one))
      : same;
  const office =
    title !== undefined && title.length < 120 && !title.startsWith('Dear') ? tidy(title.replace(/,$/, '')) : undefined;
  return [
    {
      value: { name: person, ...(office !== undefined && { office }) },
      confidence: 'sure',
      start,
      end: start + person.length,
    },
  ];
}
