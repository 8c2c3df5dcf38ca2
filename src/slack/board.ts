import { inOneMessage } from '../chat/one-message.ts';
import { bytesOf, type WantedParts } from '../chat/wanted.ts';
import type { NoCard } from '../core/conversation/action.ts';
import type { View } from '../core/conversation/view.ts';
import { PersonId } from '../core/ids.ts';
import type { Board } from '../core/promises/board.ts';
import type { Present } from '../core/promises/conversation.ts';
import { codeOf, type Calls } from './calls.ts';
import { draw } from './draw.ts';
import type { Drawn } from './pack.ts';
import { traceOf } from './trouble.ts';

export interface BoardParts extends WantedParts {
  readonly calls: Pick<Calls, 'post' | 'change' | 'upload' | 'remove'>;
}

/** Slack looks at a picture for a moment before a message may show it: the waits before it is asked again, in milliseconds. */
const READY_MS = [250, 750, 2_000];

/**
 * Messages for everybody in a channel of a workspace: its token reaches no other. Slack does not tell two of the same apart, and
 * a message can be looked up only by a member of the channel, who may then read all that is written there: we may not. A picture
 * is a file of ours that stands in no channel and is shown by the message; where Slack takes none the words are there.
 */
export function createBoard({ calls, ...parts }: BoardParts): Board & { readonly platform: 'slack' } {
  const { log } = parts;
  const uploaded = async (team: string, view: View): Promise<string | undefined> => {
    const wanted = view.blocks.find((block) => block.kind === 'file' && block.of === 'progress');
    if (wanted?.kind !== 'file' || wanted.of !== 'progress') return undefined;
    const data = await bytesOf(wanted, NOBODY, parts);
    if (!data) return undefined;
    try {
      return (await calls.upload(team, undefined, [{ name: wanted.name, data, alt: wanted.alt }]))[0];
    } catch (error) {
      log.warn(traceOf(error), 'Slack did not take the picture of a card');
      return undefined;
    }
  };
  const removed = async (team: string, picture: string | undefined): Promise<void> => {
    if (picture !== undefined)
      await calls.remove(team, '', picture).catch((error: unknown) => {
        log.warn(traceOf(error), 'The picture of a card could not be removed');
      });
  };
  /** `put` with the picture, and in the end without. */
  const pictured = async <T>(team: string, view: View, put: (card: Drawn) => Promise<T>) => {
    const picture = await uploaded(team, view);
    try {
      for (const waitMs of picture === undefined ? [] : [...READY_MS, undefined]) {
        try {
          return { put: await put(cardOf(view, picture)), picture };
        } catch (error) {
          const code = codeOf(error) ?? '';
          if (NO_FILES.has(code)) break;
          if (code !== 'invalid_blocks') throw error;
          if (waitMs !== undefined) await new Promise((resolve) => void setTimeout(resolve, waitMs));
        }
      }
      if (picture !== undefined) log.warn({}, 'Slack shows no picture on a card, so the words stand alone');
      const bare = await put(cardOf(view, undefined));
      await removed(team, picture);
      return { put: bare };
    } catch (error) {
      await removed(team, picture);
      throw error;
    }
  };

  return {
    platform: 'slack',
    onceMs: 0,
    async post({ community, channel, view }) {
      const team = teamOf(community);
      try {
        const { put, picture } = await pictured(
          team,
          view,
          async (card) => await calls.post(team, { channel }, card, 'once'),
        );
        return { kind: 'posted', message: put, ...(picture !== undefined && { picture }) };
      } catch (error) {
        // It was asked for in this very channel. Slack tells of a private one to its members alone.
        return { kind: codeOf(error) === 'channel_not_found' ? 'closed' : noCard(error) };
      }
    },
    async redraw({ community, channel, standing: { message, picture: before }, view }) {
      const team = teamOf(community);
      const put = async (card: Drawn): Promise<void> => await calls.change(team, channel, message, card);
      try {
        const { picture } = await pictured(team, view, put);
        await removed(team, before);
        return { kind: 'done', message, ...(picture !== undefined && { picture }) };
      } catch (error) {
        const kind = noCard(error);
        if (kind === 'gone') await removed(team, before);
        return { kind };
      }
    },
  };
}

/** A card is everybody's. */
const NOBODY: Present = { person: PersonId.parse('slack:nobody') };

const teamOf = (community: string): string => community.slice('slack:'.length);

function cardOf(view: View, picture: string | undefined): Drawn {
  const how = { most: 1, where: 'channel', ...(picture !== undefined && { picture }) } as const;
  return inOneMessage(view, (one) => draw(one, how).messages);
}

/** In a channel that is shared with another workspace: one of the two lets no files be shown there. */
const NO_FILES: ReadonlySet<string> = new Set(['slack_connect_file_link_sharing_blocked']);
const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);
/** Archived channels are opened again, rights are given back, and an app that was taken out may be installed again. */
const CLOSED: ReadonlySet<string> = new Set([
  'not_in_channel',
  'no_permission',
  'missing_scope',
  'is_archived',
  'is_inactive',
  'account_inactive',
]);
/** Of channels in which only some may write, or only in threads: Slack has a word for each kind. */
const RESTRICTED = 'restricted_action';

/** Something in a message is not as Slack takes it: sent again it would be refused again. */
const REFUSED: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
]);

/** Rejects with anything else: it may be another thing in a minute. */
function noCard(error: unknown): NoCard {
  const code = codeOf(error) ?? '';
  if (GONE.has(code)) return 'gone';
  if (CLOSED.has(code) || code.startsWith(RESTRICTED)) return 'closed';
  if (REFUSED.has(code)) return 'refused';
  throw error;
}
