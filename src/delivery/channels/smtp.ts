import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '../channel.ts';
import { outcomeOf, type Failure } from './smtp-outcome.ts';

/** The server that mail is handed to. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on. */
  readonly secure: boolean;
  /** Without TLS nothing is said: so everywhere but on this computer. */
  readonly mustBeSecure: boolean;
  readonly user?: string;
  readonly password?: string;
  /** How we name ourselves to it. */
  readonly name: string;
  /** Further certificates to trust, beside those of the system. */
  readonly ca?: string;
}

export interface Smtp {
  /** One mail over a connection of its own. Never rejects. */
  send(mail: {
    readonly from: string;
    readonly to: string;
    readonly bytes: Uint8Array;
    readonly lastDot: () => Promise<boolean>;
  }): Promise<Outcome>;
}

/** In milliseconds. A server may take its time with a mail that it has whole: better than not to know. */
const TIMES = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 5 * 60_000 };

const SLICE = 16_384;

export function createSmtp(relay: Relay, onTrouble: (code: string) => void = () => undefined): Smtp {
  return {
    async send(mail) {
      let dotted = false;
      const bytes = Readable.from(
        (async function* () {
          // In slices, so that the end is not reached long before what comes before it has left.
          for (let at = 0; at < mail.bytes.length; at += SLICE) yield mail.bytes.subarray(at, at + SLICE);
          if (!(await mail.lastDot())) throw new Error('aborted');
          dotted = true;
        })(),
        { objectMode: false },
      );
      try {
        await attempt(relay, mail, bytes);
        // An answer before the last dot is to nothing: what it is about was not whole.
        return { kind: dotted ? 'accepted' : 'busy' };
      } catch (error) {
        const failure = failureOf(error);
        const outcome = outcomeOf(failure, dotted);
        if (outcome.kind === 'busy') onTrouble(failure.code);
        return outcome;
      }
    },
  };
}

/** Rejects with whatever nodemailer says; nothing of it may be kept or logged but codes. */
async function attempt(relay: Relay, { from, to }: { readonly from: string; readonly to: string }, bytes: Readable) {
  const { host, port, secure, mustBeSecure, user, password, name, ca } = relay;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    name,
    requireTLS: mustBeSecure,
    ...TIMES,
    tls: {
      // A server on this computer mostly signed its certificate itself, and nobody stands between.
      rejectUnauthorized: secure || mustBeSecure,
      ...(ca !== undefined && { ca }),
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const step = (go: () => void) => (error?: unknown) => (error ? reject(error) : go());
      connection.once('error', reject);
      connection.once('end', () => reject(new Error('ended')));
      const send = () => connection.send({ from, to: [to] }, bytes, step(resolve));
      connection.connect(
        step(() => {
          if (user === undefined) return send();
          connection.login({ user, pass: password ?? '' }, step(send));
        }),
      );
    });
    connection.quit();
  } finally {
    connection.close();
    bytes.destroy();
  }
}

/** Node's words for a certificate that it does not take; nodemailer calls them a trouble of the socket. */
const UNTRUSTED = /CERT|^ERR_(TLS|SSL)/;

function failureOf(error: unknown): Failure {
  const { code, originalCode, command, responseCode, response } = error as Partial<Record<string, unknown>>;
  const isUntrusted = typeof originalCode === 'string' && UNTRUSTED.test(originalCode);
  return {
    code: isUntrusted ? 'ETLS' : typeof code === 'string' ? code : 'ENONE',
    stage: typeof command === 'string' ? command : '',
    ...(typeof responseCode === 'number' && { reply: responseCode }),
    enhanced: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(typeof response === 'string' ? response : '')?.[1] ?? '',
  };
}
