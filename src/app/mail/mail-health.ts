import { access, constants } from 'node:fs/promises';
import { StoreAway } from '../../core/errors.ts';
import type { Relay } from '../../delivery/channels/smtp.ts';
import type { Paused, Stops } from '../../delivery/stops.ts';
import type { PartHealth } from '../health/health.ts';
import { resumeLine } from './resume-line.ts';

export interface MailHealthParts {
  readonly relay: Pick<Relay, 'host' | 'port'>;
  readonly stops: Pick<Stops, 'paused'>;
  /** In which letters are looked up, where this process does so. */
  readonly log?: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface MailHealth {
  /** The mail server could not be had, or did not want us: its code. */
  trouble(code: string): void;
  now(): Promise<PartHealth>;
}

/** Trouble is told of for so long. */
const LATELY_MS = 10 * 60_000;

const FIXES: Readonly<Record<string, string>> = {
  EAUTH: 'Correct the name and the password in MAIL_URL.',
  ETLS: 'The server offers no TLS that can be trusted, and nothing is sent without it: check its certificate.',
  EDNS: 'Correct the name of the server in MAIL_URL.',
};

export function createMailHealth({ relay, stops, log, clock }: MailHealthParts): MailHealth {
  let last: { readonly code: string; readonly at: number } | undefined;
  const part = 'mail';
  const server = `${relay.host}:${String(relay.port)}`;
  return {
    trouble: (code) => void (last = { code, at: clock() }),
    async now() {
      if (last && clock() - last.at < LATELY_MS) {
        const says = `The mail server at ${server} did not accept a letter lately (${last.code}). Letters wait.`;
        return { part, status: 'yellow', says, fix: FIXES[last.code] ?? 'Check that it runs, and what its log says.' };
      }
      if (log !== undefined && !(await isReadable(log)))
        return {
          part,
          status: 'yellow',
          says: `The log at ${log} cannot be read: a letter whose answer is lost cannot be looked up, and is sent once more.`,
          fix: 'Correct MAIL_LOG, or let this account read it: usermod -aG adm ACCOUNT',
        };
      const paused = await stops.paused().catch(onlyAway);
      if (paused.length === 0) return { part, status: 'green', says: `Letters leave through ${server}.` };
      const what = paused.includes('everything') ? 'everybody' : paused.join(', ');
      return {
        part,
        status: 'yellow',
        says: `Letters to ${what} are held back.`,
        fix: `To go on: ${paused.map(resumeLine).join('; ')}`,
      };
    },
  };
}

const isReadable = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );

/** That Redis is away is told by its own part. */
function onlyAway(error: unknown): readonly Paused[] {
  if (error instanceof StoreAway) return [];
  throw error;
}
