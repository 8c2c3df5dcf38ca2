import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import { afterRunning } from '../running.ts';
import { str, type Data } from './data.ts';
import type { World } from './world.ts';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';
export interface Acked {
  /** HTTP status; 0 when nothing came in 3 s. */
  readonly status: number;
  readonly body: Data;
  readonly text: string;
}
export interface Retry {
  readonly number: number;
  readonly reason: string;
}
export type Signature = 'good' | 'bad' | 'stale' | 'future' | 'missing';
export interface Transport {
  send(kind: Kind, payload: Data, retry?: Retry, signature?: Signature): Promise<Acked>;
}
/** Milliseconds in which it could run: an app that is late to say that it heard is given up on. */
const ACK_MS = 3000;
const GOODBYE_MS = 500;
const silence: Acked = { status: 0, body: {}, text: '' };

/** Signed requests to one address, as to the Request URL in an app's settings. */
export function httpTransport(url: string, secret: string): Transport {
  const agent = new Agent({ keepAlive: true });
  return {
    async send(kind, payload, retry, signature = 'good') {
      const [body, type] = encoded(kind, payload);
      const shift = signature === 'stale' ? -3600 : signature === 'future' ? 3600 : 0;
      const stamp = String(Math.floor(Date.now() / 1000) + shift);
      const key = signature === 'bad' ? `${secret}x` : secret;
      const headers: Record<string, string> = { 'content-type': type, 'x-slack-request-timestamp': stamp };
      if (signature !== 'missing')
        headers['x-slack-signature'] = `v0=${createHmac('sha256', key).update(`v0:${stamp}:${body}`).digest('hex')}`;
      if (retry) {
        headers['x-slack-retry-num'] = String(retry.number);
        headers['x-slack-retry-reason'] = retry.reason;
      }
      return await new Promise<Acked>((resolve) => {
        // Not fetch: its streams take a tenth more of the processor, for the whole of a press.
        const posted = request(url, { method: 'POST', headers, agent }, (got) => {
          let said = '';
          got.setEncoding('utf8').on('data', (part: string) => (said += part));
          got.on('end', () => end({ status: got.statusCode ?? 0, text: said, body: parsed(said) }));
        });
        const end = (acked: Acked): void => {
          stop();
          resolve(acked);
        };
        const stop = afterRunning(ACK_MS, () => {
          end(silence);
          posted.destroy();
        });
        posted.on('error', () => end(silence)).end(body);
      });
    },
  };
}

function encoded(kind: Kind, payload: Data): [string, string] {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'events_api') return [JSON.stringify(payload), 'application/json'];
  if (kind === 'interactive') return [new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form];
  return [new URLSearchParams(payload as Record<string, string>).toString(), form];
}

const parsed = (text: string): Data => {
  try {
    return JSON.parse(text) as Data;
  } catch {
    return text ? { text } : {};
  }
};

export interface SocketMode extends Transport {
  readonly connections: () => number;
  /** Asks the app to come back on another socket, as Slack does every few hours. */
  refresh(): void;
  /** As when a cable is pulled. */
  kill(): void;
  /** Lets an app that is going say goodbye first: cut off, it would connect again. */
  close(): Promise<void>;
}

export function socketTransport(world: World, server: Server): SocketMode {
  const sockets = new WebSocketServer({ server, path: '/socket' });
  const waiting = new Map<string, (acked: Acked) => void>();
  let current: WebSocket | undefined;
  let connections = 0;
  sockets.on('connection', (socket) => {
    current = socket;
    connections += 1;
    socket.on('message', (raw) => {
      const heard = JSON.parse(Buffer.from(raw as Buffer).toString()) as Data;
      const body = (heard['payload'] ?? {}) as Data;
      waiting.get(str(heard, 'envelope_id'))?.({ status: 200, body, text: JSON.stringify(body) });
    });
    socket.on('close', () => {
      if (current === socket) current = undefined;
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A00000001' } }));
    world.changed();
  });
  return {
    connections: () => connections,
    refresh: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    kill: () => current?.terminate(),
    async close() {
      const open = [...sockets.clients].map(async (socket) => await once(socket, 'close'));
      await Promise.race([Promise.all(open), sleep(GOODBYE_MS, undefined, { ref: false })]);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
    async send(type, payload, retry) {
      await world.until(
        () => current !== undefined,
        () => 'no app is connected in Socket Mode',
      );
      const id = world.id('envelope.');
      const again = retry ? { retry_attempt: retry.number, retry_reason: retry.reason } : {};
      const envelope = { envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api', ...again };
      return await new Promise<Acked>((resolve) => {
        const end = (acked: Acked): void => {
          stop();
          waiting.delete(id);
          resolve(acked);
        };
        const stop = afterRunning(ACK_MS, () => end(silence));
        waiting.set(id, end);
        current!.send(JSON.stringify(envelope));
      });
    },
  };
}
