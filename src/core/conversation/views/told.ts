import type { Language } from '../../ids.ts';
import { SENTENCES } from '../sentences.ts';
import type { Button, View } from '../view.ts';

/** One sentence, where no session can be shown. */
export const told = (says: string, language: Language): View => ({
  screen: 'told',
  language,
  audience: 'only-you',
  title: SENTENCES[language].told.title,
  blocks: [{ kind: 'notice', tone: 'problem', text: says }],
});

/** The same where it stands in place of a screen, with the way back to that. */
export const toldInstead = (says: string, language: Language): View => {
  const view = told(says, language);
  const here: Button = { kind: 'press', verb: 'here', label: SENTENCES[language].buttons.here };
  return { ...view, blocks: [...view.blocks, { kind: 'buttons', buttons: [here] }] };
};
