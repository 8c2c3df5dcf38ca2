import * as z from 'zod';
import type { Cabinet } from '../core/promises/sessions.ts';
import { codeOf, LOST } from './calls.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** Many workspaces, each with the token that its installation gave us, sealed in the cabinet. */
export interface Installs extends Workspaces {
  put(team: string, workspace: Workspace): Promise<void>;
}

export interface InstallsParts {
  readonly cabinet: Cabinet;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Asks Slack whose token it is; rejects when Slack does not take it. */
  readonly ask: (token: string) => Promise<unknown>;
}

/** What another process learned of an uninstallation is known here after this long, in milliseconds. */
const FRESH_MS = 30_000;
/** Workspaces kept at hand. */
const MOST = 1_000;

const Stored = z.object({ token: z.string(), name: z.string().optional() });

export function createInstalls({ cabinet, clock, ask }: InstallsParts): Installs {
  const held = new Map<string, { readonly workspace: Workspace | undefined; readonly at: number }>();
  const nameOf = (team: string): string => `slack installation ${team}`;
  const hold = (team: string, workspace: Workspace | undefined): void => {
    held.delete(team);
    held.set(team, { workspace, at: clock() });
    if (held.size > MOST) held.delete(held.keys().next().value!);
  };
  const load = async (team: string): Promise<Workspace | undefined> => {
    const text = await cabinet.get(nameOf(team));
    const { data } = Stored.safeParse(text === undefined ? undefined : JSON.parse(text));
    return data && { token: data.token, ...(data.name !== undefined && { name: data.name }) };
  };
  const gone = async (team: string): Promise<void> => {
    hold(team, undefined);
    await cabinet.drop(nameOf(team));
  };
  const of = async (team: string): Promise<Workspace | undefined> => {
    const known = held.get(team);
    if (known && clock() - known.at < FRESH_MS) return known.workspace;
    const workspace = await load(team);
    hold(team, workspace);
    return workspace;
  };
  return {
    of,
    gone,
    async lost(team) {
      const workspace = await of(team);
      await (workspace && ask(workspace.token))?.catch(async (error: unknown) => {
        if (LOST.has(codeOf(error) ?? '')) await gone(team);
      });
    },
    async put(team, workspace) {
      await cabinet.put(nameOf(team), JSON.stringify(workspace));
      hold(team, workspace);
    },
  };
}
