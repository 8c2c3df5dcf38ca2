import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { EventId } from '../../src/core/ids.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { createPrivateLinks } from '../../src/web/private-page.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { startBrowser, violations, watchedPage } from './browser.ts';
import { KEY, servedFixture } from './web-fixture.ts';

jest.setTimeout(90_000);

/** The address stands in the link before the server is there. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('a draft from the chat goes on in the browser, by keyboard, until its page shows the new words', async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const clock = (): number => NOW;
  const privatePage = { publicUrl, key: KEY, once: createMemoryOnce(clock) };
  const served = await servedFixture({ playground: undefined, privatePage }, port);
  const values = { name: 'Ani Example', zip: '93230', story: 'I boil my water.' };
  const action = { kind: 'submit', form: 'letter', handle: 'clean-water', values } as const;
  await served.conversation.handle({ person: ANI, event: EventId.parse('begun in the chat'), action });
  const link = createPrivateLinks({ publicUrl, key: KEY, clock, newId: () => 'one' })(ANI);

  const browser = await startBrowser();
  try {
    const { page, trouble } = await watchedPage(browser, publicUrl);
    await page.goto(link);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await page.waitForURL('**/d/letter');
    await page.locator('#pictures[data-kind=letter] img').waitFor();
    expect(await page.locator('#page-text').textContent()).toContain('I boil my water.');
    expect(await violations(page)).toEqual([]);
    await page.locator('button[data-verb=own-words]').press('Enter');
    await page.locator('button[data-verb=story]').press('Enter');
    await page.locator('dialog textarea').fill('We carry water home from the school.');
    await page.locator('#page-text', { hasText: 'We carry water home' }).waitFor({ state: 'attached' });
    await page.locator('dialog button.primary').press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
  }
});
