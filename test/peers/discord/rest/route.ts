import type { Answer } from '../answer.ts';
import type { GatewayState } from '../gateway/sessions.ts';
import type { Interactions } from '../interactions.ts';
import type { ReadBody } from '../read-body.ts';
import type { World } from '../world.ts';

/** What the handlers of routes share. */
export interface Rest {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: GatewayState;
  /** Lets the gateway tell the bot of something. */
  readonly dispatch: (event: string, data: unknown) => void;
}

export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly read: ReadBody;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Discord's description of its API writes it, without `/api/v10`. */
  readonly path: string;
  /** Without a token in the header: the path holds one. */
  readonly isOpen?: boolean;
  /** Whether its body is a message: nobody may be pinged by it. */
  readonly isMessage?: boolean;
  readonly answer: (rest: Rest, request: Request) => Answer;
}

/** The values of `{names}` in a path, where the path is of that shape. */
export function paramsOf(route: string, path: string): Record<string, string> | undefined {
  const want = route.split('/');
  const have = path.split('/').map((part) => decodeURIComponent(part));
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of want.entries()) {
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = have[index]!;
    else if (part !== have[index]) return undefined;
  }
  return params;
}
