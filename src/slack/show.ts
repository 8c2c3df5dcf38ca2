import type { types } from '@slack/bolt';
import { dmClosed } from '../chat/dm-closed.ts';
import { linkView, withNote } from '../chat/tell.ts';
import type { Wanted } from '../chat/wanted.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import { codeOf, type Calls } from './calls.ts';
import type { Direct } from './direct.ts';
import { draw, drawModal, filesOf, type Sheet } from './draw.ts';
import { filesFor } from './files.ts';
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
  const { conversation, calls, direct, log } = parts;

  const pageOf = ({ who }: Touch): { readonly privatePage?: string } => {
    const privatePage = parts.privateLink?.(who.person);
    return privatePage === undefined ? {} : { privatePage };
  };
  const sheetFor = (touch: Touch, view: View, where: 'channel' | 'dm'): Sheet =>
    draw(view, { most: MESSAGES[where], where, ...pageOf(touch) });
  const modal: Stage['modal'] = (touch, view) => withChannel(drawModal(view, pageOf(touch)), touch.who);

  /** A screen with its files in the DM. `noFile`: what could not be made is told. */
  const sendToDm = async (touch: Touch, view: View): ReturnType<Direct['send']> => {
    const { messages, files } = sheetFor(touch, view, 'dm');
    const made = await filesFor(files, touch.who, parts);
    const withoutFiles =
      files.length === 0 ? messages : sheetFor(touch, withNote(view, missingWords(files, view)), 'dm').messages;
    return await direct.send(touch, {
      messages: made.missing ? withoutFiles : messages,
      files: made.files,
      withoutFiles,
      isForgotten: view.screen === 'forgotten',
    });
  };

  const settled: Stage['settled'] = async (touch, view) => {
    if (touch.place.kind === 'dm') return view;
    if (view.audience === 'dm') {
      if ((await sendToDm(touch, view)) !== 'closed') return linkView(await direct.linkTo(touch), view.language);
      return await dmClosed(touch.who, touch.event, conversation);
    }
    const files = filesOf(view, 'modal');
    if (files.length === 0) return view;
    const made = await filesFor(files, touch.who, parts);
    const say = SENTENCES[view.language].chat;
    const went = await direct.send(touch, { messages: [], files: made.files });
    if (went === 'closed') return withNote(undocumented(view), say.noFileHere);
    return made.missing || went === 'no-files' ? withNote(undocumented(view), say.noFile) : view;
  };

  const inDm = async (touch: Touch, view: View, ts: string | undefined): Promise<void> => {
    const { messages, files } = sheetFor(touch, view, 'dm');
    const [head, ...rest] = messages;
    if (ts === undefined || files.length > 0 || !head) {
      if ((await sendToDm(touch, view)) === 'closed') log.info({}, 'Somebody wrote who takes no messages');
      if (ts !== undefined) await direct.remove(touch, ts);
      return;
    }
    try {
      await direct.change(touch, ts, head);
    } catch (error) {
      if (!UNCHANGED.has(codeOf(error) ?? '')) throw error;
      return void (await direct.send(touch, { messages }));
    }
    if (rest.length > 0) await direct.send(touch, { messages: rest });
  };

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
    const went = await sendToDm(touch, withNote(view, SENTENCES[view.language].chat.late));
    log.info({ went }, 'An answer came after its address was over, and went to the DM');
  };

  const show: Stage['show'] = async (touch, view) => await bring(touch, await settled(touch, view));
  const bring: Stage['bring'] = async (touch, view) => {
    const { place } = touch;
    try {
      switch (place.kind) {
        case 'dm':
          return await inDm(touch, view, place.ts);
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
    settled,
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
  return place.kind === 'dm' ? { kind: 'dm' } : place;
}

function missingWords(files: readonly Wanted[], { language }: View): string {
  const { noPicture, noProgress, noFile } = SENTENCES[language].chat;
  if (files.every(({ of }) => of === 'progress')) return noProgress;
  return files.every(({ of }) => of === 'png') ? noPicture : noFile;
}

/** Nothing says of its documents that they came. */
const undocumented = (view: View): View => ({
  ...view,
  blocks: view.blocks.filter((block) => block.kind !== 'file' || block.of === 'png'),
});

/** The message was deleted, or may not be changed any more. */
const UNCHANGED: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

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
