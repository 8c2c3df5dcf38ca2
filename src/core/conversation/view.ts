import type { Option } from './form.ts';
import type { Verb } from './verbs.ts';
import type { Language } from '../ids.ts';
import type { OpenLetterSheet } from '../campaign/open-letter-sheet.ts';
import type { ProgressSheet } from '../campaign/progress.ts';
import type { Letter } from '../letter/letter.ts';

/** The screens there are; one file each in views/. */
export type Screen =
  | 'choosing'
  | 'card'
  | 'asking'
  | 'place'
  | 'locating'
  | 'review'
  | 'letter-text'
  | 'own-words'
  | 'more'
  | 'consent'
  | 'kit'
  | 'mail'
  | 'other-ways'
  | 'done'
  | 'unavailable'
  | 'preview'
  | 'open-letter'
  | 'who'
  | 'status'
  | 'undo'
  | 'follow-up'
  | 'help'
  | 'privacy'
  | 'language'
  | 'export'
  | 'confirm'
  | 'forgotten'
  | 'campaigns'
  | 'campaign'
  | 'campaign-discard'
  | 'campaign-sample'
  | 'campaign-read'
  | 'campaign-question'
  | 'campaign-progress'
  | 'campaign-letters'
  | 'campaign-files'
  | 'told'
  /** Made by doors: what was asked for stands in the person's direct messages. */
  | 'in-dm';

/** `handle` and `at` go into the id (`idOf`). Labels are at most 34 characters, what a phone shows. */
export interface Button {
  readonly kind: 'press';
  readonly verb: Verb;
  readonly handle?: string;
  readonly at?: number;
  readonly label: string;
  /** One `primary` at most on a screen; `danger` takes something away. */
  readonly style?: 'primary' | 'danger';
}

/** `private-page`: the door asks for the signed link to this person's own page, and leaves the button out where there is none. */
export type Link =
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'private-page'; readonly label: string };

/** All text is plain: a door escapes it for its platform and adds no links or mentions. Line breaks are kept. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** What went wrong or was noticed, above all else. `field` names the input it is about, where it is about one. */
  | { readonly kind: 'notice'; readonly tone: 'problem' | 'note'; readonly field?: string; readonly text: string }
  | { readonly kind: 'fields'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  /** Text of the letter itself, set apart. May be long (10,000 characters): a door splits it between paragraphs, never cuts. */
  | { readonly kind: 'quote'; readonly text: string }
  /** To be copied whole: in chat a message of its own with nothing else in it, so that a long press copies just this. */
  | { readonly kind: 'copy'; readonly label: string; readonly text: string }
  /** The page: `png` the picture of its first page, `pdf` the document. The door asks `Paper` for the bytes. */
  | {
      readonly kind: 'file';
      readonly of: 'png' | 'pdf';
      readonly letter: Letter;
      readonly name: string;
      readonly alt: string;
    }
  /** How a campaign goes, as a picture: the door asks `Sheets` for the bytes. */
  | {
      readonly kind: 'file';
      readonly of: 'progress';
      readonly sheet: ProgressSheet;
      readonly name: string;
      readonly alt: string;
    }
  /** An open letter with every name under it, for whoever delivers it: the door asks `Sheets` for the bytes. */
  | {
      readonly kind: 'file';
      readonly of: 'open-letter';
      readonly sheet: OpenLetterSheet;
      readonly name: string;
      readonly alt: string;
    }
  /** A text as a file. What kind of text it is its name says: `txt`, `csv` or `json`. */
  | { readonly kind: 'file'; readonly of: 'text'; readonly text: string; readonly name: string; readonly alt: string }
  /** All that is kept about the person, as JSON (`Conversation.records`); in chat a file to the person alone. */
  | { readonly kind: 'file'; readonly of: 'json'; readonly name: string; readonly alt: string }
  /** At most five. */
  | { readonly kind: 'buttons'; readonly buttons: readonly (Button | Link)[] }
  /** A list to pick one from, 1 to 25 options; the pick is a press of `verb` with `values`. */
  | {
      readonly kind: 'select';
      readonly verb: Verb;
      readonly handle?: string;
      readonly at?: number;
      readonly label: string;
      readonly options: readonly Option[];
    };

/**
 * What a screen holds, in the person's language. `audience`: `only-you` is shown to nobody else (ephemeral in a channel);
 * `dm` goes to the person's direct messages where they can be written to; `channel` is for everybody in the channel.
 */
export interface View {
  readonly language: Language;
  readonly screen: Screen;
  readonly audience: 'only-you' | 'dm' | 'channel';
  /** At most 150 characters. */
  readonly title: string;
  /** "2 of 4", for titles that count. */
  readonly progress?: { readonly at: number; readonly of: number };
  readonly blocks: readonly Block[];
}
