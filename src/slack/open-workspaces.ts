import { webClient } from './calls.ts';
import type { HttpApp } from './http.ts';
import { createInstalls } from './installs.ts';
import { createInstallPages, INSTALL_PATH } from './oauth.ts';
import type { SlackParts } from './parts.ts';
import { createSingle } from './single.ts';
import type { Workspaces } from './workspaces.ts';

export interface OpenWorkspaces {
  readonly workspaces: Workspaces;
  /** Where a workspace installs the app; absent where there is one only. */
  readonly pages?: { readonly path: string; readonly app: HttpApp };
  /** Asks Slack which workspace it is, until Slack says so. */
  find(): Promise<void>;
  /** Whom the door is connected to, in words; undefined while that is not known. */
  name(): string | undefined;
}

/** The one workspace of a bot token, or all that install the app. */
export function openWorkspaces(parts: SlackParts & { readonly againMs: number }): OpenWorkspaces {
  const { settings, cabinet, clock, log } = parts;
  const { botToken, oauth, apiUrl } = settings;
  if (botToken !== undefined) {
    const single = createSingle({ ...parts, token: botToken, web: webClient(botToken, settings, log) });
    return { workspaces: single, find: () => single.find(), name: () => single.name() };
  }
  if (!oauth) throw new Error('Neither a bot token nor a way to install the app');
  const web = webClient(undefined, settings, log);
  const installs = createInstalls({ cabinet, clock, ask: async (token) => await web.auth.test({ token }) });
  const app = createInstallPages({ ...parts, oauth, web, installs, ...(apiUrl !== undefined && { apiUrl }) });
  return {
    workspaces: installs,
    pages: { path: INSTALL_PATH, app },
    find: async () => undefined,
    name: () => 'every workspace that installed it',
  };
}
