import type { PersonAction, Unread } from '../core/conversation/action.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';
import { MAX_RELEASE } from '../core/release/release.ts';
import { decodeRelease } from '../core/release/decode-release.ts';

/** A file that somebody handed in, as their platform tells of it. */
export interface HandedIn {
  readonly name: string;
  /** `text/plain; charset=utf-8`; empty where the platform does not say. */
  readonly type: string;
  readonly bytes: number;
  readonly url: string;
}

export interface HandedInParts {
  readonly conversation: Pick<Conversation, 'look'>;
  /** Whether an address is one of the platform's own, where files of people lie; nothing is fetched from any other. */
  readonly isOurs: (url: URL) => boolean;
  /** Milliseconds that a file may take. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 5_000;

/** Addresses at these hosts; where the platform is reached elsewhere (`apiUrl`), those there. */
export const filesAt =
  (hosts: readonly string[], apiUrl: string | undefined): HandedInParts['isOurs'] =>
  ({ protocol, host, origin }) =>
    apiUrl === undefined ? protocol === 'https:' && hosts.includes(host) : origin === new URL(apiUrl).origin;

/**
 * What handing in files means: a press release, or why it was not read. `instead`: what it means from somebody who may not run
 * campaigns, for whom nothing is fetched. `headers`: what the platform wants to see with the request. Never rejects.
 */
export type ReadHandedIn = (
  who: Present,
  files: readonly HandedIn[],
  instead: PersonAction,
  headers?: Readonly<Record<string, string>>,
) => Promise<PersonAction>;

export function createHandedIn(parts: HandedInParts): ReadHandedIn {
  const { conversation, isOurs, patienceMs = PATIENCE_MS } = parts;
  return async (who, files, instead, headers = {}) => {
    const [file, ...more] = files;
    const seen = await conversation.look(who).catch(() => undefined);
    if (!file || !seen?.facts.organizing) return instead;
    const wrong = more.length > 0 ? 'several' : wrongWith(file);
    if (wrong) return unread(wrong);
    if (!URL.canParse(file.url) || !isOurs(new URL(file.url))) return unread('away');
    const bytes = await fetched(file.url, headers, patienceMs).catch(() => 'away' as const);
    if (typeof bytes === 'string') return unread(bytes);
    const text = decodeRelease(bytes);
    return text === undefined ? unread('not-text') : { kind: 'release', text };
  };
}

const unread = (why: Unread): PersonAction => ({ kind: 'unread', why });

const NAMES = /\.(?:txt|text|md|markdown|html?)$/i;
const TYPES = /^text\/(?:plain|markdown|x-markdown|html)\b/i;

function wrongWith({ name, type, bytes }: HandedIn): Unread | undefined {
  if (!NAMES.test(name) && !TYPES.test(type)) return 'not-text';
  return bytes > MAX_RELEASE ? 'too-long' : undefined;
}

/** No more of it than is read, whatever was said of its length. A redirection would lead to an address that nobody looked at. */
async function fetched(
  url: string,
  headers: Readonly<Record<string, string>>,
  patienceMs: number,
): Promise<Uint8Array | 'away' | 'too-long'> {
  const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok || !answer.body) return 'away';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_RELEASE) return 'too-long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
