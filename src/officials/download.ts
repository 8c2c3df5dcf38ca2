import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problemWithAddress } from './sources.ts';

export interface DownloadOptions {
  /** Counted after decoding. */
  readonly maxBytes: number;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The longest silence, 20 s unless told. */
  readonly silenceMs?: number;
  /** The longest download, 5 minutes unless told: a slow line may need two of them for the ZIP table. */
  readonly totalMs?: number;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
}

export type DownloadFault =
  'address' | 'redirect' | 'status' | 'timeout' | 'too-large' | 'encoding' | 'broken-off' | 'network';

/** `says` is a clause to put after the name of what was downloaded; it holds no address. */
export type Downloaded =
  | {
      readonly kind: 'fresh';
      readonly bytes: Uint8Array;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly serverTime?: Date;
    }
  | { readonly kind: 'unchanged'; readonly lastModified?: string; readonly serverTime?: Date }
  | { readonly kind: 'failed'; readonly reason: DownloadFault; readonly says: string };

const SILENCE_MS = 20_000;
const TOTAL_MS = 300_000;
const MAX_REDIRECTS = 3;

/** https only (http on this computer), no redirect off the host, nothing above the cap, gzip decoded strictly. */
export async function download(url: string, options: DownloadOptions): Promise<Downloaded> {
  const total = AbortSignal.timeout(options.totalMs ?? TOTAL_MS);
  try {
    return await follow(new URL(url), options, total);
  } catch (error) {
    if (error instanceof Fault) return { kind: 'failed', reason: error.reason, says: error.message };
    if (total.aborted) return { kind: 'failed', reason: 'timeout', says: 'took too long' };
    return { kind: 'failed', reason: 'network', says: `could not be reached (${codeOf(error)})` };
  }
}

/** Built in rather than `fetch`, which takes a gzip stream that was cut short for a whole one. */
async function follow(first: URL, options: DownloadOptions, signal: AbortSignal): Promise<Downloaded> {
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (problemWithAddress(url.href)) throw new Fault('address', 'has an address that is not https');
    const response = await ask(url, options, signal);
    const location = redirectOf(response);
    if (location === undefined) return readReply(response, options, signal);
    response.destroy();
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next?.origin !== first.origin) throw new Fault('redirect', 'was moved to another host, which is not followed');
    url = next;
  }
  throw new Fault('redirect', 'was moved too many times');
}

function redirectOf(response: IncomingMessage): string | undefined {
  const moved = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
  return moved ? (response.headers.location ?? '') : undefined;
}

function ask(url: URL, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    accept: '*/*',
    'accept-encoding': 'gzip',
    'user-agent': 'redress',
    ...(options.etag === undefined ? {} : { 'if-none-match': options.etag }),
    ...(options.lastModified === undefined ? {} : { 'if-modified-since': options.lastModified }),
  };
  const silenceMs = options.silenceMs ?? SILENCE_MS;
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = start(url, { headers, signal, agent: false, timeout: silenceMs });
    const giveUp = () => sent.destroy(silent());
    sent.once('timeout', giveUp);
    sent.once('response', (response) => {
      sent.off('timeout', giveUp);
      response.setTimeout(silenceMs, () => response.destroy(silent()));
      resolve(response);
    });
    sent.on('error', reject);
    sent.end();
  });
}

async function readReply(
  response: IncomingMessage,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Downloaded> {
  const serverTime = dateOf(response.headers.date);
  const conditional = options.etag !== undefined || options.lastModified !== undefined;
  if (response.statusCode === 304 && conditional) {
    response.resume();
    return { kind: 'unchanged', lastModified: response.headers['last-modified'], serverTime };
  }
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Fault('status', `answered ${String(response.statusCode)}`);
  }
  const bytes = await readBody(response, options, signal);
  return {
    kind: 'fresh',
    bytes,
    etag: response.headers.etag,
    lastModified: response.headers['last-modified'],
    serverTime,
  };
}

async function readBody(response: IncomingMessage, options: DownloadOptions, signal: AbortSignal): Promise<Uint8Array> {
  const declared = Number(response.headers['content-length'] ?? Number.NaN);
  const total = Number.isFinite(declared) ? declared : undefined;
  if (total !== undefined && total > options.maxBytes) {
    response.destroy();
    throw tooLarge(options.maxBytes);
  }
  let wire = 0;
  response.on('data', (chunk: Buffer) => options.onProgress?.((wire += chunk.length), total));
  response.pause();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded(response) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > options.maxBytes) throw tooLarge(options.maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw bodyFault(error, response, signal);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks, size);
}

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return response;
  if (encoding !== 'gzip') throw new Fault('encoding', 'came in a packing we did not ask for');
  const gunzip = createGunzip();
  response.on('error', (error) => gunzip.destroy(error));
  return response.pipe(gunzip);
}

function bodyFault(error: unknown, response: IncomingMessage, signal: AbortSignal): unknown {
  if (error instanceof Fault || signal.aborted) return error;
  if (codeOf(error).startsWith('Z_')) return new Fault('encoding', 'is packed wrongly or cut short');
  return response.complete ? error : new Fault('broken-off', 'broke off before its end');
}

function silent(): Fault {
  return new Fault('timeout', 'did not answer in time');
}

function tooLarge(maxBytes: number): Fault {
  return new Fault('too-large', `is larger than ${String(Math.round(maxBytes / 1_000_000))} MB`);
}

function dateOf(header: string | undefined): Date | undefined {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? undefined : new Date(at);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'no reason given';
}

class Fault extends Error {
  readonly reason: DownloadFault;

  constructor(reason: DownloadFault, says: string) {
    super(says);
    this.reason = reason;
  }
}
