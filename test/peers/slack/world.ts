import { afterRunning } from '../running.ts';
import { createClock } from './clock.ts';
import type { Data } from './data.ts';

export interface Team {
  readonly id: string;
  readonly channel: string;
  readonly token: string;
  readonly botUser: string;
  installed: boolean;
  /** Somebody deleted its channel. */
  isChannelGone: boolean;
  readonly users: Map<string, Data>;
  readonly closedDms: Set<string>;
  /** People of other workspaces whom nobody here may write to. */
  readonly strangers: Set<string>;
}
export interface Message {
  readonly ts: string;
  readonly team: string;
  readonly channel: string;
  /** Set when only this person sees it. */
  readonly onlyFor?: string;
  content: Data;
}
export interface SharedFile {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly alt: string;
  readonly length: number;
  bytes: Buffer;
  channel: string;
  /** The last of the three steps was taken: it may be shown. */
  isWhole: boolean;
}
/** A file that a person shared; read with the workspace's token. */
export interface UserFile {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  fetches: number;
}
export interface Call {
  readonly method: string;
  readonly args: Data;
  readonly team: string;
  /** 'ok', or the error Slack would give. */
  answer: string;
}

/** All that stands in the stand-in; `changed` wakes whoever waits for something to be seen. */
export function createWorld() {
  let last = 0;
  const waiting = new Set<() => void>();
  const world = {
    clock: createClock(),
    url: '',
    teams: new Map<string, Team>(),
    messages: [] as Message[],
    files: new Map<string, SharedFile>(),
    userFiles: new Map<string, UserFile>(),
    /** By person: modals with the topmost last. */
    stacks: new Map<string, Data[]>(),
    homes: new Map<string, Data>(),
    triggers: new Map<string, { user: string; team: string; until: number; used: boolean }>(),
    replies: new Map<
      string,
      { user: string; team: string; channel: string; until: number; left: number; ts?: string }
    >(),
    codes: new Map<string, string>(),
    calls: [] as Call[],
    /** What a test should find empty: broken promises that Slack itself would let pass, and unknown methods. */
    violations: [] as string[],
    faults: [] as { method: string; status: number; retryAfter?: number; error?: string }[],
    marker: '',
    seen: 0,
    id: (prefix: string) => `${prefix}${String((last += 1)).padStart(8, '0')}`,
    ts: () => `${String(Math.floor(world.clock.now() / 1000))}.${String((last += 1)).padStart(6, '0')}`,
    changed() {
      world.seen += 1;
      for (const wake of waiting) wake();
    },
    trigger(user: string, team: string): string {
      const id = world.id('trigger.');
      world.triggers.set(id, { user, team, until: world.clock.now() + 3000, used: false });
      return id;
    },
    responseUrl(user: string, team: string, channel: string, ts?: string): string {
      const id = world.id('response');
      world.replies.set(id, { user, team, channel, until: world.clock.now() + 1_800_000, left: 5, ts });
      return `${world.url}/response/${id}`;
    },
    /** Resolves once `is` holds, looking again at every change; rejects with `otherwise` after 4 s, before a silent socket is taken for dead. */
    async until(is: () => boolean, otherwise: () => string): Promise<void> {
      if (is()) return;
      await new Promise<void>((resolve, reject) => {
        const look = (): void => {
          if (is()) end(resolve);
        };
        const stop = afterRunning(4_000, () => end(() => reject(new Error(otherwise()))));
        const end = (then: () => void): void => {
          stop();
          waiting.delete(look);
          then();
        };
        waiting.add(look);
      });
    },
    /** Live mentions and links around what a test planted as a person's words. */
    inspect(where: string, content: Data): void {
      if (world.marker && markedUp(content).some((text) => liveNear(text, world.marker)))
        world.violations.push(`${where}: live mention or link from user text`);
    },
  };
  return world;
}
export type World = ReturnType<typeof createWorld>;

/** As `<!channel>`, `<@U1>`, `<#C1>` or `<https://a|b>` with the marker inside or right beside it. */
function liveNear(all: string, marker: string): boolean {
  return [...all.matchAll(/<(?:[!@#]|https?:|mailto:)[^>]*>/g)].some(({ 0: found, index }) =>
    all.slice(Math.max(0, index - marker.length - 1), index + found.length + marker.length + 1).includes(marker),
  );
}

/** The texts Slack reads marks in; `plain_text`, and a `text` inside `rich_text`, are shown as they stand. */
function markedUp(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(markedUp);
  if (!part || typeof part !== 'object') return [];
  if ('type' in part && (part.type === 'plain_text' || part.type === 'text')) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'text' ? [value] : []) : markedUp(value),
  );
}
