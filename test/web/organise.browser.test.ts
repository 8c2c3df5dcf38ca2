import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createPaper } from '../../src/paper/pdf.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { createMemorySignatures } from '../../src/signatures/memory-signatures.ts';
import { createOrganiseLinks } from '../../src/web/organise-links.ts';
import { HERE, NOW } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { startBrowser, tooWide, violations, watchedPage } from './browser.ts';
import { campaignCountsFixture, readRelease, RELEASE } from './organise-fixture.ts';
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

it('an organizer opens the link of the chat, by keyboard, and sees how it goes and what there is to take along', async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const clock = (): number => NOW;
  const sheets = createPaper();
  const served = await servedFixture(
    {
      playground: undefined,
      privatePage: { publicUrl, key: KEY, once: createMemoryOnce(clock) },
      organise: {
        counts: await campaignCountsFixture(),
        sheets,
        signatures: createMemorySignatures({ clock }),
        readRelease,
      },
    },
    port,
  );
  const link = createOrganiseLinks({ publicUrl, key: KEY, clock, newId: () => 'one' })(HERE, 'en');

  const browser = await startBrowser();
  try {
    const { page, trouble } = await watchedPage(browser, publicUrl, { viewport: { width: 360, height: 740 } });
    await page.goto(link);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await page.waitForURL('**/organise');
    const picture = page.getByRole('img', { name: /^How the campaign "Clean water for Millbrook" goes/ });
    await picture.scrollIntoViewIfNeeded();
    await until(
      async () => Number(await page.evaluate('document.querySelector("img.progress").naturalWidth')),
      (wide) => wide === 800,
    );
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Counts as CSV of “Clean water/ }).press('Enter');
    expect((await saved).suggestedFilename()).toBe('clean-water.csv');
    await page.getByLabel('The release, at most 60,000 characters').fill(RELEASE);
    await page.getByRole('button', { name: 'Read it' }).press('Enter');
    await page.getByRole('heading', { name: 'A letter begun' }).waitFor();
    expect(await page.getByLabel('issue.yaml').inputValue()).toContain('Nell Farraday');
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
    await sheets.close();
  }
});
