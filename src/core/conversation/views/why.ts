import type { Language } from '../../ids.ts';
import { longDate } from '../../wording.ts';
import { nameOf, type To } from '../recipients.ts';
import type { Sentences } from '../sentences.ts';

/** Why this official gets this letter, and what that rests on. */
export function whyThis(to: To, { review: { why } }: Sentences, language: Language): string {
  const name = nameOf(to, language);
  const { official, represents, stance } = to;
  const seat = official.status === 'vacant' ? why.vacant : official.status === 'unnamed' ? why.unnamed : '';
  const known = stance === 'direct' ? why.direct(name) : seat === '' ? evidenceOf(to, name, why, language) : '';
  // "Represents you" is said of people; an office without a holder says what it is instead.
  const yours = represents && seat === '' ? why.yours(name) : '';
  return [seat, yours, known].filter((sentence) => sentence !== '').join(' ');
}

function evidenceOf(to: To, name: string, why: Sentences['review']['why'], language: Language): string {
  const { evidence, stance, byWord } = to;
  if (!evidence) return '';
  if (byWord) return why.byWord(name);
  const on = longDate(evidence.on, language);
  const { source } = evidence;
  if (evidence.kind === 'signed')
    return evidence.as === 'signer' ? why.signed(name, on, source) : why.lead(name, on, source);
  if (stance === 'companion') return why.otherChamber(name);
  return evidence.kind === 'not-signed' ? why.notSigned(name, on, source) : why.unknown(name, on, source);
}
