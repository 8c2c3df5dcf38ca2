import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { isBlank, visible } from '../chat/visible.ts';
import { suggest, type Asked } from '../core/conversation/suggest.ts';
import { LIMITS } from './limits.ts';
import type { DiscordParts } from './parts.ts';

/** What Discord lists while somebody types the name of an issue. From memory, at once. */
export function choicesFor(
  asked: Asked,
  { issues, offers, clock }: Pick<DiscordParts, 'issues' | 'offers' | 'clock'>,
): APIApplicationCommandOptionChoice<string>[] {
  const facts = { now: clock(), library: issues.current(), settings: offers };
  return suggest(asked, facts)
    .slice(0, LIMITS.choices)
    .map(({ issue, title }) => ({ name: shown(title, issue), value: issue }));
}

function shown(title: string, issue: string): string {
  const text = visible(title).trim();
  if (isBlank(text)) return issue;
  return text.length <= LIMITS.choice
    ? text
    : `${text
        .slice(0, LIMITS.choice - 1)
        .trimEnd()
        .toWellFormed()}…`;
}
