import type { Language } from '../ids.ts';
import { LOCATE_EN } from './locate-notes-en.ts';
import { LOCATE_ES } from './locate-notes-es.ts';
import type { LocateSentences, Reason } from './locate-reasons.ts';

const NOTES: Record<Language, LocateSentences> = { en: LOCATE_EN, es: LOCATE_ES };

/** What a reason says to the writer: one or two short sentences, with the next step. */
export function noteFor(reason: Reason, language: Language): string {
  const sentence = NOTES[language][reason.code] as (facts: Reason) => string;
  return sentence(reason);
}
