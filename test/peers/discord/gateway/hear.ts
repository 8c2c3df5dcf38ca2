import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Json } from '../answer.ts';
import { jsonOf } from '../read-body.ts';
import { userJson, type World } from '../world.ts';
import { guildJson } from './guild-json.ts';
import type { GatewayState, Session } from './sessions.ts';

export interface Hearing {
  readonly world: World;
  readonly state: GatewayState;
  readonly token: () => string;
  readonly violation: (says: string) => void;
}

/** What one message of the bot leads to. */
export function hear(hearing: Hearing, socket: WebSocket, heard: Json): void {
  switch (heard.op) {
    case GatewayOpcodes.Heartbeat:
      if (hearing.state.acknowledges) send(socket, { op: GatewayOpcodes.HeartbeatAck });
      return;
    case GatewayOpcodes.Identify:
      return identify(hearing, socket, jsonOf(heard.d));
    case GatewayOpcodes.Resume:
      return resume(hearing, socket, jsonOf(heard.d));
    case GatewayOpcodes.PresenceUpdate:
    case GatewayOpcodes.VoiceStateUpdate:
    case GatewayOpcodes.RequestGuildMembers:
      return;
    default:
      socket.close(4001, 'Unknown opcode.');
  }
}

function identify({ world, state, token, violation }: Hearing, socket: WebSocket, data: Json): void {
  if (state.sessions.some((session) => session.socket === socket)) return socket.close(4005, 'Already authenticated.');
  if (data.token !== token()) return socket.close(4004, 'Authentication failed.');
  const intents = Number(data.intents);
  if (!Number.isInteger(data.intents) || intents < 0) return socket.close(4013, 'Invalid intent(s).');
  if ((intents & ~state.allowedIntents) !== 0) return socket.close(4014, 'Disallowed intent(s).');
  if (state.budget.remaining <= 0) {
    violation('IDENTIFY with no session starts left: Discord would reset the token.');
    return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
  }
  state.identifies += 1;
  state.budget.remaining -= 1;
  const session: Session = { id: `session-${world.id()}`, intents, events: [], socket, isOver: false };
  state.sessions.push(session);
  greet(world, session);
  world.changes.tell();
}

function greet(world: World, session: Session): void {
  const guilds = [...world.guilds.values()].filter(({ hasApp }) => hasApp);
  tell(session, GatewayDispatchEvents.Ready, {
    v: 10,
    user: userJson(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${world.base.replace('http', 'ws')}/resume`,
    shard: [0, 1],
    application: { id: world.appId, flags: 0 },
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) tell(session, GatewayDispatchEvents.GuildCreate, guildJson(world, guild));
}

function resume({ world, state, token }: Hearing, socket: WebSocket, data: Json): void {
  if (data.token !== token()) return socket.close(4004, 'Authentication failed.');
  const session = state.sessions.find(({ id, isOver }) => id === data.session_id && !isOver);
  if (!session) return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
  state.resumes += 1;
  session.socket = socket;
  const from = Number(data.seq);
  for (const [index, { t, d }] of session.events.entries()) {
    if (index + 1 > from) send(socket, { op: GatewayOpcodes.Dispatch, t, s: index + 1, d });
  }
  tell(session, GatewayDispatchEvents.Resumed, {});
  world.changes.tell();
}

export function send(socket: WebSocket, message: Json): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

/** An event gets its number even while nobody is there to hear it. */
export function tell(session: Session, t: string, d: unknown): void {
  session.events.push({ t, d });
  if (session.socket) send(session.socket, { op: GatewayOpcodes.Dispatch, t, s: session.events.length, d });
}
