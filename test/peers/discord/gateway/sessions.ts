import type { WebSocket } from 'ws';

/** What one IDENTIFY began; it outlives its socket, so that a RESUME finds what was missed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Every event so far; the first has the number 1. */
  readonly events: { readonly t: string; readonly d: unknown }[];
  socket?: WebSocket;
  isOver: boolean;
}

export interface GatewayState {
  readonly sessions: Session[];
  identifies: number;
  resumes: number;
  budget: { total: number; remaining: number; resetAfterMs: number };
  /** Intents that the developer portal lets this bot have. */
  allowedIntents: number;
  heartbeatIntervalMs: number;
  /** While false, heartbeats stay without an answer. */
  acknowledges: boolean;
  /** While false, sockets are refused. */
  isUp: boolean;
}

/** All intents but those for presences, members and the content of messages. */
const UNPRIVILEGED = 0x3ffffff & ~((1 << 1) | (1 << 8) | (1 << 15));

export const createGatewayState = (): GatewayState => ({
  sessions: [],
  identifies: 0,
  resumes: 0,
  budget: { total: 1000, remaining: 1000, resetAfterMs: 86_400_000 },
  allowedIntents: UNPRIVILEGED,
  heartbeatIntervalMs: 41_250,
  acknowledges: true,
  isUp: true,
});
