import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { draw, type Drawn } from '../../src/discord/draw.ts';
import { createPaper } from '../../src/paper/pdf.ts';
import { discordPage, type ShownColumn } from '../fixtures/discord-page.ts';
import { screensFixture } from '../fixtures/screens.ts';
import { startBrowser } from '../web/browser.ts';

jest.setTimeout(60_000);

const paper = createPaper();
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await paper.close();
});

async function shown({ body, files }: Drawn): Promise<ShownColumn['messages'][number]> {
  const named = await Promise.all(
    files.map(async (file) => {
      if (file.of !== 'png') return [file.name, ''] as const;
      const [page] = await paper.pictures(file.letter);
      return [file.name, `data:image/png;base64,${Buffer.from(page!.bytes).toString('base64')}`] as const;
    }),
  );
  return { body: { ...body }, files: Object.fromEntries(named) };
}

/** With DISCORD_PICTURE set to a file the picture is kept: docs/discord.png is made so. */
it('shows the main screens as a person sees them', async () => {
  const { screens } = screensFixture('en');
  const columns = await Promise.all(
    (
      [
        ['card for a channel', 'Everybody in the channel sees a card'],
        ['review', 'One letter at a time, and the page itself'],
        ['kit', 'Then the one best way to each office'],
      ] as const
    ).map(async ([name, title]) => {
      const messages = await Promise.all(draw(screens[name]!().view, { most: 10 }).map(shown));
      return { title, messages };
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'redress-discord-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, discordPage(columns));
  const page = await browser.newPage({ viewport: { width: 1416, height: 900 }, deviceScaleFactor: 1.5 });
  await page.goto(`file://${file}`);
  expect(await page.locator('section').count()).toBe(3);
  expect(
    await page.locator('img').evaluateAll((all) => all.map((one) => (one as { naturalWidth?: number }).naturalWidth)),
  ).toEqual([816]);
  expect(await page.getByText('Write my letter').count()).toBe(1);
  expect(await page.locator('main').textContent()).not.toMatch(/\*\*|\\/);
  const picture = await page.screenshot({ fullPage: true });
  const kept = process.env['DISCORD_PICTURE'];
  if (kept !== undefined) writeFileSync(kept, picture);
  rmSync(folder, { recursive: true });
});
