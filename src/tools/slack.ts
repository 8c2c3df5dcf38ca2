import { UserError } from '../core/errors.ts';
import { readHouseConfig } from '../app/config/house-config.ts';
import { manifestOf, REDIRECT, SCOPES } from '../slack/manifest.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command } from './command.ts';

const USAGE = `redress slack manifest          prints the app's manifest, for Socket Mode: no public address is needed
redress slack manifest --http   the same for Slack to reach PUBLIC_URL

Paste it at https://api.slack.com/apps (Create New App, From a manifest). Why it asks for each permission is printed beside
it, to the error output. With SLACK_CLIENT_ID set it lets any workspace install the app.`;

export const slack: Command = {
  usage: USAGE,
  summary: "Prints the manifest of the app in Slack, with each permission's reason.",
  run: async (args, io) => {
    const asked = read(args);
    if (!asked) return misused('There is only "manifest", with --http or without.', USAGE, io);
    const { publicUrl } = readHouseConfig(io.env);
    const isMany = Boolean(io.env['SLACK_CLIENT_ID']);
    if ((asked.http || isMany) && publicUrl === undefined) throw new UserError('settings', NO_ADDRESS);
    const manifest = manifestOf({
      ...(asked.http && { publicUrl }),
      ...(isMany && { redirectUrl: new URL(REDIRECT, publicUrl).href }),
    });
    io.out(`${JSON.stringify(manifest, undefined, 2)}\n`);
    io.err(`${reasons()}\n`);
    return 0;
  },
};

const NO_ADDRESS = 'PUBLIC_URL is not set. Put the https address of this server into .env, or leave out --http.';

function read(args: readonly string[]): { readonly http: boolean } | undefined {
  const parsed = takenApart(args, { http: { type: 'boolean', default: false } });
  if (typeof parsed === 'string') return undefined;
  const { values, positionals } = parsed;
  return positionals.length === 1 && positionals[0] === 'manifest' ? { http: values.http } : undefined;
}

function reasons(): string {
  const width = Math.max(...Object.keys(SCOPES).map((scope) => scope.length));
  return ['It asks for:', ...Object.entries(SCOPES).map(([scope, why]) => `  ${scope.padEnd(width)} ${why}`)].join(
    '\n',
  );
}
