import type { Sentences } from './en.ts';
import { about } from './es/about.ts';
import { asking } from './es/asking.ts';
import { buttons } from './es/buttons.ts';
import { campaigns } from './es/campaigns.ts';
import { chat } from './es/chat.ts';
import { followUp } from './es/follow-up.ts';
import { kit } from './es/kit.ts';
import { mailed } from './es/mailed.ts';
import { mailing } from './es/mailing.ts';
import { openLetter } from './es/open-letter.ts';
import { review } from './es/review.ts';

/** Addresses people as "usted", and says "quien" where English needs no gender. */
export const es: Sentences = {
  buttons,
  ...asking,
  review,
  kit,
  campaigns,
  followUp,
  mailed,
  mailing,
  openLetter,
  chat,
  ...about,
};
