import type { Language } from '../../ids.ts';
import { SENTENCES } from '../sentences.ts';
import type { View } from '../view.ts';

/**
 * What is said where no session can be shown. `newer`, `unreadable`: as `readSession` says. `not-saved`: the store did not
 * answer. `too-fast`: as `commit` says. `not-yours`: a button of somebody else's. `failed`: our mistake, with its reference.
 */
export type Told = 'newer' | 'unreadable' | 'not-saved' | 'too-fast' | 'not-yours' | { readonly failed: string };

export function told(what: Told, language: Language): View {
  return {
    screen: 'told',
    language,
    audience: 'only-you',
    title: SENTENCES[language].told.title,
    blocks: [{ kind: 'notice', tone: 'problem', text: sentence(what, language) }],
  };
}

function sentence(what: Told, language: Language): string {
  const says = SENTENCES[language].told;
  if (typeof what === 'object') return says.failed(what.failed);
  const by = {
    newer: says.newer,
    unreadable: says.unreadable,
    'not-saved': says.notSaved,
    'too-fast': says.tooFast,
    'not-yours': says.notYours,
  };
  return by[what];
}
