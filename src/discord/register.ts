import { Routes } from 'discord-api-types/v10';
import type { Cabinet } from '../core/promises/sessions.ts';
import { createHash } from 'node:crypto';
import type { Calls } from './calls.ts';
import { textOf } from './command-text.ts';
import { COMMANDS } from './commands.ts';
import { nameOfToken } from './name-of-token.ts';

/**
 * View channels, send messages, and send messages in threads: for the cards that organizers put into a channel or a thread, and to
 * find them again. Embed links and attach files: for letters as pages and documents. Managing nothing: a card is changed as our own
 * message.
 */
const PERMISSIONS = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 38n));

/** What an installation asks for: to a server the commands and the bot, to a person the commands alone. */
const INSTALLS = {
  '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: PERMISSIONS } },
  '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
};

export async function applicationId({ authed }: Pick<Calls, 'authed'>): Promise<string> {
  const { id } = await authed<Pick<Application, 'id'>>((rest) => rest.get(Routes.currentApplication()));
  return id;
}

/** Tells Discord our commands, all at once, and how we may be installed, where either is not what it has. */
export async function register({ authed }: Pick<Calls, 'authed'>): Promise<{ readonly changed: boolean }> {
  const { id: app, integration_types_config: installs } = await authed<Application>((rest) =>
    rest.get(Routes.currentApplication()),
  );
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = await authed<unknown>((rest) => rest.get(Routes.applicationCommands(app), { query }));
  const isInstalledSo = installs?.['0']?.oauth2_install_params?.permissions === PERMISSIONS;
  if (isInstalledSo && textOf(there) === textOf(COMMANDS)) return { changed: false };
  // The commands last: they are what is looked at the next time, should the other not be taken.
  await authed((rest) => rest.patch(Routes.currentApplication(), { body: { integration_types_config: INSTALLS } }));
  await authed((rest) => rest.put(Routes.applicationCommands(app), { body: COMMANDS }));
  return { changed: true };
}

/** What we read of how Discord has the app. */
interface Application {
  readonly id: string;
  readonly integration_types_config?: typeof INSTALLS;
}

const digest = (): string =>
  createHash('sha256')
    .update(textOf(COMMANDS) + PERMISSIONS)
    .digest('base64url');

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
