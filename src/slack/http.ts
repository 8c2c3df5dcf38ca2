import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { HTTPReceiver } from '@slack/bolt';
import { Hono } from 'hono';
import type { Log } from '../log.ts';
import { HTTP_PATH } from './http-path.ts';
import { slackLogger } from './slack-logger.ts';

export type HttpApp = Hono<{ Bindings: HttpBindings }>;

/** A request is taken this long before and after it was signed, in milliseconds. */
const WINDOW_MS = 5 * 60_000;

export interface HttpParts {
  readonly signingSecret: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Bolt's receiver of signed requests, on our server: it reads the request and writes the answer itself. */
export function createHttp({ signingSecret, log, clock }: HttpParts): {
  readonly receiver: HTTPReceiver;
  readonly app: HttpApp;
} {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: HTTP_PATH,
    logger: slackLogger(log),
    unhandledRequestTimeoutMillis: 2_900,
  });
  const app: HttpApp = new Hono<{ Bindings: HttpBindings }>();
  app.post('/', (c) => {
    const signedAt = Number(c.req.header('x-slack-request-timestamp') ?? 0) * 1_000;
    // Bolt refuses what is old, but would take what was signed for tomorrow.
    if (!(signedAt <= clock() + WINDOW_MS)) return c.text('The time of the signature has not come.', 401);
    if (c.req.header('transfer-encoding') !== undefined) return c.text('Say how long the body is.', 411);
    receiver.requestListener(c.env.incoming, c.env.outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  return { receiver, app };
}
