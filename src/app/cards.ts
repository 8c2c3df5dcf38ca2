import { createHash } from 'node:crypto';
import * as z from 'zod';
import { channelCard } from '../core/conversation/channel-card.ts';
import type { View } from '../core/conversation/view.ts';
import { Language, PersonId, type CommunityId, type IssueId } from '../core/ids.ts';
import type { NoCard } from '../core/conversation/action.ts';
import type { Board } from '../core/promises/board.ts';
import type { Cabinet, Once } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import type { FactsFor } from './facts.ts';
import type { Flow } from './flow.ts';
import { traceOf } from './trouble.ts';

/** The cards of campaigns, as they stand in channels. None of these rejects. */
export interface Cards {
  /** Posts one, which from then on is the card of this campaign. `away`: not just now. */
  post(card: {
    readonly community: CommunityId;
    readonly issue: IssueId;
    readonly channel: string;
    readonly language: Language;
    /** Of the campaign: a card is posted once for each. */
    readonly version: number;
  }): Promise<'posted' | NoCard | 'away'>;
  /** Draws it anew at once: the campaign itself was changed. */
  redraw(community: CommunityId, issue: IssueId): Promise<void>;
  /** A letter was counted: it is drawn anew with the next `flush`. */
  touch(community: CommunityId, issue: IssueId): void;
  /** Draws what was touched, each card once a minute at most, whatever processes there are. */
  flush(): Promise<void>;
}

export interface CardsParts {
  /** The board of this community's platform; undefined where its door is closed, or has none. */
  readonly boardFor: (community: CommunityId) => Board | undefined;
  readonly cabinet: Cabinet;
  readonly once: Once;
  readonly factsFor: FactsFor;
  readonly flow: Pick<Flow, 'viewOf'>;
  readonly log: Log;
}

/** Where a card stands, and what was drawn there last. */
const Standing = z.object({
  channel: z.string(),
  message: z.string(),
  picture: z.string().optional(),
  language: Language,
  version: z.number(),
  digest: z.string(),
});
type Standing = z.infer<typeof Standing>;

/** As long as campaigns are kept, in milliseconds. */
const KEPT_MS = 400 * 24 * 3_600_000;
/** A little less than the minute after which `flush` comes again. */
const PACE_MS = 59_000;
const NOBODY = PersonId.parse('web:nobody');

export function createCards({ boardFor, cabinet, once, factsFor, flow, log }: CardsParts): Cards {
  const touched = new Map<string, readonly [CommunityId, IssueId]>();
  const placeOf = (community: CommunityId, issue: IssueId): string => `card:${community}:${issue}`;
  const standingOf = async (community: CommunityId, issue: IssueId): Promise<Standing | undefined> => {
    const text = await cabinet.get(placeOf(community, issue));
    return text === undefined ? undefined : Standing.safeParse(JSON.parse(text)).data;
  };
  const keep = async (community: CommunityId, issue: IssueId, standing: Standing): Promise<void> =>
    await cabinet.put(placeOf(community, issue), JSON.stringify(standing), KEPT_MS);
  const viewFor = async (community: CommunityId, issue: IssueId, language: Language): Promise<View> => {
    const session = channelCard(issue, community, language);
    return flow.viewOf(session, await factsFor({ person: NOBODY, community }, session), []);
  };

  const redraw = async (community: CommunityId, issue: IssueId): Promise<void> => {
    const standing = await standingOf(community, issue);
    const board = boardFor(community);
    if (!standing || !board) return;
    const view = await viewFor(community, issue, standing.language);
    const digest = digestOf(view);
    if (digest === standing.digest) return;
    const { channel, language, version, message, picture } = standing;
    const before = { message, ...(picture !== undefined && { picture }) };
    const drawn = await board.redraw({ community, channel, standing: before, view });
    if (drawn.kind === 'done') {
      const { kind: _kind, ...now } = drawn;
      return await keep(community, issue, { channel, language, version, ...now, digest });
    }
    log.info({ went: drawn.kind }, 'The card of a campaign is not there any more');
    await cabinet.drop(placeOf(community, issue));
  };
  const safely = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      log.warn(traceOf(error), 'The card of a campaign could not be drawn');
      return false;
    }
  };

  return {
    async post({ community, issue, channel, language, version }) {
      const board = boardFor(community);
      if (!board) return 'away';
      try {
        const before = await standingOf(community, issue);
        // A crash came between posting it and telling so.
        if (before?.version === version && before.channel === channel) return 'posted';
        const view = await viewFor(community, issue, language);
        const posted = await board.post({ community, channel, view, once: nonceOf(issue, version, channel) });
        if (posted.kind !== 'posted') return posted.kind;
        const { kind: _kind, ...standing } = posted;
        await keep(community, issue, { channel, language, version, ...standing, digest: digestOf(view) });
        return 'posted';
      } catch (error) {
        log.warn(traceOf(error), 'The card of a campaign could not be posted');
        return 'away';
      }
    },
    redraw: async (community, issue) => void (await safely(() => redraw(community, issue))),
    touch: (community, issue) => void touched.set(placeOf(community, issue), [community, issue]),
    async flush() {
      for (const [place, [community, issue]] of Array.from(touched)) {
        const drawn = await safely(async () => {
          if (!(await once.first(`drawn:${place}`, PACE_MS))) return;
          touched.delete(place);
          await redraw(community, issue);
        });
        // What could not be drawn is tried again in a minute.
        if (!drawn) touched.set(place, [community, issue]);
      }
    },
  };
}

const digestOf = (view: View): string => hash(JSON.stringify(view));
/** 22 characters: platforms take 25. */
const nonceOf = (...of: readonly (string | number)[]): string => hash(of.join(' '));
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
