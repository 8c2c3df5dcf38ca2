import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { codeOf, LOST } from './calls.ts';
import type { Workspace, Workspaces } from './workspaces.ts';
import { pause } from '../chat/pause.ts';

/** The one workspace that a bot token is for. */
export interface Single extends Workspaces {
  /** Asks Slack which it is, until Slack says so. */
  find(): Promise<void>;
  /** What it calls itself; undefined until Slack has said. */
  name(): string | undefined;
}

export interface SingleParts {
  readonly token: string;
  readonly web: WebClient;
  readonly log: Log;
  readonly closing: AbortSignal;
  /** Milliseconds before it is asked again. */
  readonly againMs: number;
  readonly fail: (says: string) => void;
}

export const REVOKED =
  'Slack no longer accepts SLACK_BOT_TOKEN. Install the app again at https://api.slack.com/apps (OAuth & Permissions), put the new token into .env and start again.';

export function createSingle({ token, web, log, closing, againMs, fail }: SingleParts): Single {
  let found: { readonly team: string; readonly workspace: Workspace } | undefined;
  const ask = async (): Promise<void> => {
    const { team_id: team, team: name } = await web.auth.test();
    if (team !== undefined) found = { team, workspace: { token, ...(name !== undefined && { name }) } };
  };
  const lost = async (): Promise<void> => {
    await ask().catch((error: unknown) => {
      if (LOST.has(codeOf(error) ?? '')) fail(REVOKED);
    });
  };
  return {
    async find() {
      for (let wait = againMs; !closing.aborted; wait = Math.min(wait * 2, LONGEST_MS)) {
        try {
          return await ask();
        } catch (error) {
          if (LOST.has(codeOf(error) ?? '')) return fail(REVOKED);
          log.warn({ code: codeOf(error), retryInMs: wait }, 'Slack cannot be reached, trying again');
          await pause(wait, closing);
        }
      }
    },
    name: () => found?.workspace.name,
    // Until Slack has said which it is, what it signed is believed.
    of: async (team) => (found === undefined || found.team === team ? (found?.workspace ?? { token }) : undefined),
    lost,
    gone: lost,
  };
}

const LONGEST_MS = 60_000;
