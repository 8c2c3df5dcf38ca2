import type { types } from '@slack/bolt';
import { withNote } from '../chat/tell.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { codeOf, type Calls } from './calls.ts';
import type { Direct } from './direct.ts';
import { createDmScreens } from './dm-screens.ts';
import { draw, drawModal, type Sheet } from './draw.ts';
import { MESSAGES } from './limits.ts';
import { withChannel } from './modal-channel.ts';
import type { SlackParts } from './parts.ts';
import type { Touch } from './read.ts';
import { OVER, QUIET, type Answer } from './reply.ts';

/** Brings screens to where people are. */
export interface Stage {
  /** Shows a screen where the touch was, in place of what was touched if that is the person's own; see `settled`. */
  show(touch: Touch, view: View): Promise<void>;
  /** The same for a screen that is settled. */
  bring(touch: Touch, view: View): Promise<void>;
  /** Says something beside what stands there, which stays as it is. */
  beside(touch: Touch, view: View): Promise<void>;
  /** What stands here in the end: a screen that belongs into the DM is sent there first, and so are its files. */
  settled(touch: Touch, view: View): Promise<View>;
  modal(touch: Touch, view: View): types.ModalView;
  /** One message with everything, where that is possible: such an answer can go with the acknowledgement. */
  single(touch: Touch, view: View): Answer | undefined;
}

export interface StageParts extends Pick<SlackParts, 'conversation' | 'paper' | 'log' | 'privateLink'> {
  readonly calls: Calls;
  readonly direct: Direct;
}

export function createStage(parts: StageParts): Stage {
  const { conversation, calls, log } = parts;

  const pageOf = ({ who }: Touch): { readonly privatePage?: string } => {
    const privatePage = parts.privateLink?.(who.person);
    return privatePage === undefined ? {} : { privatePage };
  };
  const sheetFor = (touch: Touch, view: View, where: 'channel' | 'dm'): Sheet =>
    draw(view, { most: MESSAGES[where], where, ...pageOf(touch) });
  const modal: Stage['modal'] = (touch, view) => withChannel(drawModal(view, pageOf(touch)), touch.who);

  const dm = createDmScreens({ ...parts, sheetFor });

  const inModal = async (touch: Touch, view: View, id: string, hash: string | undefined): Promise<void> => {
    try {
      await calls.update(touch.team, id, modal(touch, view), hash);
    } catch (error) {
      if (codeOf(error) !== 'hash_conflict') throw error;
      // Two presses, one after the other: what is shown in the end is how things stand.
      await calls.update(touch.team, id, modal(touch, await conversation.show(touch.who)));
    }
  };

  const byReply = async (touch: Touch, view: View, url: string, own: boolean): Promise<void> => {
    const isForAll = view.audience === 'channel';
    for (const [at, message] of sheetFor(touch, view, 'channel').messages.entries()) {
      const replaces = own && at === 0;
      await calls.reply(url, {
        ...message,
        replace_original: replaces,
        ...(!replaces && { response_type: isForAll ? 'in_channel' : 'ephemeral' }),
      });
    }
  };

  const late = async (touch: Touch, view: View): Promise<void> => {
    // What it leads to stands there already.
    if (view.screen === 'in-dm') return log.info({}, 'The way to the DM was not shown, since its place is gone');
    const went = await dm.send(touch, withNote(view, SENTENCES[view.language].chat.late));
    log.info({ went }, 'An answer came after its address was over, and went to the DM');
  };

  const show: Stage['show'] = async (touch, view) => await bring(touch, await dm.settled(touch, view));
  const bring: Stage['bring'] = async (touch, view) => {
    const { place } = touch;
    try {
      switch (place.kind) {
        case 'dm':
          return await dm.show(touch, view, place.ts);
        case 'modal':
          return await inModal(touch, view, place.view, place.hash);
        case 'home':
          return await calls.open(touch.team, touch.trigger ?? '', modal(touch, view));
        case 'command':
          return await byReply(touch, view, place.reply, false);
        case 'message':
          return await byReply(touch, view, place.reply, place.own);
      }
    } catch (error) {
      if (!isOver(error)) throw error;
      await late(touch, view);
    }
  };

  return {
    show,
    bring,
    settled: (touch, view) => dm.settled(touch, view),
    modal,
    async beside(touch, view) {
      const { place } = touch;
      if (place.kind === 'modal') {
        const shown = await conversation.show(touch.who).catch(() => undefined);
        const both = shown ? { ...shown, blocks: [...view.blocks, ...shown.blocks] } : view;
        return await bring({ ...touch, place: { kind: 'modal', view: place.view } }, both);
      }
      await show({ ...touch, place: besideOf(place) }, view);
    },
    single(touch, view) {
      if (view.audience === 'dm') return undefined;
      const { messages, files } = sheetFor(touch, view, 'channel');
      const [only, ...rest] = messages;
      if (!only || rest.length > 0 || files.length > 0) return undefined;
      return { ...only, ...QUIET, response_type: view.audience === 'channel' ? 'in_channel' : 'ephemeral' };
    },
  };
}

function besideOf(place: Touch['place']): Touch['place'] {
  if (place.kind === 'message') return { ...place, own: false };
  if (place.kind !== 'dm') return place;
  const { ts: _ts, ...beside } = place;
  return beside;
}

/** The way that the answer would have gone is closed: the address is used up, or the modal was shut. */
const isOver = (error: unknown): boolean => {
  const code = codeOf(error) ?? '';
  return OVER.has(code) || SHUT.has(code);
};

const SHUT: ReadonlySet<string> = new Set([
  'not_found',
  'view_not_found',
  'expired_trigger_id',
  'exchanged_trigger_id',
]);
