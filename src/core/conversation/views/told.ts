import type { Language } from '../../ids.ts';
import { SENTENCES } from '../sentences.ts';
import type { View } from '../view.ts';

/** One sentence, where no session can be shown. */
export const told = (says: string, language: Language): View => ({
  screen: 'told',
  language,
  audience: 'only-you',
  title: SENTENCES[language].told.title,
  blocks: [{ kind: 'notice', tone: 'problem', text: says }],
});
