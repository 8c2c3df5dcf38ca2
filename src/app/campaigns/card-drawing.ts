import { createHash } from 'node:crypto';
import type { NoCard } from '../../core/conversation/action.ts';
import type { View } from '../../core/conversation/view.ts';
import type { CommunityId, IssueId } from '../../core/ids.ts';
import type { Board, Standing } from '../../core/promises/board.ts';
import type { Log } from '../../log.ts';
import type { CardViews } from './card-views.ts';
import type { StandingCard, StandingCards } from './standing-cards.ts';

/** The campaign whose cards are drawn, and the board they stand on. `wake`: an archived thread is opened again for it. */
export interface Drawing {
  readonly board: Board;
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly wake: boolean;
}

type Where = Pick<Drawing, 'community' | 'issue'>;

export interface Redrawn {
  /** Cards could stand here, and none does, not even one that could not be changed. */
  readonly isNowhere: boolean;
  /** Cards that stand there still and could not be changed: their thread is archived, or we may write there no more. */
  readonly stuck: number;
}

/** Draws cards that stand in channels. All of it rejects as the board and the cabinet do. */
export interface CardDrawing {
  /** Draws this one, and notes what stands there now. */
  one(card: StandingCard, view: View, drawing: Drawing): Promise<'done' | NoCard | 'asleep'>;
  /** Draws those that differ from what there is to see. */
  all(drawing: Drawing): Promise<Redrawn>;
  /** One that there is no room for any more: it begins letters as before, and nothing on it grows old. */
  letGo(card: StandingCard, drawing: Drawing): Promise<void>;
}

export interface CardDrawingParts {
  readonly standing: StandingCards;
  readonly views: CardViews;
  readonly log: Log;
}

export function createCardDrawing({ standing, views, log }: CardDrawingParts): CardDrawing {
  const one: CardDrawing['one'] = async (card, view, { board, community, issue, wake }) => {
    const { channel, message } = card;
    const { kind, ...now } = await board.redraw({ community, channel, standing: messageOf(card), view, wake });
    if (kind === 'asleep') return kind;
    if (kind === 'gone') log.info({}, 'The card of a campaign is not there any more');
    if (kind === 'refused') log.error({}, 'The platform did not take the card of a campaign');
    const after = kind === 'gone' ? [] : [afterwards(card, kind, { ...now, digest: digestOf(view) })];
    await put(message, after, { community, issue });
    return kind;
  };
  const put = async (message: string, after: readonly StandingCard[], { community, issue }: Where): Promise<void> => {
    await standing.change(community, issue, (all) =>
      all.flatMap((each) => (each.message === message ? after : [each])),
    );
  };
  /** One that shows what there is to see already is let be; what the platform refused is not offered to it again. */
  const follow = async (card: StandingCard, view: View, drawing: Drawing): ReturnType<CardDrawing['one']> => {
    if (digestOf(view) !== card.digest) return await one(card, view, drawing);
    if (card.stuck === 'refused') return 'refused';
    const { stuck, ...whole } = card;
    if (stuck !== undefined) await put(card.message, [whole], drawing);
    return 'done';
  };
  return {
    one,
    async all(drawing) {
      const { community, issue } = drawing;
      const failed: unknown[] = [];
      const went: string[] = [];
      for (const card of await standing.of(community, issue)) {
        try {
          const view = await views.now(community, issue, card.language);
          went.push(await follow(card, view, drawing));
        } catch (error) {
          // One channel that is slow today keeps no other from its card.
          failed.push(error);
        }
      }
      if (failed.length > 0) throw failed[0];
      return {
        isNowhere: went.every((how) => how === 'gone'),
        stuck: went.filter((how) => STUCK.has(how)).length,
      };
    },
    async letGo(card, { board, community, issue }) {
      const view = await views.last(community, issue, card.language);
      await board.redraw({ community, channel: card.channel, standing: messageOf(card), view, wake: true });
    },
  };
}

/** A card after it was drawn, or was not; `now`: what stands there where it was. */
function afterwards(card: StandingCard, kind: 'done' | 'closed' | 'refused', now: Partial<StandingCard>): StandingCard {
  const { picture: _picture, stuck: _stuck, ...rest } = card;
  switch (kind) {
    case 'done':
      return { ...rest, ...now };
    case 'refused':
      return { ...card, digest: now.digest ?? card.digest, stuck: kind };
    case 'closed':
      // Whoever let us see the channel no more may let us see it again.
      return { ...card, stuck: kind };
  }
}

/** What may have come of a card that stands there still, as it was. */
const STUCK: ReadonlySet<string> = new Set(['asleep', 'closed', 'refused']);

const messageOf = ({ message, picture }: StandingCard): Standing => ({
  message,
  ...(picture !== undefined && { picture }),
});

export const digestOf = (view: View): string => hash(JSON.stringify(view));

/** 22 characters: platforms take 25. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
