import type { Campaign, Content } from './campaign.ts';
import { dataOfShape } from './data-of-shape.ts';
import { FACT_FORMS, firstOf, hasSecond, QUESTIONS_MAX, secondName, secondOf } from './fields.ts';
import { titleToWhom } from './open-letter-fields.ts';
import { linesOf, readReasons, readSource, wholeOr } from './read-field.ts';
import { seatNamed } from './seat-named.ts';
import { inBoth, typedIn, upTo, type Data, type Typed } from './typed.ts';

/**
 * The issue that typed fields mean, as data that is still to be checked: what is wrong or missing in them is wrong or missing
 * in it, and the linter says so. Without a community it is for all of them.
 */
export function dataOf(
  content: Content,
  { id, community }: Pick<Campaign, 'id'> & Partial<Pick<Campaign, 'community'>>,
): Data {
  const typed = typedIn(content);
  const { field, said } = typed;
  const given = (key: string, value: unknown): Data => (value === undefined || value === '' ? {} : { [key]: value });
  const questions = questionsOf(typed);
  return {
    id,
    ...(community !== undefined && { communities: [community] }),
    ...given('title', said('title')),
    ...(field('by') !== '' && { by: { name: field('by') } }),
    ...given('summary', said('summary')),
    ...given('ask', asksOf(typed)),
    ...given('closes', field('closes')),
    ...(field('goal') !== '' && { goal: wholeOr(field('goal')) }),
    ...given('source', readSource(field('source.0'))),
    facts: factsOf(typed),
    points: reasonsOf(typed),
    ...(questions.length > 0 && { questions }),
    languages: hasSecond(content) ? [firstOf(content), secondOf(content)] : [firstOf(content)],
    ...dataOfShape[content.shape](typed),
    ...togetherOf(typed),
  };
}

/** Who signed already cannot be asked to sign: they have an ask of their own, where it was written; so has the office. */
function asksOf({ content, field, said }: Typed): unknown {
  const others = content.shape === 'sign-on' ? ASKS.filter((name) => field(name) !== '') : [];
  return others.length === 0
    ? said('ask')
    : { default: said('ask'), ...Object.fromEntries(others.map((name) => [name, said(name)])) };
}

const ASKS = ['thank', 'companion', 'direct'] as const;

function factsOf({ field, said }: Typed): unknown[] {
  return upTo(FACT_FORMS * 2).flatMap((at) => {
    const text = said(`fact.${at}`);
    const source = readSource(field(`source.${at}`));
    return text === '' ? [] : [{ text, ...(source && { source }) }];
  });
}

/** Reasons of both languages belong together by their lines. */
function reasonsOf({ content, field }: Typed): unknown[] {
  const second = readReasons(field(secondName('points', content)));
  return readReasons(field('points')).map(({ label, text }, at) => ({
    id: `reason-${String(at + 1)}`,
    label: inBoth(label, second[at]?.label ?? '', content),
    text: inBoth(text, second[at]?.text ?? '', content),
  }));
}

function questionsOf({ content, field, said }: Typed): unknown[] {
  return upTo(QUESTIONS_MAX).flatMap((at) => {
    const prompt = said(`question.${at}`);
    if (prompt === '') return [];
    const second = linesOf(field(secondName(`options.${at}`, content)));
    const options = linesOf(field(`options.${at}`)).map((option, nth) => inBoth(option, second[nth] ?? '', content));
    const lead = said(`lead.${at}`);
    return [
      {
        id: `question-${String(Number(at) + 1)}`,
        prompt,
        kind: field(`kind.${at}`) || (options.length > 0 ? 'choice' : 'line'),
        ...(options.length > 0 && { options }),
        ...(lead !== '' && { lead }),
        ...(field(`must.${at}`) === 'yes' && { required: true }),
      },
    ];
  });
}

/** Where a bill is asked for, everybody here writes to other people, and there is no one letter to all of them. */
function togetherOf({ content, field }: Typed): Data {
  const textIn = (suffix: string): string =>
    ['together.0', 'together.1']
      .map((name) => field(`${name}${suffix}`))
      .filter((text) => text !== '')
      .join('\n\n');
  const text = inBoth(textIn(''), textIn(`.${secondOf(content)}`), content);
  if (text === '' || content.shape === 'bill') return {};
  return {
    together: { to: seatNamed(titleToWhom(content)), text, ...(field('until') !== '' && { closes: field('until') }) },
  };
}
