import { appendFileSync } from 'node:fs';
import { startSmtpServer, type Fault } from '../peers/smtp-server.ts';

/** The office, in a process that outlives every worker: what it has is written down, and that is what counts. */
const [port, seen, log, manner] = process.argv.slice(2) as [string, string, string, 'calm' | 'rough'];
/** A rough one breaks off one conversation in ten, a third of them when it has the letter. */
const BREAKS: readonly Fault[] = [
  { at: 'data', does: 'reset' },
  { at: 'dot', does: 'reset' },
  { at: 'dot', does: 'reset', taken: true },
];
let n = 0;
/** As syslog writes it. */
const note = (text: string): void => appendFileSync(log, `${new Date().toISOString()} box postfix/${text}\n`);
await startSmtpServer({
  port: Number(port),
  meets() {
    note('smtpd[1]: connect from a worker');
    return manner === 'rough' && Math.random() < 0.1 ? BREAKS[Math.floor(Math.random() * BREAKS.length)] : undefined;
  },
  onArrived({ messageId, sha256 }) {
    n += 1;
    appendFileSync(seen, `${messageId} ${sha256}\n`);
    const id = `Q${String(n).padStart(10, '0')}`;
    note(`cleanup[1]: ${id}: message-id=${messageId}`);
    note(`qmgr[1]: ${id}: from=<a@b.co>, size=1, nrcpt=1 (queue active)`);
  },
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
