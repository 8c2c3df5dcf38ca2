import { App } from '@slack/bolt';
import type { DoorHealth } from '../chat/door.ts';
import { createRights } from '../chat/rights.ts';
import type { View } from '../core/conversation/view.ts';
import type { CommunityId, PersonId } from '../core/ids.ts';
import type { StandingMessage } from '../core/promises/for-doors.ts';
import { createAnswers } from './answer.ts';
import { createBoard } from './board.ts';
import { clientOptions, createCalls } from './calls.ts';
import { createDirect, memberOf } from './direct.ts';
import { createHttp, type HttpApp } from './http.ts';
import { HTTP_PATH } from './http-path.ts';
import { listen } from './listen.ts';
import { TIMES } from './limits.ts';
import { notify } from './notify.ts';
import { openWorkspaces } from './open-workspaces.ts';
import type { SlackParts } from './parts.ts';
import { slackLogger } from './slack-logger.ts';
import { createSocket } from './socket.ts';
import { traceOf } from './trouble.ts';

/** Slack, as the house opens it. */
export interface SlackDoor {
  readonly says: string;
  readonly routes: readonly { readonly path: string; readonly app: HttpApp }[];
  start(): Promise<void>;
  close(graceMs: number): Promise<void>;
  health(): DoorHealth<'slack'>;
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  forget(person: PersonId): Promise<void>;
  notify(person: PersonId, view: View): Promise<boolean>;
  readonly board: ReturnType<typeof createBoard>;
  /** Whether this person runs a workspace, as Slack said within the last minute. False while it does not answer. */
  runs(person: PersonId, community: CommunityId): Promise<boolean>;
}

/** In Socket Mode with an app token, else over HTTP with a signing secret. Nothing is connected before `start`. */
export function createSlackDoor(parts: SlackParts): SlackDoor {
  const { settings, cabinet, log, clock, closing } = parts;
  const { appToken, signingSecret = '', apiUrl } = settings;
  const { again: againMs } = { ...TIMES, ...parts.times };
  let isFailed = false;
  const fail = (says: string): void => {
    isFailed = true;
    parts.fail(says);
  };
  const opened = openWorkspaces({ ...parts, againMs, fail });
  const { workspaces, pages } = opened;
  const calls = createCalls({ settings, workspaces, log });
  const direct = createDirect({ calls, cabinet, log });
  const rights = createRights((team, user) => calls.runs(team, user), clock);
  const answers = createAnswers({ ...parts, calls, direct, workspaces, rights });
  const common = { log, closing, againMs, fail, ...(apiUrl !== undefined && { apiUrl }) };
  const socket = appToken === undefined ? undefined : createSocket({ ...common, appToken });
  const http = socket ? undefined : createHttp({ signingSecret, log, clock });
  const app = new App({
    receiver: socket?.receiver ?? http!.receiver,
    // Bolt acknowledges nothing before this is answered, and the store may be slow: the answers look the workspace up themselves.
    authorize: async () => ({}),
    // What stands between people and us is kept by the conversation; Bolt's own memory of it would only grow.
    convoStore: false,
    ignoreSelf: false,
    clientOptions: clientOptions(apiUrl, log),
    logger: slackLogger(log),
  });
  listen(app, answers, workspaces);
  app.error(async (error) => log.warn(traceOf(error), 'Something that Slack brought could not be handled'));

  return {
    says: [socket ? 'Slack' : 'Slack (over HTTP)', pages && 'Slack installations'].filter(Boolean).join(', '),
    routes: [...(http ? [{ path: HTTP_PATH, app: http.app }] : []), ...(pages ? [pages] : [])],
    async start() {
      void opened.find();
      socket?.start();
    },
    async close(graceMs) {
      await socket?.close();
      await Promise.race([answers.idle(), new Promise((resolve) => void setTimeout(resolve, graceMs).unref())]);
    },
    standingWith: (person) => direct.standingWith(person),
    forget: (person) => answers.forget(person),
    notify: (person, view) => notify(person, view, { ...parts, direct }),
    async runs(person, community) {
      const member = memberOf(person);
      return (
        member !== undefined && community === `slack:${member.team}` && (await rights.of(member.team, member.user))
      );
    },
    board: createBoard({ ...parts, calls }),
    health() {
      const part = 'slack';
      if (isFailed) return { part, status: 'red', says: 'Slack does not accept a token.', fix: RESET };
      const to = opened.name();
      if (to === undefined || socket?.isUp() === false)
        return { part, status: 'yellow', says: 'Slack is not connected; it is tried again.', fix: WAIT };
      return { part, status: 'green', says: `Connected to ${to}.` };
    },
  };
}

const RESET = 'Look at https://api.slack.com/apps for the tokens of the app, put them into .env and start again.';
const WAIT = 'Nothing, unless it lasts: then check that this computer can reach https://slack.com.';
