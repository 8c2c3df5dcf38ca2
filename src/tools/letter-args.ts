import { parseArgs } from 'node:util';
import { Day, Language } from '../core/ids.ts';
import { Stance } from '../core/issue/issue.ts';
import { nearest } from '../core/nearest.ts';
import type { Typed } from '../core/letter/read-draft.ts';
import { FORMATS, formatFor, type Format } from './letter-formats.ts';

export interface LetterArgs {
  readonly issue: string;
  readonly typed: Omit<Typed, 'story'>;
  /** As typed: `@path` reads a file. */
  readonly story?: string;
  readonly to: readonly string[];
  readonly stance?: Stance;
  readonly language?: Language;
  readonly short: boolean;
  readonly format: Format;
  readonly out?: string;
  readonly templates?: string;
  readonly date?: Day;
  readonly office: 'capitol' | 'district';
  /** The writer lives outside the US; an address beside it is their last one there. */
  readonly abroad: boolean;
}

/** The command line taken apart, or one sentence about what is wrong with it. */
export type ArgsRead =
  { readonly kind: 'args'; readonly args: LetterArgs } | { readonly kind: 'wrong'; readonly says: string };

const TEXT = { type: 'string' } as const;
const MANY = { type: 'string', multiple: true } as const;
const OPTIONS = {
  name: TEXT,
  first: TEXT,
  last: TEXT,
  prefix: TEXT,
  email: TEXT,
  phone: TEXT,
  to: MANY,
  stance: TEXT,
  zip: TEXT,
  street: TEXT,
  city: TEXT,
  state: TEXT,
  point: MANY,
  answer: MANY,
  story: TEXT,
  lang: TEXT,
  short: { type: 'boolean' },
  format: TEXT,
  out: TEXT,
  templates: TEXT,
  date: TEXT,
  office: TEXT,
  abroad: { type: 'boolean' },
} as const;

export function readLetterArgs(args: readonly string[]): ArgsRead {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  const [issue, ...more] = positionals;
  if (issue === undefined) return wrong('Name the issue: redress letter <issue> --name NAME.');
  if (more.length > 0) return wrong('There is one word too many. Put texts with spaces in quotes, after their option.');
  const answers = readPairs(values.answer ?? []);
  if (typeof answers === 'string') return wrong(answers);
  const stance = oneOf('stance', Stance.options, values.stance);
  const language = oneOf('lang', Language.options, values.lang);
  const format = oneOf('format', FORMATS, values.format);
  const office = oneOf('office', ['capitol', 'district'] as const, values.office ?? 'capitol');
  const date = values.date === undefined ? undefined : Day.safeParse(values.date);
  for (const checked of [stance, language, format, office]) if (checked?.wrong) return wrong(checked.wrong);
  const file = formatFor(format?.value, values.out ?? '');
  if ('wrong' in file) return wrong(file.wrong);
  if (date && !date.success) return wrong('Write --date as YYYY-MM-DD, for example 2026-11-03.');
  const { first, last, prefix, street, city, state, zip, email, phone, name = '', point: reasons } = values;
  return {
    kind: 'args',
    args: {
      issue,
      typed: { name, first, last, prefix, street, city, state, zip, email, phone, reasons, answers },
      story: values.story,
      to: values.to ?? [],
      stance: stance?.value,
      language: language?.value,
      short: values.short ?? false,
      format: file.value,
      out: values.out,
      templates: values.templates,
      date: date?.data,
      office: office?.value ?? 'capitol',
      abroad: values.abroad ?? false,
    },
  };
}

const wrong = (says: string): ArgsRead => ({ kind: 'wrong', says });

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    const { message } = thrown as Error;
    const valueless = /^Option '(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message)?.[1];
    if (valueless !== undefined) return withoutValue(valueless, nextTo(valueless, args));
    const unknown = /Unknown option '--?([^'=]+)/.exec(message)?.[1];
    if (unknown === undefined) return `${message.split(/[.\n]/)[0]!}.`;
    const meant = nearest(unknown, Object.keys(OPTIONS));
    return `There is no option --${unknown}.${meant ? ` Did you mean --${meant}?` : ''}`;
  }
}

/** What follows the option where it has no value: it may be given several times. */
function nextTo(option: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg, nth) => arg === option && /^-./.test(args[nth + 1] ?? '--'));
  return args[at + 1];
}

/** The parser takes a word with a dash for the next option: a list in own words begins so, too. */
function withoutValue(option: string, next: string | undefined): string {
  if (next === undefined || Object.hasOwn(OPTIONS, /^--([^=]+)/.exec(next)?.[1] ?? '')) {
    return `There is nothing after ${option}. Write what belongs there, in quotes if it has spaces.`;
  }
  const beginning = next.slice(0, 20).split('\n')[0]!.trimEnd();
  const shown = beginning === next ? next : `${beginning}...`;
  return `What follows ${option} begins with a dash. Join the two: ${option}="${shown}"`;
}

function oneOf<T extends string>(
  option: string,
  known: readonly T[],
  given: string | undefined,
): { value?: T; wrong?: string } | undefined {
  if (given === undefined) return undefined;
  const value = known.find((candidate) => candidate === given);
  return value === undefined ? { wrong: `--${option} is one of: ${known.join(', ')}.` } : { value };
}

function readPairs(answers: readonly string[]): Record<string, string> | string {
  const pairs: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const answer of answers) {
    const at = answer.indexOf('=');
    if (at < 1) return `Write --answer as ID=VALUE, for example --answer connection="I grew up there".`;
    pairs[answer.slice(0, at)] = answer.slice(at + 1);
  }
  return pairs;
}
