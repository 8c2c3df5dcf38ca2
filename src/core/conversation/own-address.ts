import type { Language } from '../ids.ts';
import { readEmail, type Read } from '../letter/writer.ts';
import { SENTENCES } from './sentences.ts';

/** The address of a writer whose letter the bot sends: the code and the answer go there, and every server must take it. */
export function readOwnAddress(typed: string, language: Language): Read {
  const read = readEmail(typed, language);
  const { shape, plain } = SENTENCES[language].mailing.address;
  if (read.problem !== undefined) return { text: '', problem: shape };
  return /^[\x21-\x7e]+$/.test(read.text) ? read : { text: '', problem: plain };
}
