import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import type { WebParts } from '../../src/web/parts.ts';
import { NOW } from '../fixtures/conversation.ts';
import { violations } from './browser.ts';
import { KEY, servedFixture, type Served } from './web-fixture.ts';

export const clock = (): number => NOW;

/** The server at the address that its own links lead to, without a playground. */
export async function servedByLink(parts: Partial<WebParts> = {}): Promise<Served> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const privatePage = { publicUrl, key: KEY, once: createMemoryOnce(clock) };
  return await servedFixture({ playground: undefined, privatePage, ...parts }, port);
}

/** Through the page behind a link, as somebody without a mouse. */
export async function enterBy(link: string, page: Page, to: string): Promise<void> {
  await page.goto(link);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.waitForURL(to);
}

/** The address stands in the link before the server is there. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
