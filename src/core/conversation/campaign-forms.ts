import type { Shape } from '../campaign/campaign.ts';
import { fieldsIn, maySecond, Part, secondOf, wordOf, type Field } from '../campaign/fields.ts';
import { readPeople, readSent, readSource } from '../campaign/read-field.ts';
import { Day, type IssueId } from '../ids.ts';
import type { Problem } from '../letter/writer.ts';
import { clipped } from './clipped.ts';
import { handleFor, readHandle } from './campaign-handle.ts';
import type { Facts, Kept, Organizing } from './facts.ts';
import { textOf, type CampaignFormName, type Form, type Input, type Option, type Values } from './form.ts';
import { HINT } from './forms/input.ts';
import { figure } from '../wording.ts';
import { sayTo, type Sentences } from './sentences.ts';
import type { Session, Unsaved } from './session.ts';
import type { Press } from './verbs.ts';

type Typed = Readonly<Record<string, string>>;

/** A campaign as an organizer has it before them: what is stored, and over it what they typed and is not stored yet. */
export interface OnDesk {
  readonly shape: Shape;
  /** Absent for a campaign that is not stored yet. */
  readonly kept?: Kept;
  readonly unsaved?: Unsaved;
  readonly typed: Typed;
  readonly handle: string;
}

export const keptIn = ({ campaigns }: Pick<Organizing, 'campaigns'>, id: string): Kept | undefined =>
  campaigns.find(({ campaign }) => campaign.id === id);

export const unsavedOf = ({ unsaved = [] }: Session, id: IssueId): Unsaved | undefined =>
  unsaved.find(({ campaign }) => campaign === id);

/** Undefined where there is neither a stored campaign of that id nor anything typed for it. */
export function onDesk(session: Session, id: IssueId, { organizing }: Facts): OnDesk | undefined {
  const kept = organizing && keptIn(organizing, id);
  const unsaved = unsavedOf(session, id);
  const shape = kept?.campaign.content.shape ?? unsaved?.shape;
  if (shape === undefined) return undefined;
  return {
    shape,
    ...(kept && { kept }),
    ...(unsaved && { unsaved }),
    typed: { ...kept?.campaign.content.typed, ...unsaved?.typed },
    handle: handleFor({ id, version: kept?.campaign.version ?? 0 }),
  };
}

/** What a handle stands for on this person's desk. */
export function deskFor(session: Session, handle: string, facts: Facts): OnDesk | undefined {
  const read = readHandle(handle);
  if (read?.kind === 'new') return { shape: read.shape, typed: {}, handle };
  return read && onDesk(session, read.campaign, facts);
}

/** The part that a form is. */
export const partOf = (name: CampaignFormName): Part => Part.parse(name.slice('campaign-'.length));

/** Of a list with what a campaign may be begun from. */
export const NEW = 'new';

/** Which form of what a press opens, "facts" or "to.2"; of what is not there yet the first one. */
export function formAsked({ values = [], handle }: Press): FormAsked | undefined {
  const [value = ''] = values;
  if (handle === NEW) return { part: 'about', at: 0, handle: value };
  const [, word, at = '0'] = /^([a-z]+)(?:\.(\d))?$/.exec(value || 'about') ?? [];
  const part = Part.safeParse(word).data;
  return part && handle !== '' ? { part, at: Number(at), handle } : undefined;
}

interface FormAsked {
  readonly part: Part;
  readonly at: number;
  readonly handle: string;
}

/** The form of an organizer that a press opens; undefined where they may not, or it is gone. */
export function campaignForm(press: Press, session: Session, facts: Facts): Form | undefined {
  const asked = formAsked(press);
  const desk = asked && facts.organizing ? deskFor(session, asked.handle, facts) : undefined;
  if (!asked || !desk) return undefined;
  const { part, at } = asked;
  const fields = fieldsIn(desk, part, at);
  if (fields.length === 0) return undefined;
  const say = sayTo(session).campaigns;
  return {
    name: `campaign-${part}`,
    handle: desk.handle,
    ...(at > 0 && { at }),
    title: part === 'second' ? say.second[secondOf(desk)] : say.forms[part],
    submit: say.forms.save,
    inputs: fields.map((field) => inputOf(field, desk.typed, say)),
  };
}

/**
 * The fields that a form is about that comes back. What there is to say in a second language may be another thing by now, so
 * there the form itself says which.
 */
export const fieldsBack = (desk: Pick<OnDesk, 'shape' | 'typed'>, part: Part, at: number, values: Values) =>
  part === 'second' ? maySecond(desk).filter(({ name }) => values[name] !== undefined) : fieldsIn(desk, part, at);

type Says = Sentences['campaigns'];
/** Named here, so that a field without its words is found by the type check. */
type Word = keyof Says['fields'];

/** `text.ask` has words of its own; `office.2`, `fact.0.es` those of all of its kind. */
export function wordsOf({ name }: Pick<Field, 'name'>, say: Says): { readonly label: string; readonly hint?: string } {
  const [word, at] = name.split('.');
  const own = `${word!}.${at ?? ''}`;
  const words = say.fields[(Object.hasOwn(say.fields, own) ? own : word) as Word];
  // Several stand on one form.
  return NUMBERED.has(word!) && Number(at) > 0
    ? { ...words, label: `${words.label} (${String(Number(at) + 1)})` }
    : words;
}

const NUMBERED: ReadonlySet<string> = new Set(['fact', 'source', 'signers']);

function inputOf(field: Field, typed: Typed, say: Says): Input {
  const { name, kind, required = false, max = 200 } = field;
  const { label, hint } = { ...wordsOf(field, say), ...translated(name, typed) };
  const value = typed[name];
  const about = { field: name, label, ...(hint !== undefined && { hint }), required, ...(value && { value }) };
  if (kind === 'choice') return { ...about, kind, options: optionsOf(field, say) };
  return { ...about, kind: kind === 'paragraph' || kind === 'people' ? 'paragraph' : 'line', max };
}

/** Beside the field of a second language stands what it says in the first. */
function translated(name: string, typed: Typed): { readonly hint?: string } {
  const first = /^(.+)\.(?:en|es)$/.exec(name)?.[1];
  const text = first === undefined ? undefined : typed[first]?.trim().replaceAll(/\s+/g, ' ');
  return text === undefined ? {} : { hint: clipped(text, HINT) };
}

export function optionsOf({ name, options = [], labels = {} }: Field, say: Says): Option[] {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = say.options;
  return options.map((value) => ({ value, label: clipped(words[wordOf(name)]?.[value] ?? labels[value] ?? value) }));
}

/** What is wrong with the fields of one form, by field; what is missing is the linter's to say, for the whole campaign. */
export function fieldProblems(fields: readonly Field[], values: Values, { campaigns: say }: Sentences): Problem[] {
  return fields.flatMap((field) => {
    const text = textOf(values[field.name]).trim();
    const says = text === '' ? undefined : problemOf(field, text, say);
    return says === undefined ? [] : [{ field: field.name, says }];
  });
}

function problemOf({ kind, name, max = 200, options }: Field, text: string, say: Says): string | undefined {
  if (text.length > max) return say.tooLong(figure(max));
  if (name === 'sent') return readSent(text) ? undefined : say.wrong.sent;
  switch (kind) {
    case 'date':
      return Day.safeParse(text).success ? undefined : say.wrong.date;
    case 'whole':
      return /^\d{1,9}$/.test(text) && Number(text) > 0 ? undefined : say.wrong.whole;
    case 'source':
      return readSource(text) ? undefined : say.wrong.source;
    case 'people': {
      const { wrong } = readPeople(text);
      return wrong === undefined ? undefined : say.wrong.people(wrong);
    }
    case 'choice':
      return options?.includes(text) ? undefined : say.wrong.option;
    default:
      return undefined;
  }
}

/** The same before a form is handed in, with what it lacks. */
export function checkCampaignForm(
  { name, at = 0 }: { readonly name: CampaignFormName; readonly at?: number },
  values: Values,
  desk: Pick<OnDesk, 'shape' | 'typed'>,
  say: Sentences,
): Problem[] {
  const fields = fieldsBack(desk, partOf(name), at, values);
  const lacking = fields.filter((field) => field.required && textOf(values[field.name]).trim() === '');
  return [
    ...lacking.map((field) => ({ field: field.name, says: say.letter.missing })),
    ...fieldProblems(fields, values, say),
  ];
}
