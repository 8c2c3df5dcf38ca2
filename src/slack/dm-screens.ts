import { dmClosed } from '../chat/dm-facts.ts';
import { linkView, withNote } from '../chat/tell.ts';
import type { Wanted, WantedParts } from '../chat/wanted.ts';
import { wrongCommand } from '../chat/wrong-command.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { View } from '../core/conversation/view.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import { codeOf } from './calls.ts';
import type { Direct } from './direct.ts';
import { filesOf, type Sheet } from './draw.ts';
import { filesFor } from './files.ts';
import type { Touch } from './read.ts';

/** Screens and files in direct messages. */
export interface DmScreens {
  /** A screen with its files; what could not be made is told. */
  send(touch: Touch, view: View): ReturnType<Direct['send']>;
  /** A screen in the DM that was written in, in place of the message `ts` where there is one and no file goes with it. */
  show(touch: Touch, view: View, ts: string | undefined): Promise<void>;
  /** What stands where the touch was, in the end: a screen that belongs into the DM is sent there first, and so are its files. */
  settled(touch: Touch, view: View): Promise<View>;
}

export interface DmScreensParts extends WantedParts {
  readonly conversation: Pick<Conversation, 'records' | 'handle'>;
  readonly direct: Direct;
  readonly sheetFor: (touch: Touch, view: View, where: 'dm') => Sheet;
}

export function createDmScreens(parts: DmScreensParts): DmScreens {
  const { conversation, direct, sheetFor, log } = parts;

  const send: DmScreens['send'] = async (touch, view) => {
    const { messages, files } = sheetFor(touch, view, 'dm');
    const made = await filesFor(files, touch.who, parts);
    const withoutFiles =
      files.length === 0 ? messages : sheetFor(touch, withNote(view, missingWords(files, view)), 'dm').messages;
    return await direct.send(touch, {
      messages: made.missing ? withoutFiles : messages,
      files: made.files,
      withoutFiles,
      isForgotten: view.screen === 'forgotten',
      ...threadOf(touch),
    });
  };

  return {
    send,
    async show(touch, view, ts) {
      const { messages, files } = sheetFor(touch, view, 'dm');
      const [head, ...rest] = messages;
      if (ts === undefined || files.length > 0 || !head) {
        if ((await send(touch, view)) === 'closed') log.info({}, 'Somebody wrote who takes no messages');
        if (ts !== undefined) await direct.remove(touch, ts);
        return;
      }
      try {
        await direct.change(touch, ts, head);
      } catch (error) {
        if (!UNCHANGED.has(codeOf(error) ?? '')) throw error;
        return void (await direct.send(touch, { messages, ...threadOf(touch) }));
      }
      if (rest.length > 0) await direct.send(touch, { messages: rest, ...threadOf(touch) });
    },
    async settled(touch, view) {
      if (touch.place.kind === 'dm') return view;
      if (view.audience === 'dm') {
        const wrong = wrongCommand(view, touch.action);
        if (wrong) return wrong;
        if ((await send(touch, view)) !== 'closed') return linkView(await direct.linkTo(touch), view.language);
        return await dmClosed(touch.who, touch.event, conversation);
      }
      const files = filesOf(view, 'modal');
      if (files.length === 0) return view;
      const made = await filesFor(files, touch.who, parts);
      const say = SENTENCES[view.language].chat;
      const went = await direct.send(touch, { messages: [], files: made.files });
      if (went === 'closed') return withNote(undocumented(view), say.noFileHere);
      return made.missing || went === 'no-files' ? withNote(undocumented(view), say.noFile) : view;
    },
  };
}

/** What was done in a thread of the DM is answered there. */
const threadOf = ({ place }: Touch): { readonly thread?: string } =>
  place.kind === 'dm' && place.thread !== undefined ? { thread: place.thread } : {};

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

/** The message was deleted, or may not be changed any more, or not into this. */
const UNCHANGED: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'block_mismatch',
]);
