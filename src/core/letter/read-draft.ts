import type { Language } from '../ids.ts';
import { inLanguage, type Issue, type Localized, type Question } from '../issue/issue.ts';
import { PROBLEMS } from './problems.ts';
import {
  readEmail,
  readLine,
  readName,
  readPhone,
  readState,
  readStory,
  readZip,
  STREET_MAX,
  type Problem,
  type Read,
  type Words,
  type Writer,
} from './writer.ts';

/** What a person typed, field by field, exactly as typed. A field that is absent was not asked or not given. */
export interface Typed {
  readonly name: string;
  readonly first?: string;
  readonly last?: string;
  readonly prefix?: string;
  readonly street?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly story?: string;
  readonly reasons?: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** `problems` empty: `writer` and `words` may go into a letter. `notes` tell the writer what was taken out of their text. */
export interface Drafted {
  readonly writer: Writer;
  readonly words: Words;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** Reads everything a person typed for one issue, and reports every problem at once; the letter may be in another language than that. */
export function readDraft(issue: Issue, typed: Typed, language: Language, speaks: Language = language): Drafted {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const take = (field: string, read: Read): string => {
    if (read.problem) problems.push({ field, says: read.problem });
    if (read.note) notes.push({ field, says: read.note });
    return read.text;
  };
  const given = (field: keyof Typed, value: string | undefined, read: (text: string, language: Language) => Read) =>
    value === undefined || value.trim() === '' ? undefined : take(field, read(value, speaks)) || undefined;

  const address = {
    street: given('street', typed.street, (text, spoken) => readLine(text, spoken, STREET_MAX)),
    city: given('city', typed.city, readLine),
    state: given('state', typed.state, readState),
    zip: given('zip', typed.zip, readZip),
  };
  const writer: Writer = {
    full: take('name', readName(typed.name, speaks)),
    first: given('first', typed.first, readLine),
    last: given('last', typed.last, readLine),
    prefix: given('prefix', typed.prefix, readLine),
    email: given('email', typed.email, readEmail),
    phone: given('phone', typed.phone, readPhone),
    ...(Object.values(address).some(Boolean) && { address }),
  };
  const words: Words = {
    story: given('story', typed.story, readStory),
    reasons: readReasons(issue, typed.reasons ?? [], speaks, problems),
    answers: readAnswers(issue, typed.answers ?? {}, { language, speaks }, take),
  };
  return { writer, words, problems, notes };
}

function readReasons(issue: Issue, picked: readonly string[], language: Language, problems: Problem[]): string[] {
  const known = issue.points.map(({ id }) => id as string);
  for (const id of picked) {
    if (!known.includes(id))
      problems.push({ field: 'reasons', says: PROBLEMS[language].noSuchReason(id.slice(0, 80), known) });
  }
  return [...new Set(picked)].filter((id) => known.includes(id));
}

/** The letter's language, and that of the person who is told what is wrong. */
interface Spoken {
  readonly language: Language;
  readonly speaks: Language;
}

function readAnswers(
  issue: Issue,
  typed: Readonly<Record<string, string>>,
  { language, speaks }: Spoken,
  take: (field: string, read: Read) => string,
): Record<string, string> {
  const says = PROBLEMS[speaks];
  const answers: Record<string, string> = {};
  for (const question of issue.questions) {
    const answer = typed[question.id];
    if (answer !== undefined && answer.trim() !== '')
      answers[question.id] = take(question.id, readAnswer(question, answer, { language, speaks }));
    else if (question.required) {
      take(question.id, {
        text: '',
        problem: says.answerMissing(
          inLanguage(question.prompt, speaks),
          (question.options ?? []).map((option) => inLanguage(option, speaks)),
        ),
      });
    }
  }
  const asked = issue.questions.map(({ id }) => id as string);
  for (const id of Object.keys(typed)) {
    if (!asked.includes(id)) take(id.slice(0, 80), { text: '', problem: says.noSuchQuestion(id.slice(0, 80), asked) });
  }
  return answers;
}

/** A choice may be given in either language, or by its number; the letter has it in its own. */
function readAnswer({ kind, options = [], max }: Question, typed: string, { language, speaks }: Spoken): Read {
  if (kind === 'paragraph') return readStory(typed, speaks, max);
  const read = readLine(typed, speaks, max);
  if (kind === 'line' || read.problem) return read;
  const wanted = read.text.toLowerCase();
  const says = (option: Localized) => [inLanguage(option, 'en').toLowerCase(), inLanguage(option, 'es').toLowerCase()];
  const chosen =
    options.find((option) => says(option).includes(wanted)) ??
    (/^\d+$/.test(wanted) ? options[Number(wanted) - 1] : undefined);
  if (chosen !== undefined) return { text: inLanguage(chosen, language) };
  return {
    text: '',
    problem: PROBLEMS[speaks].answerNotAnOption(options.map((option) => inLanguage(option, speaks))),
  };
}
