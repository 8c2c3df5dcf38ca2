import { InteractionResponseType as Kind, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { within } from '../within.ts';
import type { Once } from '../core/promises/sessions.ts';
import type { Answer, Post } from '../post.ts';
import type { Answers } from './answer.ts';
import type { First } from './reply.ts';
import type { Calls } from './calls.ts';
import { textIn } from './envelope.ts';
import { isSigned, publicKeyOf, WINDOW_MS } from './verify.ts';

export interface HttpParts {
  readonly publicKey: string;
  readonly answers: Pick<Answers, 'interaction'>;
  readonly calls: Pick<Calls, 'answer'>;
  readonly once: Once;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Where it is found on the one HTTP server, and what is written into the application's page at Discord. */
export const HTTP_PATH = '/discord/interactions';

/** Interactions as Discord posts them. Nothing is read of a request that Discord did not sign. */
export function createHttpDoor(parts: HttpParts): Post {
  const key = publicKeyOf(parts.publicKey);
  return {
    path: HTTP_PATH,
    async answer({ headers }, body) {
      const signed = {
        body,
        signature: textIn(headers['x-signature-ed25519']),
        timestamp: textIn(headers['x-signature-timestamp']),
      };
      if (!isSigned(signed, key, parts.clock())) return refusal(401, 'The signature is not Discord’s.');
      const payload = parse(body);
      if (payload === undefined) return refusal(400, 'That is not JSON.');
      if (payload.type === InteractionType.Ping) return json({ type: Kind.Pong });
      const response = await answerTo(payload, parts);
      return response === 'sent' ? { status: 202, headers: {}, body: '' } : json(response);
    },
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };
const json = (value: object): Answer => ({ status: 200, headers: JSON_HEADERS, body: JSON.stringify(value) });

const TEXT_HEADERS = { 'content-type': 'text/plain; charset=UTF-8' };
const refusal = (status: number, body: string): Answer => ({ status, headers: TEXT_HEADERS, body });

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
