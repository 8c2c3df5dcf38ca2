import type { types } from '@slack/bolt';
import { isBlank, visible } from '../chat/visible.ts';
import { suggest, type Asked } from '../core/conversation/suggest.ts';
import { plain } from './draw-text.ts';
import { LIMITS } from './limits.ts';
import type { SlackParts } from './parts.ts';

/** What Slack lists while somebody types the name of an issue. From memory, at once. */
export function choicesFor(
  asked: Asked,
  { issues, offers, clock }: Pick<SlackParts, 'issues' | 'offers' | 'clock'>,
): types.PlainTextOption[] {
  const facts = { now: clock(), library: issues.current(), settings: offers };
  return suggest(asked, facts)
    .slice(0, LIMITS.options)
    .map(({ issue, title }) => ({ text: plain(shown(title, issue), LIMITS.optionLabel), value: issue }));
}

const shown = (title: string, issue: string): string => (isBlank(title) ? issue : visible(title).trim());
