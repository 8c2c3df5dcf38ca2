import * as z from 'zod';

/**
 * The forms there are. `letter`: the first one. `abroad`: the last address in the US. `more`: the other questions. `part`:
 * one paragraph. `words`: the story alone. `signature`: a name under an open letter. `mail-address`, `mail-code`: the writer's own
 * address, and what proves it. `campaign-*`: those of an organizer.
 */
export const FormName = z.enum([
  'letter',
  'street',
  'abroad',
  'more',
  'words',
  'help',
  'body',
  'part',
  'mail-address',
  'mail-code',
  'who',
  'signature',
  'campaign-about',
  'campaign-to',
  'campaign-signers',
  'campaign-office',
  'campaign-facts',
  'campaign-questions',
  'campaign-letter',
  'campaign-texts',
  'campaign-together',
  'campaign-second',
]);
export type FormName = z.infer<typeof FormName>;

/** The forms of organizers, and those of writers. */
export type CampaignFormName = Extract<FormName, `campaign-${string}`>;
export type LetterFormName = Exclude<FormName, CampaignFormName>;
export const isCampaignForm = (name: FormName): name is CampaignFormName => name.startsWith('campaign-');

/** Longest text that one input takes, in characters: Slack's limit, the smaller of the two platforms'. */
export const INPUT_MAX = 3_000;
/** Of an answer to one of the three own-words questions. */
export const HELP_MAX = 1_000;
/** Most inputs a form has: Discord's limit. */
export const INPUTS_MAX = 5;

export interface Option {
  /** At most 100 characters. */
  readonly value: string;
  /** At most 100 characters. */
  readonly label: string;
}

/**
 * One input. `line` and `paragraph` give a text; `choice` one option's value; `choices` a list of them. `value` is what the
 * writer typed before, right or wrong, and is filled in. Options: 2 to 25.
 */
export interface Input {
  readonly field: string;
  readonly kind: 'line' | 'paragraph' | 'choice' | 'choices';
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters; shown beside or inside the input. */
  readonly hint?: string;
  readonly required: boolean;
  /** Most characters it takes; at most 3,000. Absent for options. */
  readonly max?: number;
  readonly options?: readonly Option[];
  readonly value?: string | readonly string[];
}

/** A form of at most five inputs. Its id on a platform is `idOf({ verb, handle, at })` or the like; `submit` needs name, handle, at. */
export interface Form {
  readonly name: FormName;
  /** The draft's handle, or the id where the letter has not begun. */
  readonly handle: string;
  readonly at?: number;
  /** At most 24 characters. */
  readonly title: string;
  /** At most 24 characters. */
  readonly submit: string;
  readonly inputs: readonly Input[];
}

/** What a form gave: a text, or the picked options. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** What stood in an input; of options all that were picked. Empty where the input was not on the form. */
export const textOf = (value: Values[string] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(', ') ?? '');
