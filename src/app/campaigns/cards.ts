import { createHash } from 'node:crypto';
import type { View } from '../../core/conversation/view.ts';
import type { CommunityId, IssueId, Language } from '../../core/ids.ts';
import type { CardPosted, NoCard } from '../../core/conversation/action.ts';
import type { Board } from '../../core/promises/board.ts';
import type { Cabinet, Once } from '../../core/promises/sessions.ts';
import type { Log } from '../../log.ts';
import { createBegunPostings } from './begun-postings.ts';
import { createCardViews, type CardViewsParts } from './card-views.ts';
import { inTurn } from './in-turn.ts';
import { createStandingCards, type StandingCard } from './standing-cards.ts';
import { traceOf } from '../trouble.ts';

/** The cards of campaigns, as they stand in channels: several where they were asked for in several. None of these rejects. */
export interface Cards {
  /** Posts one, which from then on is drawn with what happens. `away`: not just now. */
  post(card: Posting): Promise<CardPosted>;
  /** Draws them anew at once: the campaign itself was changed. What cannot be drawn just now is tried again with `flush`. */
  redraw(community: CommunityId, issue: IssueId): Promise<Redrawn>;
  /** Drawn anew with the next `flush`. `ended`: by a day that passed, so that an archived thread is opened again for it. */
  touch(community: CommunityId, issue: IssueId, why: 'counted' | 'ended'): void;
  /** Draws what was touched, each campaign once a minute at most, whatever processes there are. */
  flush(): Promise<void>;
}

export interface Posting {
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly channel: string;
  readonly language: Language;
  /** Of the campaign: a card is posted once for each, unless somebody deletes it. */
  readonly version: number;
  /** Names this very posting: done a second time after a crash, it is the same. */
  readonly posting: string;
}

export interface Redrawn {
  /** Cards could stand here, and none does, not even one that could not be changed. */
  readonly isNowhere: boolean;
  /** Cards that stand there still and could not be changed: their thread is archived, or we may write there no more. */
  readonly stuck: number;
}

export interface CardsParts extends CardViewsParts {
  /** The board of this community's platform; undefined where its door is closed, or has none. */
  readonly boardFor: (community: CommunityId) => Board | undefined;
  readonly cabinet: Cabinet;
  readonly once: Once;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A little less than the minute after which `flush` comes again. */
const PACE_MS = 59_000;

export function createCards({ boardFor, cabinet, once, log, clock, ...parts }: CardsParts): Cards {
  const touched = new Map<string, Touched>();
  const note = (one: Touched): void => {
    const place = `${one.community}:${one.issue}`;
    touched.set(place, { ...one, wake: one.wake || touched.get(place)?.wake === true });
  };
  const standing = createStandingCards(cabinet);
  const begun = createBegunPostings(cabinet);
  const views = createCardViews(parts);

  const drawnOn = async (
    card: StandingCard,
    view: View,
    { board, community, issue, wake }: Drawing,
  ): Promise<'done' | NoCard | 'asleep'> => {
    const { channel, message, picture } = card;
    const before = { message, ...(picture !== undefined && { picture }) };
    const { kind, ...now } = await board.redraw({ community, channel, standing: before, view, wake });
    // Whoever let us see the channel no more may let us see it again.
    if (kind === 'asleep' || kind === 'closed') return kind;
    if (kind === 'gone') log.info({}, 'The card of a campaign is not there any more');
    if (kind === 'refused') log.error({}, 'The platform did not take the card of a campaign');
    const { picture: _picture, ...rest } = card;
    const stands = kind === 'done' ? { ...rest, ...now } : card;
    const after = kind === 'gone' ? [] : [{ ...stands, digest: digestOf(view) }];
    await standing.change(community, issue, (all) => all.flatMap((one) => (one.message === message ? after : [one])));
    return kind;
  };

  const redraw = async (community: CommunityId, issue: IssueId, wake: boolean): Promise<Redrawn> => {
    const board = boardFor(community);
    if (!board) return { isNowhere: false, stuck: 0 };
    const failed: unknown[] = [];
    const went: string[] = [];
    for (const card of await standing.of(community, issue)) {
      try {
        const view = await views.now(community, issue, card.language);
        const isSame = digestOf(view) === card.digest;
        went.push(isSame ? 'done' : await drawnOn(card, view, { board, community, issue, wake }));
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
  };
  /** One that there is no room for any more: it begins letters as before, and nothing on it grows old. */
  const letGo = async ({ channel, message, picture, language }: StandingCard, { board, community, issue }: Drawing) => {
    const view = await views.last(community, issue, language);
    const before = { message, ...(picture !== undefined && { picture }) };
    await board.redraw({ community, channel, standing: before, view, wake: true });
  };
  /** Undefined: it could not be done just now. */
  const safely = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.warn(traceOf(error), 'The card of a campaign could not be drawn');
      return undefined;
    }
  };
  const put = async (board: Board, place: string, card: Posting): Promise<CardPosted> => {
    const { community, issue, channel, language, version, posting } = card;
    const drawing = { board, community, issue, wake: true };
    const all = await standing.of(community, issue);
    const before = all.find((one) => one.version === version && one.channel === channel);
    const view = await views.now(community, issue, language);
    // A crash came between noting it and telling so; or somebody wants back the one that was deleted.
    const went = before && (await drawnOn({ ...before, language }, view, drawing));
    if (before) await begun.end(place);
    if (went === 'done') return 'posted';
    if (went !== undefined && went !== 'gone') return went === 'asleep' ? 'closed' : went;
    const now = { once: hash(posting), at: clock() };
    const first = await begun.begin(place, now);
    const posted = await board.post({ community, channel, view, once: first.once });
    if (posted.kind !== 'posted') {
      await begun.end(place);
      return posted.kind;
    }
    const { kind: _kind, ...stands } = posted;
    const stood = { channel, language, version, ...stands, digest: digestOf(view) };
    const over = await standing.change(community, issue, (others) => [stood, ...others]);
    await begun.end(place);
    for (const one of over) await safely(() => letGo(one, drawing));
    if (first !== now && now.at - first.at >= board.onceMs) return 'twice';
    return over.length > 0 ? 'instead' : 'posted';
  };

  return {
    async post(card) {
      const { community, issue } = card;
      const board = boardFor(community);
      if (!board) return 'away';
      try {
        // Two organizers who press at once want one card between them.
        const place = `posting:${community}:${issue}:${String(card.version)}:${card.channel}`;
        return (await inTurn(cabinet, { place }, () => put(board, place, card))) ?? 'away';
      } catch (error) {
        log.warn(traceOf(error), 'The card of a campaign could not be posted');
        return 'away';
      }
    },
    async redraw(community, issue) {
      const redrawn = await safely(() => redraw(community, issue, true));
      if (!redrawn) note({ community, issue, wake: true });
      return redrawn ?? { isNowhere: false, stuck: 0 };
    },
    touch: (community, issue, why) => note({ community, issue, wake: why === 'ended' }),
    async flush() {
      for (const place of Array.from(touched.keys())) {
        if (!(await safely(() => once.first(`drawn:${place}`, PACE_MS)))) continue;
        const one = touched.get(place);
        touched.delete(place);
        if (!one) continue;
        // Nobody's archived thread comes up again for a number; it is drawn with the first one after somebody opened it.
        const drawn = await safely(() => redraw(one.community, one.issue, one.wake));
        // What could not be drawn is tried again in a minute.
        if (!drawn) note(one);
      }
    },
  };
}

/** What may have come of a card that stands there still, as it was. */
const STUCK: ReadonlySet<string> = new Set(['asleep', 'closed', 'refused']);

interface Touched {
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly wake: boolean;
}

interface Drawing {
  readonly board: Board;
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly wake: boolean;
}

const digestOf = (view: View): string => hash(JSON.stringify(view));
/** 22 characters: platforms take 25. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
