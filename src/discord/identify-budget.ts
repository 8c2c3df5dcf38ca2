import * as z from 'zod';
import { pause } from '../chat/pause.ts';
import type { Cabinet } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import { nameOfToken } from './name-of-token.ts';

/** Discord resets the token of a bot that begins 1,000 sessions in a day. Ours are counted over restarts, and spaced. */
export interface IdentifyBudget {
  /** Resolves when a session may begin. Rejects when it is not wanted any more. */
  take(signal: AbortSignal): Promise<void>;
}

export interface BudgetParts {
  readonly token: string;
  readonly cabinet: Cabinet;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  /** Milliseconds between the beginnings of two. */
  readonly spaceMs: number;
}

const HOUR = 3_600_000;
/** Within an hour so many begin with the usual space between them; each one after that waits twice as long. */
const FREE = 3;
const LONGEST_MS = 10 * 60_000;

const Begun = z.array(z.number());

export function createIdentifyBudget({ token, cabinet, clock, log, spaceMs }: BudgetParts): IdentifyBudget {
  const name = `discord sessions begun ${nameOfToken(token)}`;
  let turn: Promise<unknown> = Promise.resolve();
  /** Known to this process even where nothing can be stored. */
  let own: readonly number[] = [];
  const load = async (): Promise<readonly number[]> => {
    const text = await cabinet.get(name).catch(() => undefined);
    const stored = text === undefined ? [] : (Begun.safeParse(JSON.parse(text)).data ?? []);
    return [...new Set([...stored, ...own])].filter((at) => clock() - at < HOUR).toSorted((a, b) => a - b);
  };
  const take = async (signal: AbortSignal): Promise<void> => {
    const begun = await load();
    const last = begun.at(-1);
    const wait = last === undefined ? 0 : Math.max(0, last + spaceAfter(begun.length, spaceMs) - clock());
    if (wait > spaceMs)
      log.warn({ inTheLastHour: begun.length, waitMs: wait }, 'Sessions with Discord begin too often');
    await pause(wait, signal);
    signal.throwIfAborted();
    own = [...begun, clock()];
    await cabinet.put(name, JSON.stringify(own), HOUR).catch(() => undefined);
  };
  return {
    async take(signal) {
      const mine = turn.then(async () => await take(signal));
      turn = mine.catch(() => undefined);
      await mine;
    },
  };
}

/** Milliseconds between the last session and the next, when so many began within the hour. */
export const spaceAfter = (begun: number, spaceMs: number): number =>
  begun < FREE ? spaceMs : Math.min(LONGEST_MS, spaceMs * 2 ** (begun - FREE + 1));
