import { codeFor } from '../../core/delivery/code.ts';
import type { PersonId } from '../../core/ids.ts';
import { mailingOf } from '../../core/conversation/mailing.ts';
import type { CampaignMail } from '../../core/promises/delivery.ts';
import type { Paper } from '../../core/promises/paper.ts';
import { createEmail, messageIdOf } from '../../delivery/channels/email.ts';
import { createSmtp, type Smtp } from '../../delivery/channels/smtp.ts';
import { createCodeMailer } from '../../delivery/code-mailer.ts';
import { createDeliver } from '../../delivery/deliver.ts';
import { createLedger } from '../../delivery/ledger.ts';
import { createOutbox } from '../../delivery/outbox.ts';
import { createPace } from '../../delivery/pace.ts';
import { createPostfixLog } from '../../delivery/postfix-log.ts';
import { createJobs, startWork, type Work } from '../../delivery/queue.ts';
import { createStops } from '../../delivery/stops.ts';
import { createCampaignMail } from '../../delivery/campaign-mail.ts';
import { createTell } from '../../delivery/tell.ts';
import { createWaiting } from '../../delivery/waiting.ts';
import { DOUBT_MS } from '../../delivery/waits.ts';
import type { Log } from '../../log.ts';
import type { FactsFor } from '../press/facts.ts';
import type { HouseConfig } from '../config/house-config.ts';
import type { MailConfig } from './mail-config.ts';
import { createMailHealth } from './mail-health.ts';
import type { PartHealth } from '../health/health.ts';
import type { PerformMailParts } from './perform-mail.ts';
import type { Stores } from '../keeping/stores.ts';
import { traceOf } from '../trouble.ts';

export interface MailParts {
  readonly config: Pick<HouseConfig, 'operator' | 'role'> & { readonly mail: MailConfig };
  readonly stores: Pick<Stores, 'receipts' | 'followUps' | 'tallies'> & Required<Pick<Stores, 'redis'>>;
  readonly paper: Pick<Paper, 'pdf'>;
  readonly factsFor: FactsFor;
  /** Makes the codes that prove an address. */
  readonly letterKey: Uint8Array;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** In place of the clock of Redis, which all processes share. */
  readonly shared?: () => number;
}

/** Everything that sends e-mail, joined. */
export interface Mail extends PerformMailParts {
  /** For organizers. */
  readonly campaigns: CampaignMail;
  /** For the lines at start. */
  readonly says: string;
  /** Begins to send, where this process does. */
  start(): Promise<void>;
  /** Puts back what the queue lost. */
  readonly sweep: () => Promise<unknown>;
  health(): Promise<PartHealth>;
  /** Sends nothing new and lets what is under way end, `graceMs` at most; letters may still be put. */
  stop(graceMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with a StoreAway when Redis does not answer. */
export async function createMail(parts: MailParts): Promise<Mail> {
  const { config, stores, paper, factsFor, letterKey, log, clock, newId, shared } = parts;
  const { mail, operator, role } = config;
  const { db, vault, url } = stores.redis;
  const time = shared && { shared };
  const ledger = createLedger({ db, vault, ...time });
  const stops = createStops({ db, vault });
  const pace = createPace({ db, vault, ...time, newId });
  const waiting = createWaiting({ db, vault, ledger, ...time });
  const tell = createTell({ ledger, waiting, ...stores, clock });
  const health = createMailHealth({
    relay: mail.relay,
    stops,
    clock,
    ...(role !== 'bot' && mail.log !== undefined && { log: mail.log }),
  });
  const smtp = (says: string): Smtp =>
    createSmtp(mail.relay, (code) => {
      health.trouble(code);
      log.warn({ code }, says);
    });
  const smtpOfLetters = smtp('The mail server did not take a letter, it waits');
  const smtpOfCodes = smtp('The mail server did not take a code, whoever asked for it is told');
  const jobs = await createJobs(url);
  const outbox = createOutbox({ ledger, waiting, jobs, tell, pace, stops, clock });
  const closing = new AbortController();
  const { from } = mail;
  const deliver = createDeliver({
    ledger,
    channel: createEmail({ smtp: smtpOfLetters, paper, from, operator }),
    pace,
    stops,
    tell,
    ...(mail.log !== undefined && {
      lookUp: createPostfixLog({ path: mail.log, messageIdOf: (about) => messageIdOf(about, from) }),
    }),
    clock,
    doubtMs: DOUBT_MS,
    closing: closing.signal,
  });
  const onTrouble = (error: unknown): void => log.warn(traceOf(error), 'Sending failed, it is tried again');
  let work: Work | undefined;
  return {
    outbox,
    campaigns: createCampaignMail({ stops, waiting, pace, jobs }),
    codeMailer: createCodeMailer({ smtp: smtpOfCodes, pace, from, operator, clock }),
    codeFor: ({ address, nonce }, person: PersonId) => codeFor({ person, address, nonce }, letterKey),
    mailingOf: async (effect, person, session) => mailingOf(effect, session, await factsFor({ person }, session)),
    says: `letters leave through ${mail.relay.host}:${String(mail.relay.port)}${role === 'bot' ? ', by another process' : ''}`,
    async start() {
      if (role !== 'bot') work = await startWork({ url, deliver, clock, onTrouble });
    },
    sweep: () => outbox.sweep(),
    health: () => health.now(),
    async stop(graceMs) {
      const ended = work?.close(graceMs);
      // What has not begun to leave does not begin now.
      closing.abort();
      await ended;
    },
    close: () => jobs.close(),
  };
}
