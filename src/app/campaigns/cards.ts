import type { CommunityId, IssueId, Language } from '../../core/ids.ts';
import type { CardPosted } from '../../core/conversation/action.ts';
import type { Board } from '../../core/promises/board.ts';
import type { Cabinet, Once } from '../../core/promises/sessions.ts';
import type { Log } from '../../log.ts';
import { createBegunPostings } from './begun-postings.ts';
import { createCardDrawing, digestOf, hash, type Redrawn } from './card-drawing.ts';
import { createCardViews, type CardViewsParts } from './card-views.ts';
import { inTurn } from './in-turn.ts';
import { createStandingCards } from './standing-cards.ts';
import { traceOf } from '../trouble.ts';

/** The cards of campaigns, as they stand in channels: several where they were asked for in several. None of these rejects. */
export interface Cards {
  /** Posts one, which from then on is drawn with what happens. `away`: not just now. */
  post(card: Posting): Promise<CardPosted>;
  /** Draws them anew at once: the campaign itself was changed. What cannot be drawn just now is tried again with `flush`. */
  redraw(community: CommunityId, issue: IssueId): Promise<Redrawn>;
  /** Drawn anew with the next `flush`. `ended`: by a day that passed, so that an archived thread is opened again for it. */
  touch(community: CommunityId, issue: IssueId, why: 'counted' | 'ended'): void;
  /** Cards that could not be changed when they were drawn last: we may write there no more, or the platform did not take them. */
  stuck(community: CommunityId, issue: IssueId): Promise<number>;
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
/** What cannot be drawn is tried again after a minute, then after two, after four, and at last once an hour. */
const waitMs = (tries: number): number => PACE_MS * Math.min(60, 2 ** tries);

const NOTHING: Redrawn = { isNowhere: false, stuck: 0 };

export function createCards({ boardFor, cabinet, once, log, clock, ...parts }: CardsParts): Cards {
  const touched = new Map<string, Touched>();
  const note = (one: Touched): void => {
    const place = `${one.community}:${one.issue}`;
    const before = touched.get(place);
    touched.set(place, { ...before, ...one, wake: one.wake || before?.wake === true });
  };
  const standing = createStandingCards(cabinet);
  const begun = createBegunPostings(cabinet);
  const views = createCardViews(parts);
  const drawing = createCardDrawing({ standing, views, log });

  /** Undefined: it could not be done just now. */
  const safely = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.warn(traceOf(error), 'The card of a campaign could not be drawn');
      return undefined;
    }
  };
  /** One after the other: what is drawn last shows how things stand, and two organizers who press at once want one card between them. */
  const alone = <T>(community: CommunityId, issue: IssueId, work: () => Promise<T>): Promise<T | undefined> =>
    safely(() => inTurn(cabinet, { place: `cards:${community}:${issue}` }, work));
  const redraw = async (community: CommunityId, issue: IssueId, wake: boolean): Promise<Redrawn | undefined> => {
    const board = boardFor(community);
    if (!board) return NOTHING;
    return await alone(community, issue, () => drawing.all({ board, community, issue, wake }));
  };
  const put = async (board: Board, card: Posting): Promise<CardPosted> => {
    const { community, issue, channel, language, version, posting } = card;
    const place = `posting:${community}:${issue}:${String(version)}:${channel}`;
    const here = { board, community, issue, wake: true };
    const all = await standing.of(community, issue);
    const before = all.find((one) => one.version === version && one.channel === channel);
    const view = await views.now(community, issue, language);
    // A crash came between noting it and telling so; or somebody wants back the one that was deleted.
    const went = before && (await drawing.one({ ...before, language }, view, here));
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
    for (const one of over) await safely(() => drawing.letGo(one, here));
    if (first !== now && now.at - first.at >= board.onceMs) return 'twice';
    return over.length > 0 ? 'instead' : 'posted';
  };

  return {
    async post(card) {
      const board = boardFor(card.community);
      return (board && (await alone(card.community, card.issue, () => put(board, card)))) ?? 'away';
    },
    async redraw(community, issue) {
      const redrawn = await redraw(community, issue, true);
      if (!redrawn) note({ community, issue, wake: true, waits: undefined });
      return redrawn ?? NOTHING;
    },
    stuck: async (community, issue) =>
      (await standing.of(community, issue)).filter(({ stuck }) => stuck !== undefined).length,
    touch: (community, issue, why) => note({ community, issue, wake: why === 'ended' }),
    async flush() {
      for (const [place, { waits }] of Array.from(touched)) {
        if (waits && clock() < waits.until) continue;
        if (!(await safely(() => once.first(`drawn:${place}`, PACE_MS)))) continue;
        const one = touched.get(place);
        touched.delete(place);
        if (!one) continue;
        // Nobody's archived thread comes up again for a number; it is drawn with the first one after somebody opened it.
        const drawn = await redraw(one.community, one.issue, one.wake);
        const tries = one.waits?.tries ?? 0;
        if (!drawn) note({ ...one, waits: { tries: tries + 1, until: clock() + waitMs(tries) } });
      }
    },
  };
}

interface Touched {
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly wake: boolean;
  /** It could not be drawn so many times, and is not tried again until then. */
  readonly waits?: { readonly tries: number; readonly until: number } | undefined;
}
