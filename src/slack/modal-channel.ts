import type { types } from '@slack/bolt';
import type { Present } from '../core/promises/conversation.ts';

/** A modal is in no channel. Where it was asked for goes along in it, since that is where a card is to stand. */
export const withChannel = (view: types.ModalView, { channel }: Pick<Present, 'channel'>): types.ModalView =>
  channel === undefined ? view : { ...view, private_metadata: channel };

export const channelIn = (metadata: string | undefined): Pick<Present, 'channel'> =>
  metadata !== undefined && CHANNEL.test(metadata) ? { channel: metadata } : {};

/** As Slack names channels, public and private. */
const CHANNEL = /^[CG][A-Z0-9]{2,31}$/;
