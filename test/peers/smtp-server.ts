import { createHash } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Where a conversation with a mail server may stand. `body`: in the middle of the mail; `dot`: it was whole. */
export type Stage = 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot';

/** What the next conversation meets. `taken`: the mail arrived all the same. */
export interface Fault {
  readonly at: Stage;
  /** The line that is answered; or the line goes dead: cut off, or silent. */
  readonly does: 'reset' | 'silence' | `${2 | 4 | 5}${string}`;
  readonly taken?: boolean;
}

/** A mail as the office has it. */
export interface Arrived {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly sha256: string;
  readonly text: string;
}

export interface SmtpServer {
  readonly port: number;
  /** In the order in which it came. */
  readonly arrived: readonly Arrived[];
  /** What the next conversations meet, one each; after them things are as they were. */
  next(...faults: readonly (Fault | 'nothing')[]): void;
  /** How many conversations there were. */
  talks(): number;
  close(): Promise<void>;
}

export interface SmtpServerParts {
  /** The share of mails that it has no time for. A server that never refuses is found nowhere. */
  readonly refuses?: number;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** What a conversation meets beside that, where nothing was planned for it. */
  readonly meets?: () => Fault | undefined;
  readonly port?: number;
  readonly guard?: Guard;
  readonly onArrived?: (mail: Arrived) => void;
}

/** It takes mail only over TLS, from whoever knows its password. */
export interface Guard {
  readonly cert: string;
  readonly key: string;
  readonly user: string;
  readonly password: string;
}

const BUSY: Fault = { at: 'rcpt', does: '451 4.3.2 Please try again later' };

/** A mail server that keeps to the letter of the protocol, and to whatever trouble it is told to make. */
export async function startSmtpServer(parts: SmtpServerParts = {}): Promise<SmtpServer> {
  const { refuses = 0.05, random = Math.random, port = 0, meets, guard, onArrived } = parts;
  const arrived: Arrived[] = [];
  const faults: (Fault | 'nothing')[] = [];
  const sockets = new Set<Socket>();
  let talks = 0;
  const take = (mail: Arrived): void => {
    arrived.push(mail);
    onArrived?.(mail);
  };
  const server = createServer((socket) => {
    talks += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    const planned = faults.shift();
    const usual = random() < refuses ? BUSY : meets?.();
    const fault = planned === 'nothing' ? undefined : (planned ?? usual);
    talk({ socket, fault, take, guard, isSecure: false });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    arrived,
    next: (...more) => void faults.push(...more),
    talks: () => talks,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Talk {
  readonly socket: Socket;
  readonly fault: Fault | undefined;
  readonly take: (mail: Arrived) => void;
  readonly guard: Guard | undefined;
  readonly isSecure: boolean;
}

/** The same conversation over TLS, from the beginning and without a greeting. */
function secured({ socket, guard, ...rest }: Talk): void {
  socket.removeAllListeners('data');
  const secure = new TLSSocket(socket, { isServer: true, cert: guard!.cert, key: guard!.key });
  secure.on('error', () => undefined);
  talk({ ...rest, socket: secure, guard, isSecure: true });
}

/** One conversation, as RFC 5321 has it: an order of commands, and nothing said before its time. */
function talk({ socket, fault, take, guard, isSecure }: Talk): void {
  let isKnown = guard === undefined;
  const envelope = { from: '', to: '' };
  let isData = false;
  let heard = '';
  const meets = (at: Stage): boolean => {
    if (fault?.at !== at) return false;
    if (fault.does === 'reset') socket.resetAndDestroy();
    else if (fault.does !== 'silence') socket.write(`${fault.does}\r\n`);
    return true;
  };
  const answer = (at: Stage, line: string): void => void (meets(at) || socket.write(`${line}\r\n`));
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const offers = !guard ? [] : isSecure ? ['AUTH PLAIN'] : ['STARTTLS'];
    if (verb === 'EHLO')
      answer(
        'ehlo',
        ['250-office.example', ...offers.map((offer) => `250-${offer}`), '250 ENHANCEDSTATUSCODES'].join('\r\n'),
      );
    else if (verb === 'STAR' && guard && !isSecure) {
      socket.write('220 2.0.0 Go ahead\r\n');
      secured({ socket, fault, take, guard, isSecure });
    } else if (verb === 'AUTH' && guard && isSecure) {
      const [, name, word] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0');
      isKnown = name === guard.user && word === guard.password;
      socket.write(isKnown ? '235 2.7.0 Ok\r\n' : '535 5.7.8 Wrong name or password\r\n');
    } else if (!isKnown && verb !== 'QUIT') socket.write('530 5.7.0 Not before STARTTLS and AUTH\r\n');
    else if (verb === 'MAIL' && address) {
      envelope.from = address;
      answer('mail', '250 2.1.0 Ok');
    } else if (verb === 'RCPT' && envelope.from && !envelope.to) {
      if (!meets('rcpt')) {
        envelope.to = address;
        socket.write('250 2.1.5 Ok\r\n');
      }
    } else if (verb === 'DATA' && envelope.to) {
      if (meets('data')) return;
      isData = true;
      socket.write('354 Go ahead\r\n');
    } else if (verb === 'QUIT') socket.end('221 2.0.0 Bye\r\n');
    else socket.write('503 5.5.1 Not now\r\n');
  };
  const mail = (): boolean => {
    const end = heard.indexOf('\r\n.\r\n');
    if (end < 0) {
      if (heard.length > 500 && meets('body')) isData = false;
      return false;
    }
    const text = heard.slice(0, end + 2).replaceAll(/^\./gm, '');
    heard = heard.slice(end + 5);
    isData = false;
    if (fault?.at !== 'dot' || fault.taken) take(arrivedOf(text, envelope));
    answer('dot', '250 2.0.0 Ok: taken');
    return true;
  };
  socket.setEncoding('latin1');
  socket.on('data', (data: string) => {
    heard += data;
    for (;;) {
      if (isData) {
        if (mail()) continue;
        return;
      }
      const end = heard.indexOf('\r\n');
      if (end < 0) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      command(line);
    }
  });
  if (!isSecure) answer('greeting', '220 office.example ESMTP');
}

function arrivedOf(text: string, { from, to }: { readonly from: string; readonly to: string }): Arrived {
  return {
    from,
    to,
    messageId: /^Message-ID:\s+(\S+)/im.exec(text)?.[1] ?? '',
    sha256: createHash('sha256').update(text, 'latin1').digest('base64url'),
    text,
  };
}
