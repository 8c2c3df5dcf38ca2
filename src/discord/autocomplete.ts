import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { isBlank, visible } from '../chat/visible.ts';
import { within } from '../chat/within.ts';
import { suggest, suggestCampaigns } from '../core/conversation/suggest.ts';
import { LIMITS } from './limits.ts';
import type { DiscordParts } from './parts.ts';
import type { Read } from './read.ts';

/** A list is of use for 100 ms; where the store has said nothing by then there is none. In milliseconds. */
const STORE_MS = 70;

/** What Discord lists while somebody types the name of an issue, or of a campaign that they may run. */
export async function choicesFor(
  { who, typed, to }: Extract<Read, { kind: 'typing' }>,
  { conversation }: Pick<DiscordParts, 'conversation'>,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const looked = await within(conversation.look(who), STORE_MS);
  if (looked === 'late') return [];
  const { facts } = looked;
  const { community, language = 'en' } = who;
  const listed =
    to === 'organize' ? suggestCampaigns(typed, facts) : suggest({ typed, to, language, community }, facts);
  return listed.slice(0, LIMITS.choices).map(({ issue, title }) => ({ name: shown(title, issue), value: issue }));
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
