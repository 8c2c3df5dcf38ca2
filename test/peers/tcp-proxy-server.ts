import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** How often something was sent that an answer then came to: the round trips. */
  trips(): number;
  /** Breaks every connection, as when a cable is pulled. */
  cut(): void;
  /** While deaf, what is sent goes nowhere. */
  deaf(is: boolean): void;
  /** Each answer comes so many milliseconds later. */
  slow(ms: number): void;
  /** From now on it stands before another server; connections to the one before are broken. */
  leadTo(port: number): void;
  close(): void;
}

/** Stands before a server on this computer. `change`: what becomes of the server's words. */
export async function startTcpProxy(
  to: number,
  change: (words: Buffer) => Buffer = (words) => words,
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let trips = 0;
  let isDeaf = false;
  let late = 0;
  let target = to;
  const server = createServer((client) => {
    const upstream = createConnection(target, '127.0.0.1');
    let isAsked = false;
    const held: { readonly at: number; readonly data: Buffer }[] = [];
    /** In their order, whatever is slow no more. */
    const answer = (): void => {
      for (let first = held[0]; first; first = held[0]) {
        const left = first.at - Date.now();
        if (left > 0) return void setTimeout(answer, left).unref();
        client.write(change(first.data));
        held.shift();
      }
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (data) => {
      if (isDeaf) return;
      if (!isAsked) trips += 1;
      isAsked = true;
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      isAsked = false;
      held.push({ at: Date.now() + late, data });
      if (held.length === 1) answer();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => socket.resetAndDestroy());
  return {
    port: (server.address() as AddressInfo).port,
    trips: () => trips,
    cut,
    deaf: (is) => void (isDeaf = is),
    slow: (ms) => void (late = ms),
    leadTo(next) {
      target = next;
      cut();
    },
    close() {
      server.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}
