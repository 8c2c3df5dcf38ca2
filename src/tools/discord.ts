import { UserError } from '../core/errors.ts';
import { readHouseConfig } from '../app/config/house-config.ts';
import { createCalls, REVOKED } from '../discord/calls.ts';
import { networkCode, statusOf } from '../discord/errors.ts';
import { applicationId, inviteLinks, register } from '../discord/register.ts';
import { createLog } from '../log.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE = `redress discord register   tells Discord the commands, where they have changed
redress discord invite     prints the links that install the bot, to a server and for yourself

Both need DISCORD_TOKEN. "npm start" registers changed commands by itself.`;

export const discord: Command = {
  usage: USAGE,
  summary: 'Registers the commands with Discord, and prints the links that install the bot.',
  run: async (args, io) => {
    const [what, ...more] = args;
    if (more.length > 0 || (what !== 'register' && what !== 'invite')) return misused('Register or invite?', USAGE, io);
    const { discord: settings } = readHouseConfig(io.env);
    if (!settings) throw new UserError('settings', `DISCORD_TOKEN is not set. ${WHERE}`);
    const calls = createCalls({ settings, log: createLog({ logLevel: 'silent' }), fail: () => undefined });
    try {
      if (what === 'invite') printLinks(await applicationId(calls), io);
      else {
        const { changed } = await register(calls);
        io.out(changed ? 'The commands were registered.\n' : 'Discord has them already.\n');
      }
      return 0;
    } catch (error) {
      if (statusOf(error) === 401) throw new UserError('token', REVOKED);
      throw new UserError('discord-away', `Discord cannot be reached (${reasonOf(error)}). Try again in a minute.`);
    }
  },
};

const WHERE = 'Make one at https://discord.com/developers/applications (Bot, Reset Token), and put it in .env.';

function printLinks(app: string, { out }: Io): void {
  const { server, person } = inviteLinks(app);
  out(`To a server, for everybody in it:\n  ${server}\n\nFor yourself, wherever you are:\n  ${person}\n`);
}

const reasonOf = (error: unknown): string => {
  const status = statusOf(error);
  return status === undefined ? (networkCode(error) ?? 'no answer') : `it answers ${String(status)}`;
};
