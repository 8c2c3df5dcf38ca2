import type { Content } from './campaign.ts';
import { together } from './field-lists.ts';
import type { Field } from './fields.ts';

type Written = Pick<Content, 'shape' | 'typed'>;

/** An office that gets letters; `nth`: "1" for the first. */
interface Office {
  readonly nth: string;
  readonly title: string;
  /** Who holds it; empty where nobody is named. */
  readonly name: string;
}

/** Those that have a title, in the order of their forms. */
export const officesIn = ({ typed }: Written): readonly Office[] =>
  Object.entries(typed)
    .flatMap(([name, text]) => {
      const [found, at = '0'] = /^office(?:\.(\d))?$/.exec(name) ?? [];
      const title = text.trim();
      const holder = (typed[name.replace('office', 'name')] ?? '').trim();
      return found === undefined || title === '' ? [] : [{ nth: String(Number(at) + 1), title, name: holder }];
    })
    .toSorted((a, b) => Number(a.nth) - Number(b.nth));

/** An open letter goes to one office: of several it is asked which, by what they are called. */
export function openLetterFields(content: Written): readonly Field[] {
  const offices = officesIn(content);
  return together(content.shape).flatMap((field) => {
    if (field.name !== 'whom') return [field];
    if (offices.length < 2) return [];
    const options = offices.map(({ nth }) => nth);
    const labels = Object.fromEntries(offices.map(({ nth, title }) => [nth, title]));
    return [{ ...field, required: true as const, options, labels }];
  });
}

/** There is an open letter, and nobody has said which of the offices gets it. */
export const isToWhomOpen = (content: Written): boolean =>
  (content.typed['together.0'] ?? '').trim() !== '' &&
  (content.typed['whom'] ?? '') === '' &&
  openLetterFields(content).some(({ name }) => name === 'whom');

/** The office that gets it; none where it is not there any more. */
function toWhom(content: Written): Office | undefined {
  const offices = officesIn(content);
  const nth = offices.length > 1 ? content.typed['whom'] : undefined;
  return nth ? offices.find((one) => one.nth === nth) : offices[0];
}

export const titleToWhom = (content: Written): string => toWhom(content)?.title ?? '';
