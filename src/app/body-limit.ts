import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Most bytes of a request's body. */
export const BODY_MAX = 256 * 1024;

const says = 'That is more than 262,144 bytes. Send less at once.';
const counted = bodyLimit({ maxSize: BODY_MAX, onError: (c) => c.text(says, 413) });

/** A body that says its length is judged by it, and node keeps it to that; one that does not is counted as it comes. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  if (c.req.header('transfer-encoding') !== undefined) return await counted(c, next);
  if (Number(c.req.header('content-length') ?? 0) > BODY_MAX) return c.text(says, 413, { connection: 'close' });
  await next();
};
