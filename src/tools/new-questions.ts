import { fieldsOf, RECIPIENTS_MAX, wordOf, type Field } from '../core/campaign/fields.ts';
import { Shape } from '../core/campaign/campaign.ts';
import { fieldProblems, optionsOf, wordsOf } from '../core/conversation/campaign-forms.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { UserError } from '../core/errors.ts';
import { Bill, Recipient } from '../core/issue/issue.ts';
import { officeRole } from '../core/issue/office-role.ts';
import { hasSurname } from '../core/issue/same-person.ts';
import type { Io } from './command.ts';

/** The shapes of campaigns, and what Congress is asked that is neither a bill nor a letter by its members. */
export const STARTS = [...Shape.options, 'members'] as const;
export type Start = (typeof STARTS)[number];

type Typed = Record<string, string>;

/** Asks until there is a good answer on a terminal; ends with the first wrong one where lines come from a file or a pipe. */
type Asked = (text: string, check: (answer: string) => string | undefined) => Promise<string>;

export async function askStart(io: Io): Promise<Start> {
  const lines = STARTS.map((start, at) => `   ${String(at + 1)}  ${startLabel(start)}`);
  const wrong = `Answer with a number from 1 to ${String(STARTS.length)}.`;
  const text = `What is it about?\n${lines.join('\n')}`;
  const answer = await asker(io)(text, (typed) =>
    /^\d$/.test(typed) && STARTS[Number(typed) - 1] ? undefined : wrong,
  );
  return STARTS[Number(answer) - 1]!;
}

/** As chats call it. */
export const startLabel = (start: Start): string =>
  start === 'members'
    ? "Something else, for each writer's own members of Congress"
    : SENTENCES.en.campaigns.buttons.shape[start];

/** Every answer by the field of a campaign that it fills; nothing under what was left empty. */
export async function askFields(start: Start, io: Io): Promise<Typed> {
  const asked = asker(io);
  const typed: Typed = {};
  const askAll = async (fields: readonly Field[]): Promise<void> => {
    for (const field of fields) {
      if (idle(field, typed)) continue;
      const answer = await asked(questionOf(field), (given) => problemOf(field, given, typed));
      if (answer !== '') typed[field.name] = stored(field, answer);
    }
  };
  const shape: Shape = start === 'members' ? 'local' : start;
  await askAll(needed(fieldsOf(shape, 'about')));
  if (start === 'local') await askOffices(askAll, typed);
  else if (start !== 'members') await askAll(fieldsOf(shape, 'to'));
  if (start === 'together') await askAll(needed(fieldsOf(shape, 'together')));
  await askAll(fieldsOf(shape, 'letter').filter(({ name }) => name === 'thank' || name === 'companion'));
  await askAll(needed(fieldsOf(shape, 'facts')));
  return typed;
}

const needed = (fields: readonly Field[]): Field[] => fields.filter(({ required }) => required);

/** One office after the other, until one is left empty. */
async function askOffices(askAll: (fields: readonly Field[]) => Promise<void>, typed: Typed): Promise<void> {
  for (let at = 0; at < RECIPIENTS_MAX; at++) {
    const [office, ...rest] = fieldsOf('local', 'to', at);
    await askAll([office!]);
    if (typed[office!.name] === undefined) return;
    await askAll(rest);
  }
}

/** What the answers before it have settled: a body is written to as a whole, a short name shows its surname. */
function idle({ name }: Field, typed: Typed): boolean {
  const [word, at = ''] = name.split('.');
  switch (word) {
    case 'name':
      return officeRole(typed[`office.${at}`] ?? '') === 'council';
    case 'surname':
      return (typed[`name.${at}`] ?? '').split(/\s+/).length <= 2;
    case 'complete':
      return typed['signers'] === undefined;
    default:
      return false;
  }
}

const say = SENTENCES.en;

/** An answer is one line; what has several is typed with ";" between them. */
const hasLines = ({ kind, name }: Field): boolean => kind === 'people' || name.startsWith('address.');

const ANOTHER = { label: 'One more office', hint: 'Like the one before; empty: no more' };

function questionOf(field: Field): string {
  const { name, required } = field;
  const { label, hint = '' } = /^office\.[1-9]/.test(name) ? ANOTHER : wordsOf(field, say.campaigns);
  const lines = [
    hint,
    hasLines(field) ? 'Here on one line, with ; between them.' : '',
    ...optionsOf(field, say.campaigns).map((option, at) => `${String(at + 1)}  ${option.label}`),
    required || isSurname(field) || /empty/i.test(hint) ? '' : 'Empty: leave it out.',
  ];
  return [label, ...lines.filter((line) => line !== '').map((line) => `   ${line}`)].join('\n');
}

/** Asked only where the name does not show it: then the salutation needs it. */
const isSurname = ({ name }: Field): boolean => wordOf(name) === 'surname';

function problemOf(field: Field, answer: string, typed: Typed): string | undefined {
  if (answer === '') return field.required || isSurname(field) ? 'This needs an answer.' : undefined;
  const full = isSurname(field) ? (typed[field.name.replace('surname', 'name')] ?? '') : '';
  if (full !== '' && !hasSurname({ full, last: answer })) return `This is not in "${full}".`;
  if (/[\p{Cc}\p{Cs}\p{Co}]/u.test(answer)) return 'This has a character that cannot be seen. Type it again.';
  if (field.kind === 'choice' && optionAt(field, answer) === undefined)
    return `Answer with a number from 1 to ${String(field.options!.length)}.`;
  const text = stored(field, answer);
  return LIMITS[wordOf(field.name)]?.(text) ?? fieldProblems([field], { [field.name]: text }, say)[0]?.says;
}

/** What the check would refuse and a form lets be typed, or says less plainly where nothing keeps it short. */
const LIMITS: Readonly<Record<string, (text: string) => string | undefined>> = {
  congress: (text) => (Bill.shape.congress.safeParse(Number(text)).success ? undefined : 'Write its number, like 119.'),
  number: (text) => {
    if (!/^\d+$/.test(text)) return 'Write the digits alone, like 1234.';
    return Bill.shape.number.safeParse(Number(text)).success ? undefined : 'No bill has so high a number.';
  },
  email: (text) => (Recipient.shape.email.safeParse(text).success ? undefined : 'This is not an e-mail address.'),
  address: (text) =>
    Recipient.shape.address.safeParse(text.split('\n')).success
      ? undefined
      : 'An address has up to 5 lines of up to 120 characters.',
};

const optionAt = ({ options = [] }: Field, answer: string): string | undefined =>
  options.includes(answer) ? answer : options[Number(answer) - 1];

function stored(field: Field, answer: string): string {
  if (field.kind === 'choice') return optionAt(field, answer)!;
  if (hasLines(field)) return answer.replaceAll(/\s*;\s*/g, '\n').trim();
  if (['ask', 'thank', 'companion'].includes(field.name)) return sentence(request(answer));
  return field.name === 'fact.0' ? sentence(answer) : answer;
}

const sentence = (text: string): string => (/[.?!…]["'”’»)]*$/.test(text) ? text : `${text}.`);

/** "to fund it" and "fund it" become "Please fund it"; what begins like a sentence is let be. */
function request(text: string): string {
  if (/^(?:i|please)\b/.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  return /^\p{Ll}/u.test(text) ? `Please ${text.replace(/^to\s+/, '')}` : text;
}

function asker({ ask: question, isTerminal, err }: Io): Asked {
  if (!question) throw new UserError('no-input', 'There is nobody to ask. Run "redress new" in a terminal.');
  return async (text, check) => {
    for (;;) {
      const answer = (await question(`${text}\n> `)).trim();
      const problem = check(answer);
      if (problem === undefined) return answer;
      if (!isTerminal) throw new UserError('bad-answer', `${text.split('\n')[0]!.trim()} ${problem}`);
      err(`${problem}\n`);
    }
  };
}
