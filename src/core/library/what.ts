import type { Hint } from '../hint.ts';
import type { Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { Refusal } from '../letter/template-problem.ts';
import type { DataPath } from './source.ts';

/**
 * Everything that can be found, each with what its sentence needs. The sentences are in `words/`, by rule and language.
 * Campaigns are stored with it: one whose data becomes other data gets another name.
 */
export type What = FileWhat | DataWhat | TextWhat | Refusal;

/** Of the files themselves, before anything in them is read. */
export type FileWhat =
  | { readonly rule: 'unreadable-file' }
  | { readonly rule: 'file-too-big'; readonly maxKb: number }
  | { readonly rule: 'not-utf-8' }
  | { readonly rule: 'empty-file' }
  | { readonly rule: 'byte-order-mark' }
  | { readonly rule: 'link' }
  | { readonly rule: 'odd-file' }
  | { readonly rule: 'no-issue-file' }
  | { readonly rule: 'file-for-folder' }
  | { readonly rule: 'folder-for-file' }
  /** `taken`: campaigns made in chat are called so. */
  | { readonly rule: 'folder-name'; readonly taken: boolean }
  | { readonly rule: 'file-name'; readonly of: 'data' }
  | { readonly rule: 'file-name'; readonly of: 'shared text' }
  | { readonly rule: 'file-name'; readonly of: 'template'; readonly meant?: string; readonly known: readonly string[] }
  | { readonly rule: 'not-yaml'; readonly why: NotYaml }
  | { readonly rule: 'cut-text' };

export type NotYaml =
  | { readonly kind: 'empty' | 'documents' | 'alias' | 'depth' | 'tag' | 'tab' | 'invisible' | 'other' }
  /** Of a line: no name with a colon, no hyphen with a space before an entry, more behind a text in quotes, a Markdown fence. */
  | { readonly kind: 'no-colon' | 'no-dash' | 'after-quote' | 'fence' }
  /** Spaces before a line, and before those that it may belong with. */
  | { readonly kind: 'indent'; readonly has: number; readonly wants: readonly number[] }
  | { readonly kind: 'twice'; readonly key: string }
  /** `end` would close it. `cut`: a comment stands inside, and may have taken the end. */
  | { readonly kind: 'unclosed'; readonly of: 'quote' | 'bracket'; readonly end: string; readonly cut: boolean };

/** Of an issue's data: its fields, whom it goes to, what may be signed. */
export type DataWhat =
  | { readonly rule: 'missing'; readonly path: DataPath; readonly empty: boolean }
  | {
      readonly rule: 'unknown-key';
      readonly key: string;
      readonly path: DataPath;
      readonly meant?: string;
      readonly known: readonly string[];
    }
  /** A text in braces without quotes, cut at a comma: what follows it is read as one more field. */
  | { readonly rule: 'comma-in-text'; readonly key: string; readonly path: DataPath }
  | { readonly rule: 'wrong-value'; readonly path: DataPath; readonly must: Must }
  | { readonly rule: 'wrong-kind'; readonly path: DataPath; readonly wants: Kind }
  | {
      readonly rule: 'text-in-quotes';
      readonly path: DataPath;
      readonly raw: string;
      readonly readAs: 'number' | 'boolean';
    }
  | { readonly rule: 'id-and-folder'; readonly id: string; readonly folder: string }
  | { readonly rule: 'no-by' }
  /** `stances`: the letters without one; without them, there is none at all. */
  | { readonly rule: 'no-ask'; readonly stances?: readonly Stance[] }
  | { readonly rule: 'unreachable-stance'; readonly of: 'ask' | 'template'; readonly why: Unreachable }
  | { readonly rule: 'closes-before-opens' }
  | { readonly rule: 'over' }
  | { readonly rule: 'bill-over'; readonly congress: number }
  | { readonly rule: 'sign-over' }
  | { readonly rule: 'signing-over' }
  | { readonly rule: 'history-without-day' }
  | { readonly rule: 'history-without-sample' }
  | { readonly rule: 'id-twice'; readonly id: string; readonly list: string }
  | { readonly rule: 'choice-without-options' }
  /** Characters. */
  | { readonly rule: 'prompt-too-long'; readonly has: number; readonly max: number }
  | { readonly rule: 'unused-options' }
  | { readonly rule: 'unknown-question'; readonly id: string; readonly meant?: string }
  | { readonly rule: 'no-facts' }
  | { readonly rule: 'fact-without-source' }
  | { readonly rule: 'release-without-source' }
  | { readonly rule: 'together-to-nobody'; readonly seat: string }
  | { readonly rule: 'no-surname'; readonly name: string }
  | { readonly rule: 'surname-not-in-name'; readonly name: string; readonly last: string }
  | { readonly rule: 'split-address' }
  | { readonly rule: 'named-own'; readonly seat: string }
  | { readonly rule: 'title-with-the'; readonly title: string }
  | { readonly rule: 'no-title'; readonly seat: string }
  | { readonly rule: 'no-address'; readonly seat: string }
  /** `daysAgo` below zero: on a day that has not come. */
  | { readonly rule: 'term-over'; readonly name: string }
  | { readonly rule: 'not-verified'; readonly name: string; readonly daysAgo?: number }
  | { readonly rule: 'seat-twice'; readonly seat: string }
  /** `known`: those of the kind that its state has, in order. */
  | { readonly rule: 'no-such-seat'; readonly seat: string; readonly known: readonly string[] }
  | { readonly rule: 'too-many-signers' | 'not-complete'; readonly named: number; readonly count: number }
  | { readonly rule: 'sign-until-when' }
  | { readonly rule: 'sent-but-asks' }
  | { readonly rule: 'asks-who-cannot'; readonly stance: 'thank' | 'companion' | 'direct' }
  /** `words`: the last of it. */
  | { readonly rule: 'unended-sentence'; readonly words: string }
  | { readonly rule: 'ask-not-sentence' }
  /** `file`: the one that would have it, where a template lacks it. */
  | { readonly rule: 'no-translation'; readonly file?: string }
  | { readonly rule: 'language-not-declared'; readonly of: 'text' | 'file' }
  /** Found by a version of this program that has other rules. */
  | { readonly rule: 'found-elsewhere' };

export type Must =
  | { readonly kind: 'meant'; readonly word: string }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'hint'; readonly hint: Hint }
  | Bound
  | { readonly kind: 'other' };

export interface Bound {
  readonly kind: 'most' | 'least';
  readonly n: number;
  readonly of?: 'character' | 'entry';
  /** The characters there are. */
  readonly has?: number;
}

export type Kind = 'text' | 'number' | 'whole number' | 'boolean' | 'list' | 'group' | 'other';

/** Why no letter has a stance. */
export type Unreachable = 'no-member' | 'no-senator' | 'no-office' | 'nothing-to-sign' | 'senators-sign';

/** Of the texts in an issue and its templates, and of the letters that come of them. */
export type TextWhat =
  | { readonly rule: 'empty-field'; readonly field: string; readonly why: WhyEmpty }
  | { readonly rule: 'may-be-empty'; readonly field: string }
  | { readonly rule: 'placeholder'; readonly words: string }
  | { readonly rule: 'punctuation'; readonly words: string }
  | { readonly rule: 'odd-quotes'; readonly words: string }
  /** `language`: of the text. */
  | { readonly rule: 'civic-word'; readonly words: string; readonly language: Language }
  | { readonly rule: 'not-writable'; readonly letter: string; readonly max: number }
  /** Characters; `page` is what goes on one. */
  | {
      readonly rule: 'too-long';
      readonly letter: string;
      readonly has: number;
      readonly max: number;
      readonly page: number;
    };

export type WhyEmpty =
  | { readonly kind: 'issue-lacks' | 'sign-on-lacks'; readonly name: string }
  | { readonly kind: 'nobody-called'; readonly seat: string };
