import { startTcpProxy, type TcpProxy } from './tcp-proxy-server.ts';

export type { TcpProxy };

const opened: TcpProxy[] = [];

afterAll(() => {
  for (const proxy of opened.splice(0)) proxy.close();
});

/** As `startTcpProxy`, until the tests of this file end. */
export async function tcpProxy(...parts: Parameters<typeof startTcpProxy>): Promise<TcpProxy> {
  const proxy = await startTcpProxy(...parts);
  opened.push(proxy);
  return proxy;
}
