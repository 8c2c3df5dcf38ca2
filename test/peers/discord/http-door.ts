import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { begin } from './actor/payload.ts';
import type { Json } from './answer.ts';
import { firstAnswer, type Interaction } from './interaction.ts';
import { giveUp } from './interactions.ts';
import { readBody, jsonOf } from './read-body.ts';
import { dmOf } from './world.ts';
import { CALLBACK, callbackRoute, examine, sizeRefusal, type RestParts } from './rest/rest-server.ts';

export interface Keys {
  /** 64 hex digits, as the developer portal shows them. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function createKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'), privateKey };
}

/** How a POST differs from an honest one. */
export interface Tampering {
  /** 'wrong': of other bytes; 'missing': no headers; 'other-key': somebody else's. */
  readonly signature?: 'good' | 'wrong' | 'missing' | 'other-key' | 'garbled';
  /** Seconds since 1970; else now. */
  readonly timestamp?: string;
  /** Sent instead of what was signed. */
  readonly body?: string;
}

export interface Posted {
  readonly status: number;
  readonly json: Json;
  readonly headers: Headers;
  readonly text: string;
}

export interface HttpDoor {
  readonly url: string;
  /** PING, as at registration. */
  ping(tampering?: Tampering): Promise<Posted>;
  /** Any payload; what comes back is not acted upon. */
  post(payload: unknown, tampering?: Tampering): Promise<Posted>;
  /** Interactions go to the gateway again. */
  leave(): void;
}

interface DoorParts extends RestParts {
  readonly keys: Keys;
  readonly url: string;
  readonly now: () => number;
}

async function postTo(parts: DoorParts, payload: unknown, tampering: Tampering = {}): Promise<Response> {
  const body = JSON.stringify(payload);
  const timestamp = tampering.timestamp ?? String(Math.floor(parts.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
  };
  return fetch(parts.url, {
    method: 'POST',
    body: tampering.body ?? body,
    headers: { ...headers, ...signatureOf(parts.keys, timestamp, body, tampering.signature ?? 'good') },
    signal: AbortSignal.timeout(30_000),
  });
}

function signatureOf(
  keys: Keys,
  timestamp: string,
  body: string,
  kind: NonNullable<Tampering['signature']>,
): Record<string, string> {
  const key = kind === 'other-key' ? createKeys().privateKey : keys.privateKey;
  const signed = sign(null, Buffer.from(timestamp + body + (kind === 'wrong' ? ' ' : '')), key).toString('hex');
  if (kind === 'missing') return {};
  return { 'x-signature-ed25519': kind === 'garbled' ? 'zz' : signed, 'x-signature-timestamp': timestamp };
}

async function readPosted(response: Response): Promise<Posted> {
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') && text ? jsonOf(JSON.parse(text)) : {};
  return { status: response.status, headers: response.headers, text, json };
}

/** Hands an interaction in, and acts upon the answer: inline with 200, or through the callback after 202. */
export async function deliverTo(parts: DoorParts, interaction: Interaction): Promise<void> {
  const fail = (says: string): void => {
    parts.violation(`${parts.url}: ${says}`);
    interaction.refused ??= says;
    if (interaction.state === 'waiting') giveUp(interaction, parts.rest.world.changes);
  };
  try {
    const response = await postTo(parts, interaction.payload);
    const type = response.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status === 202 && bytes.length === 0) return;
    if (response.status !== 200) return fail(`answered ${String(response.status)} to an interaction`);
    const read = await readBody(bytes, type);
    if (!read || bytes.length === 0) return fail('answered 200 with a body that cannot be read');
    // Discord passes over an inline answer to what has been answered already.
    if (interaction.state === 'answered') return;
    const answer = sizeRefusal(read) ?? firstAnswer(parts.rest.world, interaction, read, false);
    const recorded = {
      method: 'POST',
      route: `POST ${CALLBACK}`,
      path: new URL(parts.url).pathname,
      query: new URLSearchParams(),
      json: jsonOf(read.json),
      uploads: read.uploads,
      hasToken: false,
      status: answer.status,
      answer: answer.body,
      isInline: true,
    };
    parts.requests.push(recorded);
    examine(parts, callbackRoute, recorded);
    if (answer.status >= 300) fail(`an inline answer was refused: ${JSON.stringify(answer.body)}`);
  } catch (error) {
    fail(String(error));
  }
}

/** As Discord takes an address: PING must be answered, a bad signature refused. `leave`: what ends it. */
export async function openHttpDoor(parts: DoorParts, leave: () => void): Promise<HttpDoor> {
  const { world } = parts.rest;
  const ping = (): Json =>
    begin(world, { by: world.bot, channel: dmOf(world, world.bot), type: InteractionType.Ping, data: {} }).payload;
  const door: HttpDoor = {
    url: parts.url,
    ping: (tampering) => door.post(ping(), tampering),
    post: async (payload, tampering) => readPosted(await postTo(parts, payload, tampering)),
    leave,
  };
  const good = await door.ping();
  if (good.status !== 200 || good.json.type !== InteractionResponseType.Pong) {
    throw new Error(`${parts.url} does not answer PING: ${String(good.status)} ${good.text}`);
  }
  const bad = await door.ping({ signature: 'wrong' });
  if (bad.status !== 401) throw new Error(`${parts.url} answers ${String(bad.status)} to a bad signature, not 401.`);
  return door;
}
