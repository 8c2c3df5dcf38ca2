import type { Problem } from './limits/place.ts';

export type Json = Record<string, unknown>;
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text out of a body; the other one where it is none. */
export const textOr = (value: unknown, other = ''): string => (typeof value === 'string' ? value : other);

/** What the stand-in answers to one request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const done: Answer = { status: 204 };

/** Discord's way to say no: a code of its own beside the status. */
export const refuse = (status: number, code: number, message: string): Answer => ({
  status,
  body: { message, code },
});

export const unknownInteraction = refuse(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = refuse(400, 40060, 'Interaction has already been acknowledged.');
export const invalidWebhookToken = refuse(401, 50027, 'Invalid Webhook Token');
export const unknownWebhook = refuse(404, 10015, 'Unknown Webhook');
export const unknownMessage = refuse(404, 10008, 'Unknown Message');
export const unknownChannel = refuse(404, 10003, 'Unknown Channel');
export const missingAccess = refuse(403, 50001, 'Missing Access');
export const missingPermissions = refuse(403, 50013, 'Missing Permissions');
export const dmClosed = refuse(403, 50007, 'Cannot send messages to this user');
export const emptyMessage = refuse(400, 50006, 'Cannot send an empty message');
export const tooLarge = refuse(413, 40005, 'Request entity too large');
export const tooManyFollowUps = refuse(
  400,
  40094,
  'This interaction has reached the maximum number of follow-up messages.',
);
export const unauthorized: Answer = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
export const notFound: Answer = { status: 404, body: { message: '404: Not Found', code: 0 } };

const AT_THIS_PLACE = '_errors';

/** Code 50035: every problem stands at its place in `errors`, as deep as it lies in the body. */
export function invalidForm(problems: readonly Problem[]): Answer {
  const errors: Json = {};
  for (const { path, code, message } of problems) {
    let node = errors;
    for (const key of path) node = (node[String(key)] ??= {}) as Json;
    ((node[AT_THIS_PLACE] ??= []) as Json[]).push({ code, message });
  }
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}
