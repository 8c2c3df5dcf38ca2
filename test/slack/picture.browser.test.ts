import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { draw, drawModal } from '../../src/slack/draw.ts';
import { modalOf } from '../../src/slack/form.ts';
import { screensFixture } from '../fixtures/screens.ts';
import { slackPage } from '../fixtures/slack-page.ts';
import type { Data } from '../peers/slack/data.ts';
import { startBrowser } from '../web/browser.ts';

jest.setTimeout(60_000);

const dataOf = (content: object): Data => JSON.parse(JSON.stringify(content)) as Data;

/** With SLACK_PICTURE set to a file the picture is kept: docs/slack.png is made so. */
it('shows the main screens as a person sees them', async () => {
  const { screens, forms } = screensFixture('en');
  const card = draw(screens['card for a channel']!().view, { most: 4, where: 'channel' });
  const html = slackPage([
    { title: 'Everybody in the channel sees a card', messages: card.messages.map(dataOf) },
    { title: 'What is typed stays in a modal', modal: dataOf(modalOf(forms['letter']!(), 'en')) },
    { title: 'And every letter is read there', modal: dataOf(drawModal(screens['review']!().view, {})) },
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'redress-slack-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1416, height: 700 }, deviceScaleFactor: 1.5 });
  await page.goto(`file://${file}`);
  expect(await page.locator('section').count()).toBe(3);
  expect(await page.getByText('Write my letter').count()).toBe(1);
  expect(await page.locator('header').allTextContents()).toEqual(
    [SENTENCES.en.chat.steps.words, SENTENCES.en.chat.steps.letters].map((title) => `${title}✕`),
  );
  const picture = await page.screenshot({ fullPage: true });
  const kept = process.env['SLACK_PICTURE'];
  if (kept !== undefined) writeFileSync(kept, picture);
  await browser.close();
  rmSync(folder, { recursive: true });
});
