import { about } from './en/about.ts';
import { asking } from './en/asking.ts';
import { buttons } from './en/buttons.ts';
import { campaigns } from './en/campaigns.ts';
import { chat } from './en/chat.ts';
import { followUp } from './en/follow-up.ts';
import { kit } from './en/kit.ts';
import { mailed } from './en/mailed.ts';
import { mailing } from './en/mailing.ts';
import { openLetter } from './en/open-letter.ts';
import { review } from './en/review.ts';

/** Every sentence of the conversation. style.md says how they are written. */
export const en = { buttons, ...asking, review, kit, campaigns, followUp, mailed, mailing, openLetter, chat, ...about };

/** What every language must have: the type check refuses a language with a sentence missing. */
export type Sentences = typeof en;
