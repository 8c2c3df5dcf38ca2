import type { Day, Language } from '../ids.ts';
import { inLanguage, type Issue } from '../issue/issue.ts';
import { officialOn } from '../issue/recipients.ts';
import { insideAddress } from '../official/address.ts';
import { figure } from '../wording.ts';

export interface OpenLetterSheet {
  readonly title: string;
  /** Whom it goes to, as on an envelope. */
  readonly to: readonly string[];
  /** Paragraphs with an empty line between. */
  readonly text: string;
  readonly names: readonly string[];
  /** "Signed by 2,000:" */
  readonly signedBy: string;
  /** At the foot of every page, beside its number. */
  readonly footer: string;
  readonly day: Day;
  readonly language: Language;
}

const SIGNED_BY: Readonly<Record<Language, (names: number) => string>> = {
  en: (names) => ['Nobody has signed yet.', 'Signed by:'][names] ?? `Signed by ${figure(names)}:`,
  es: (names) => ['Nadie ha firmado todavía.', 'Firma:'][names] ?? `Firman ${figure(names)}:`,
};

/** The open letter of an issue as it is delivered; undefined where the issue has none. */
export function openLetterSheet(
  issue: Issue,
  names: readonly string[],
  { day, language }: { readonly day: Day; readonly language: Language },
): OpenLetterSheet | undefined {
  const { together, title } = issue;
  const recipient = issue.recipients.find(({ seat }) => seat === together?.to);
  const official = recipient && officialOn(recipient, day);
  if (!together || !official) return undefined;
  return {
    title: inLanguage(title, language),
    to: insideAddress(official),
    text: inLanguage(together.text, language),
    names,
    signedBy: SIGNED_BY[language](names.length),
    footer: inLanguage(title, language),
    day,
    language,
  };
}
