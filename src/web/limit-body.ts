import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MOST_BYTES, TOO_MUCH } from './read.ts';

const counted = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ says: TOO_MUCH }, 413) });

/** A body that says its length is judged by that: counting it as it comes would cost more than the whole answer. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return await counted(c, next);
  if (Number(length) > MOST_BYTES) return c.json({ says: TOO_MUCH }, 413);
  return await next();
};
