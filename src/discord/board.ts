import type { NoCard } from '../core/conversation/action.ts';
import type { Board } from '../core/promises/board.ts';
import type { View } from '../core/conversation/view.ts';
import type { Calls } from './calls.ts';
import { draw } from './draw.ts';
import { CODES, codeOf } from './errors.ts';
import type { Ready } from './files.ts';

/** Messages for everybody in a channel of a server. A card is one message without files. */
export function createBoard(
  calls: Pick<Calls, 'send' | 'change' | 'serverOf'>,
): Board & { readonly platform: 'discord' } {
  return {
    platform: 'discord',
    async post({ community, channel, view, once }) {
      try {
        // Wherever the name of the channel came from: nothing of this server is shown in another.
        if (`discord:${(await calls.serverOf(channel)) ?? ''}` !== community) return { kind: 'gone' };
        return { kind: 'posted', message: await calls.send(channel, cardOf(view), once) };
      } catch (error) {
        return { kind: noCard(error) };
      }
    },
    async redraw({ channel, message, view }) {
      try {
        await calls.change(channel, message, cardOf(view));
        return 'done';
      } catch (error) {
        return noCard(error);
      }
    },
  };
}

function cardOf(view: View): Ready {
  const [card] = draw(view, { most: 1 });
  if (!card) throw new Error('A card has nothing on it');
  return { body: { ...card.body, attachments: [] }, files: [] };
}

const GONE: ReadonlySet<number | undefined> = new Set([CODES.unknownChannel, CODES.unknownMessage]);
const CLOSED: ReadonlySet<number | undefined> = new Set([CODES.missingAccess, CODES.missingPermissions]);

/** Rejects with anything else: it may be another thing in a minute. */
function noCard(error: unknown): NoCard {
  const code = codeOf(error);
  if (GONE.has(code)) return 'gone';
  if (CLOSED.has(code)) return 'closed';
  throw error;
}
