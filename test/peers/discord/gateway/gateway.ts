import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Json } from '../answer.ts';
import type { World } from '../world.ts';
import { hear, send, tell } from './hear.ts';
import { createGatewayState, type GatewayState, type Session } from './sessions.ts';

const SENDS = 120;
const SENDS_MS = 60_000;
const LARGEST = 4096;

export interface GatewayControl {
  /** How often a bot has begun anew, and how often it has gone on where it was. */
  readonly identifies: number;
  readonly resumes: number;
  /** How many sockets are identified now. */
  readonly connected: number;
  /** What `session_start_limit` says. */
  budget(remaining: number, resetAfterMs?: number): void;
  /** Lets the bot have privileged intents too. */
  allow(intents: number): void;
  /** Breaks every socket without a word; sessions can be resumed. */
  cut(): void;
  /** Op 7: asks the bot to come again. */
  askToReconnect(): void;
  /** Op 9: the session is no more, or may be resumed. */
  invalidate(isResumable: boolean): void;
  /** Closes every socket with a code: 1000, 4000, 4004... */
  close(code: number, reason?: string): void;
  /** Heartbeats stay without an answer, or have one again. */
  deaf(is: boolean): void;
  /** Refuses new sockets and cuts those there are, until `up`. */
  down(): void;
  up(): void;
  /** Any event, as it would come: for what the actors cannot do. */
  dispatch(event: string, data: unknown): void;
  /** Settles once a bot stands identified or resumed, now or later. */
  ready(): Promise<void>;
}

export interface Gateway {
  readonly state: GatewayState;
  readonly control: GatewayControl;
  readonly dispatch: (event: string, data: unknown) => void;
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close(): void;
}

interface Parts {
  readonly world: World;
  readonly token: () => string;
  readonly violation: (says: string) => void;
}

export function createGateway({ world, token, violation }: Parts): Gateway {
  const state = createGatewayState();
  const server = new WebSocketServer({ noServer: true });
  const open = (): Session[] => state.sessions.filter(({ socket, isOver }) => socket && !isOver);

  function dispatch(event: string, data: unknown): void {
    for (const session of state.sessions.filter(({ isOver }) => !isOver)) {
      const seen = withIntents(session.intents, event, data as Json);
      if (seen) tell(session, event, seen);
    }
  }

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const asks = new URL(request.url ?? '/', world.base).searchParams;
    if (asks.get('v') !== '10' || asks.get('encoding') !== 'json') violation(`Gateway asked for ${request.url ?? ''}`);
    const sends: number[] = [];
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      const session = state.sessions.find((one) => one.socket === socket);
      if (!session) return;
      delete session.socket;
      // Whoever says goodbye so, does not want to come back.
      if (code === 1000 || code === 1001) session.isOver = true;
      world.changes.tell();
    });
    socket.on('message', (data: Buffer) => {
      const now = Date.now();
      sends.push(now);
      if (sends.filter((at) => at > now - SENDS_MS).length > SENDS) return socket.close(4008, 'Rate limited.');
      if (data.length > LARGEST) return socket.close(4002, 'Decode error.');
      hear({ world, token, violation, state }, socket, JSON.parse(data.toString()) as Json);
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: state.heartbeatIntervalMs } });
  });

  const sockets = (): WebSocket[] => [...server.clients];
  const control: GatewayControl = {
    get identifies() {
      return state.identifies;
    },
    get resumes() {
      return state.resumes;
    },
    get connected() {
      return open().length;
    },
    budget: (remaining, resetAfterMs = 86_400_000) => {
      state.budget = { total: 1000, remaining, resetAfterMs };
    },
    allow: (intents) => void (state.allowedIntents |= intents),
    cut: () => sockets().forEach((socket) => socket.terminate()),
    askToReconnect: () => sockets().forEach((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null })),
    invalidate: (isResumable) => {
      if (!isResumable) for (const session of state.sessions) session.isOver = true;
      for (const socket of sockets()) send(socket, { op: GatewayOpcodes.InvalidSession, d: isResumable });
    },
    close: (code, reason = '') => sockets().forEach((socket) => socket.close(code, reason)),
    deaf: (is) => void (state.acknowledges = !is),
    down: () => {
      state.isUp = false;
      sockets().forEach((socket) => socket.terminate());
    },
    up: () => void (state.isUp = true),
    dispatch,
    ready: async () => {
      await world.changes.until(
        () => open()[0],
        () => `No bot has come to the gateway (${String(state.identifies)} identifies).`,
      );
    },
  };

  return {
    state,
    control,
    dispatch,
    accept: (request, socket, head) => {
      if (!state.isUp) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    },
    close: () => {
      sockets().forEach((socket) => socket.terminate());
      server.close();
    },
  };
}

/** What a session with these intents is told, if anything. */
function withIntents(intents: number, event: string, data: Json): Json | undefined {
  const has = (bit: number): boolean => (intents & bit) !== 0;
  if (event.startsWith('GUILD_')) return has(GatewayIntentBits.Guilds) ? data : undefined;
  if (!event.startsWith('MESSAGE_')) return data;
  if (data.guild_id === undefined) return has(GatewayIntentBits.DirectMessages) ? data : undefined;
  if (!has(GatewayIntentBits.GuildMessages)) return undefined;
  return has(GatewayIntentBits.MessageContent) ? data : { ...data, content: '', embeds: [], components: [] };
}
