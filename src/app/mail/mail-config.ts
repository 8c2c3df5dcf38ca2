import { UserError } from '../../core/errors.ts';
import { readMailAddress, type MailAddress } from '../../delivery/channels/mail-address.ts';
import type { Relay } from '../../delivery/channels/smtp.ts';
import { isLoginReadable, isLoopback, unreadableLogin } from '../config/reach.ts';

export interface MailConfig {
  readonly relay: Relay;
  readonly from: MailAddress;
  /** The log of the Postfix on this computer. */
  readonly log?: string;
}

/** The settings that e-mail needs, read here and nowhere else. */
export const MAIL_SETTINGS = ['MAIL_URL', 'MAIL_FROM', 'MAIL_LOG'] as const;

/** What else must be set before letters leave in anybody's name. */
const BESIDE = {
  REDIS_URL: 'what is under way must outlive this program',
  OPERATOR_NAME: 'offices are told who sent it',
  OPERATOR_CONTACT: 'offices are told whom to ask',
} as const;

/** Undefined without MAIL_URL. Throws a UserError that says all there is to mend. */
export function readMailConfig(env: NodeJS.ProcessEnv): MailConfig | undefined {
  const { MAIL_URL: url, MAIL_FROM: sender, MAIL_LOG: log } = env;
  const from = sender ? readMailAddress(sender) : undefined;
  if (!url) {
    if (!sender && !log) return undefined;
    throw new UserError('settings', 'MAIL_FROM and MAIL_LOG are of no use without MAIL_URL. Set it, or take them out.');
  }
  const mistakes = Object.entries(BESIDE).flatMap(([name, why]) =>
    env[name] ? [] : [`${name} is needed with MAIL_URL: ${why}.`],
  );
  if (!isServer(url))
    mistakes.push('MAIL_URL is an address such as smtp://127.0.0.1:25 or smtps://NAME:PASSWORD@mail.example.org.');
  else if (!isLoginReadable(url)) mistakes.push(unreadableLogin('MAIL_URL'));
  if (!from)
    mistakes.push(
      'MAIL_FROM is the address that letters come from, such as Letters of Millbrook <letters@example.org>.',
    );
  if (mistakes.length > 0 || !from) throw new UserError('settings', mistakes.join('\n'));
  return { relay: relayOf(new URL(url), from), from, ...(log && { log }) };
}

function isServer(url: string): boolean {
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) return false;
  const { hostname, pathname, search, hash, username, password } = new URL(url);
  return hostname !== '' && /^\/?$/.test(pathname) && !search && !hash && (username === '') === (password === '');
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 25, 'smtps:': 465 };

function relayOf({ protocol, hostname, port, username, password }: URL, from: MailAddress): Relay {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: port ? Number(port) : PORTS[protocol]!,
    secure: protocol === 'smtps:',
    mustBeSecure: protocol !== 'smtps:' && !isLoopback(host),
    ...(username && { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
    name: from.address.split('@')[1]!,
  };
}
