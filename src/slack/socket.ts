import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { clientOptions, codeOf } from './calls.ts';
import { pause } from '../chat/pause.ts';
import { slackLogger } from './slack-logger.ts';

/** A connection that we open ourselves, so that Slack needs no address of ours. */
export interface Socket {
  readonly receiver: SocketModeReceiver;
  /** Connects, and goes on trying while Slack is away. Resolves at once. */
  start(): void;
  close(): Promise<void>;
  isUp(): boolean;
}

export interface SocketParts {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly log: Log;
  readonly closing: AbortSignal;
  /** Milliseconds before the second attempt to connect. */
  readonly againMs: number;
  readonly fail: (says: string) => void;
}

const LONGEST_MS = 60_000;

/**
 * Bolt's receiver, connected by us: its own way waits five seconds whenever Slack asks for another socket, which it does every
 * few hours, and what people do meanwhile would be lost.
 */
export function createSocket({ appToken, apiUrl, log, closing, againMs, fail }: SocketParts): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: slackLogger(log),
    installerOptions: { clientOptions: { ...clientOptions(apiUrl, log), retryConfig: { retries: 0 } } },
  });
  const { client } = receiver;
  let isUp = false;
  client.on('error', () => log.debug({}, 'The socket to Slack failed'));

  /** Resolves when the connection has ended; rejects when there is none to be had. */
  const connected = async (): Promise<void> => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    client.once('disconnected', end);
    try {
      await client.start();
      isUp = true;
      log.info({}, 'Slack is connected');
      await ended;
    } finally {
      isUp = false;
      client.removeListener('disconnected', end);
    }
  };
  const stay = async (): Promise<void> => {
    let wait = againMs;
    while (!closing.aborted) {
      const start = performance.now();
      try {
        await connected();
        if (performance.now() - start > againMs) {
          wait = againMs;
          continue;
        }
      } catch (error) {
        if (REFUSED.has(codeOf(error) ?? '')) return fail(NOT_TAKEN);
        log.warn({ code: codeOf(error), retryInMs: wait }, 'Slack cannot be reached, trying again');
      }
      await pause(wait, closing);
      wait = Math.min(wait * 2, LONGEST_MS);
    }
  };

  return {
    receiver,
    start: () => void stay(),
    async close() {
      await client.disconnect();
    },
    isUp: () => isUp,
  };
}

const REFUSED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'not_allowed_token_type',
  'team_disabled',
]);

const NOT_TAKEN =
  'Slack does not accept SLACK_APP_TOKEN. Make one at https://api.slack.com/apps (Basic Information, App-Level Tokens) with connections:write, put it into .env and start again.';
