import { createServer } from 'node:net';
import { HOST_SHAPE } from './reach.ts';

/**
 * What is wrong with the address in `HOST`: nothing, or that this computer has no such one. Asked by opening it for a moment, at
 * a port that the system picks: a name is looked up, and what the network of this computer allows is known to nobody else.
 */
export async function hostMistakes({ HOST: host }: NodeJS.ProcessEnv): Promise<string[]> {
  if (!host || !HOST_SHAPE.test(host)) return [];
  const code = await whyNot(host);
  return code === undefined
    ? []
    : [`HOST: this computer has no address ${host}. Set it to 127.0.0.1, or to one it has.`];
}

function whyNot(host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? ''));
    server.listen(0, host, () => server.close(() => resolve(undefined)));
  });
}
