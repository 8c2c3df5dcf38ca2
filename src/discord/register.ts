import { Routes } from 'discord-api-types/v10';
import type { Cabinet } from '../core/promises/sessions.ts';
import { createHash } from 'node:crypto';
import type { Calls } from './calls.ts';
import { textOf } from './command-text.ts';
import { COMMANDS } from './commands.ts';
import { nameOfToken } from './name-of-token.ts';

/**
 * View channels and send messages: for the cards that organizers put into a channel, and to find them again. Embed links and
 * attach files: for letters as pages and documents. Managing nothing: a card is changed as our own message.
 */
const PERMISSIONS = '52224';

/** What an installation asks for: to a server the commands and the bot, to a person the commands alone. */
const INSTALLS = {
  '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: PERMISSIONS } },
  '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
};

export async function applicationId({ authed }: Pick<Calls, 'authed'>): Promise<string> {
  const { id } = await authed<{ readonly id: string }>((rest) => rest.get(Routes.currentApplication()));
  return id;
}

/** Tells Discord our commands, all at once, where they are not what it has; and how we may be installed. */
export async function register(calls: Pick<Calls, 'authed'>): Promise<{ readonly changed: boolean }> {
  const { authed } = calls;
  const app = await applicationId(calls);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = await authed<unknown>((rest) => rest.get(Routes.applicationCommands(app), { query }));
  if (textOf(there) === textOf(COMMANDS)) return { changed: false };
  // The commands last: they are what is looked at the next time, should the other not be taken.
  await authed((rest) => rest.patch(Routes.currentApplication(), { body: { integration_types_config: INSTALLS } }));
  await authed((rest) => rest.put(Routes.applicationCommands(app), { body: COMMANDS }));
  return { changed: true };
}

const digest = (): string => createHash('sha256').update(textOf(COMMANDS)).digest('base64url');

/** At start: nothing is asked of Discord where the same commands were registered before with this token and this store. */
export async function registerOnce(
  calls: Pick<Calls, 'authed'>,
  cabinet: Cabinet,
  token: string,
): Promise<'same' | 'changed'> {
  const noted = `discord commands ${nameOfToken(token)}`;
  const now = digest();
  if ((await cabinet.get(noted)) === now) return 'same';
  const { changed } = await register(calls);
  await cabinet.put(noted, now);
  return changed ? 'changed' : 'same';
}

/** Where somebody installs the app: to a server, and for themselves. */
export function inviteLinks(app: string): { readonly server: string; readonly person: string } {
  const base = `https://discord.com/oauth2/authorize?client_id=${app}`;
  return {
    server: `${base}&scope=bot%20applications.commands&permissions=${PERMISSIONS}&integration_type=0`,
    person: `${base}&scope=applications.commands&integration_type=1`,
  };
}
