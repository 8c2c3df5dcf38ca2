import { startSmtpServer, type SmtpServer, type SmtpServerParts } from './smtp-server.ts';

const started: SmtpServer[] = [];

afterAll(async () => {
  for (const server of started.splice(0)) await server.close();
});

/** A mail server for the tests of one file. It refuses its 5 % by a fixed plan, so that a test is the same every time. */
export async function smtpPeer(parts: SmtpServerParts = {}): Promise<SmtpServer> {
  let n = 0;
  const server = await startSmtpServer({ random: () => ((n += 1) % 20) / 20 + 0.05, ...parts });
  started.push(server);
  return server;
}
