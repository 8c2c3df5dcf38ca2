import { inOneMessage } from '../chat/one-message.ts';
import type { WantedParts } from '../chat/wanted.ts';
import type { NoCard } from '../core/conversation/action.ts';
import type { Board } from '../core/promises/board.ts';
import type { View } from '../core/conversation/view.ts';
import { PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Calls } from './calls.ts';
import { draw } from './draw.ts';
import { CODES, codeOf, isBodyRefused } from './errors.ts';
import { withFiles, type Ready } from './files.ts';

export interface BoardParts extends WantedParts {
  readonly calls: Pick<Calls, 'send' | 'change' | 'wake' | 'serverOf'>;
}

/** Discord knows a nonce "for the past few minutes". */
const NONCE_MS = 2 * 60_000;

/** Messages for everybody in a channel of a server. A card is one message; its picture is a file of that message. */
export function createBoard({ calls, ...parts }: BoardParts): Board & { readonly platform: 'discord' } {
  const cardOf = async (view: View): Promise<Ready> => {
    const drawn = inOneMessage(view, (one) => draw(one, { most: 1 }));
    const [card] = await withFiles([drawn], { who: NOBODY, language: view.language }, parts);
    return card!;
  };
  /** Where we may write and not attach files, the words stand alone. */
  const put = async <T>(view: View, give: (card: Ready) => Promise<T>): Promise<T> => {
    const card = await cardOf(view);
    try {
      return await give(card);
    } catch (error) {
      if (card.files.length === 0 || codeOf(error) !== CODES.missingPermissions) throw error;
      return await give(await cardOf({ ...view, blocks: view.blocks.filter(({ kind }) => kind !== 'file') }));
    }
  };
  return {
    platform: 'discord',
    onceMs: NONCE_MS,
    async post({ community, channel, view, once }) {
      try {
        // Wherever the name of the channel came from: nothing of this server is shown in another.
        if (`discord:${(await calls.serverOf(channel)) ?? ''}` !== community) return { kind: 'gone' };
        return { kind: 'posted', message: await put(view, (card) => calls.send(channel, card, once)) };
      } catch (error) {
        return { kind: noCard(error) };
      }
    },
    async redraw({ channel, standing, view, wake }) {
      const change = async (): Promise<void> =>
        await put(view, (card) => calls.change(channel, standing.message, card));
      try {
        await change().catch(async (error: unknown) => {
          if (!wake || codeOf(error) !== CODES.archivedThread) throw error;
          // Whoever may write in a thread may open it again, unless somebody locked it.
          await calls.wake(channel).catch(() => {
            throw error;
          });
          await change();
        });
        return { kind: 'done', ...standing };
      } catch (error) {
        return { kind: codeOf(error) === CODES.archivedThread ? 'asleep' : noCard(error) };
      }
    },
  };
}

/** A card is everybody's. */
const NOBODY: Present = { person: PersonId.parse('discord:nobody') };

const GONE: ReadonlySet<number | undefined> = new Set([CODES.unknownChannel, CODES.unknownMessage]);
const CLOSED: ReadonlySet<number | undefined> = new Set([
  CODES.missingAccess,
  CODES.missingPermissions,
  CODES.archivedThread,
  CODES.lockedThread,
]);

/** Rejects with anything else: it may be another thing in a minute. */
function noCard(error: unknown): NoCard {
  const code = codeOf(error);
  if (GONE.has(code)) return 'gone';
  if (CLOSED.has(code)) return 'closed';
  if (isBodyRefused(error)) return 'refused';
  throw error;
}
