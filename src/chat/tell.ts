import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { toldInstead } from '../core/conversation/views/told.ts';
import type { Language } from '../core/ids.ts';

/** Says that it went to the person's DM, with the way there. */
export function linkView(url: string, language: Language): View {
  const { title, text, open } = SENTENCES[language].chat.inDm;
  return {
    screen: 'in-dm',
    audience: 'only-you',
    language,
    title,
    blocks: [
      { kind: 'text', text },
      { kind: 'buttons', buttons: [{ kind: 'link', label: open, url }] },
    ],
  };
}

/** Says that a message is read as it was first sent, with the way back to where the person is. */
export const editedView = (language: Language): View => toldInstead(SENTENCES[language].chat.edited, language);

/** The same view with a sentence before everything else. */
export const withNote = (view: View, text: string): View => ({
  ...view,
  blocks: [{ kind: 'notice', tone: 'note', text }, ...view.blocks],
});
