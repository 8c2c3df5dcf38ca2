import { OFFICE_MOST, type Sending } from '../../campaign/sending.ts';
import { inWords } from '../../campaign/shown.ts';
import type { Language } from '../../ids.ts';
import { SENTENCES } from '../sentences.ts';

/** What the bot sends of a campaign in words, for chat and for a page. `offices`: a sentence each; empty where e-mail goes to none. */
export interface SendingText {
  readonly stands: readonly string[];
  readonly offices: readonly string[];
  /** The most that one office gets. */
  readonly most: string;
}

export function sendingText({ held, waiting, offices }: Sending, language: Language): SendingText {
  const { campaigns, card } = SENTENCES[language];
  const { letters: say } = campaigns;
  return {
    stands: [held ? say.held : say.goesOn, say.waiting(inWords(waiting, card))],
    offices: offices.map(({ office, waiting: wait, hour, day }) =>
      say.office(office, inWords(hour, card), inWords(day, card), inWords(wait, card)),
    ),
    most: say.most(String(OFFICE_MOST.hour), String(OFFICE_MOST.day)),
  };
}
