import type { View } from '../core/conversation/view.ts';
import type { NoCard } from '../core/conversation/action.ts';
import type { Board } from '../core/promises/board.ts';
import { codeOf, type Calls } from './calls.ts';
import { draw, type Drawn } from './draw.ts';

/** Messages for everybody in a channel of a workspace: its token reaches no other. Slack does not tell two of the same apart. */
export function createBoard(calls: Pick<Calls, 'post' | 'change'>): Board & { readonly platform: 'slack' } {
  return {
    platform: 'slack',
    async post({ community, channel, view }) {
      try {
        return { kind: 'posted', message: await calls.post(teamOf(community), channel, cardOf(view)) };
      } catch (error) {
        return { kind: noCard(error) };
      }
    },
    async redraw({ community, channel, message, view }) {
      try {
        await calls.change(teamOf(community), channel, message, cardOf(view));
        return 'done';
      } catch (error) {
        return noCard(error);
      }
    },
  };
}

const teamOf = (community: string): string => community.slice('slack:'.length);

function cardOf(view: View): Drawn {
  const [card] = draw(view, { most: 1, where: 'channel' }).messages;
  if (!card) throw new Error('A card has nothing on it');
  return card;
}

const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'message_not_found',
  'is_archived',
  'account_inactive',
]);
const CLOSED: ReadonlySet<string> = new Set(['not_in_channel', 'restricted_action', 'no_permission', 'missing_scope']);

/** Rejects with anything else: it may be another thing in a minute. */
function noCard(error: unknown): NoCard {
  const code = codeOf(error) ?? '';
  if (GONE.has(code)) return 'gone';
  if (CLOSED.has(code)) return 'closed';
  throw error;
}
