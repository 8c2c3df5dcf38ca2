import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { labelOf, shownTitle } from '../chat/label.ts';
import { suggest, suggestCampaigns } from '../core/conversation/suggest.ts';
import { LIMITS } from './limits.ts';
import type { DiscordParts } from './parts.ts';
import type { Read } from './read.ts';

/** What Discord lists while somebody types the name of an issue, or of a campaign that they may run. */
export function choicesFor(
  { who, typed, to }: Extract<Read, { kind: 'typing' }>,
  { conversation }: Pick<DiscordParts, 'conversation'>,
): APIApplicationCommandOptionChoice<string>[] {
  const listing = conversation.listing(who);
  const { community, language = 'en' } = who;
  const listed =
    to === 'change' || to === 'count'
      ? suggestCampaigns({ typed, to, language, community }, listing)
      : suggest({ typed, to, language, community }, listing);
  return listed.slice(0, LIMITS.choices).map(({ issue, title }) => ({
    name: labelOf(shownTitle(title, issue), LIMITS.choice),
    value: issue,
  }));
}
