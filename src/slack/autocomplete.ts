import type { types } from '@slack/bolt';
import { shownTitle } from '../chat/label.ts';
import { suggest } from '../core/conversation/suggest.ts';
import type { Language } from '../core/ids.ts';
import { optionOf } from './draw-controls.ts';
import { LIMITS } from './limits.ts';
import type { SlackParts } from './parts.ts';
import type { Typing } from './read-modal.ts';

/** What Slack lists while somebody types the name of an issue. */
export function choicesFor(
  { member: { who }, typed, to }: Typing,
  language: Language,
  { conversation }: Pick<SlackParts, 'conversation'>,
): types.PlainTextOption[] {
  return suggest({ typed, to, language, community: who.community }, conversation.listing(who))
    .slice(0, LIMITS.options)
    .map(({ issue, title }) => optionOf({ label: shownTitle(title, issue), value: issue }));
}
