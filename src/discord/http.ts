import type { HttpBindings } from '@hono/node-server';
import { InteractionResponseType as Kind, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { within } from '../within.ts';
import type { Once } from '../core/promises/sessions.ts';
import type { Answers } from './answer.ts';
import type { First } from './reply.ts';
import type { Calls } from './calls.ts';
import { isSigned, publicKeyOf, WINDOW_MS } from './verify.ts';

export interface HttpParts {
  readonly publicKey: string;
  readonly answers: Pick<Answers, 'interaction'>;
  readonly calls: Pick<Calls, 'answer'>;
  readonly once: Once;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export type HttpApp = Hono<{ Bindings: HttpBindings }>;

/** Where it is found on the one HTTP server, and what is written into the application's page at Discord. */
export const HTTP_PATH = '/discord/interactions';

/** Interactions as Discord posts them. Nothing is read of a request that Discord did not sign. */
export function createHttpDoor(parts: HttpParts): HttpApp {
  const key = publicKeyOf(parts.publicKey);
  const app: HttpApp = new Hono<{ Bindings: HttpBindings }>();
  app.post('/', async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const signed = {
      body,
      signature: c.req.header('x-signature-ed25519'),
      timestamp: c.req.header('x-signature-timestamp'),
    };
    if (!isSigned(signed, key, parts.clock())) return c.text('The signature is not Discord’s.', 401);
    const payload = parse(body);
    if (payload === undefined) return c.text('That is not JSON.', 400);
    if (payload.type === InteractionType.Ping) return c.json({ type: Kind.Pong });
    const response = await answerTo(payload, parts);
    if (response === 'sent') return c.body(null, 202);
    return c.json(response);
  });
  return app;
}

interface Payload {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly token?: unknown;
  readonly application_id?: unknown;
}

function parse(body: Buffer): Payload | undefined {
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first answer as the body of the reply; `sent`: it has files or something follows it, and was posted on its own. */
async function answerTo(
  payload: Payload,
  { answers, calls, once }: HttpParts,
): Promise<APIInteractionResponse | 'sent'> {
  const to = { id: String(payload.id), token: String(payload.token), app: String(payload.application_id) };
  // A form must be there within 3 s, whatever the store does.
  const isFirst = async (id: string): Promise<boolean> => {
    const asked = once.first(`discord:${id}`, 2 * WINDOW_MS).catch(() => true);
    return (await within(asked, ONCE_MS)) !== false;
  };
  return await new Promise((resolve) => {
    const first: First = async (response, how = {}) => {
      const { files = [], wantsId = false, more = false } = how;
      // Whoever sends a request again is not shown what the first one was answered with. What is committed tells that itself.
      if (response.type === Kind.Modal && !(await isFirst(to.id))) throw new Repeated();
      if (files.length === 0 && !wantsId && !more) {
        resolve(response);
        return undefined;
      }
      // What follows an answer may not overtake it, as it could while the reply is on its way.
      const id = await calls.answer(to, response, files, wantsId);
      resolve('sent');
      return id;
    };
    void answers.interaction(payload, first).then(
      () => resolve(nothingTo(payload.type)),
      () => resolve(nothingTo(payload.type)),
    );
  });
}

/** `TIMES.form` and this together leave half a second for the way. */
const ONCE_MS = 400;

/** An answer that shows nothing to anybody. */
function nothingTo(type: unknown): APIInteractionResponse {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return { type: Kind.ApplicationCommandAutocompleteResult, data: { choices: [] } };
    case InteractionType.MessageComponent:
      return { type: Kind.DeferredMessageUpdate };
    default:
      return { type: Kind.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } };
  }
}

/** This interaction was answered by another process. */
class Repeated extends Error {}
