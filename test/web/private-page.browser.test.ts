import { EventId } from '../../src/core/ids.ts';
import { createPrivateLinks } from '../../src/web/private-links.ts';
import { ANI } from '../fixtures/conversation.ts';
import { startBrowser, tabTo, violations, watchedPage } from './browser.ts';
import { clock, enterBy, servedByLink } from './link-fixture.ts';
import { KEY } from './web-fixture.ts';

jest.setTimeout(90_000);

it('a draft from the chat goes on in the browser, by keyboard, from its address to letters to copy and to print', async () => {
  const served = await servedByLink();
  const values = { name: 'Ani Example', zip: '93291', story: 'I boil my water.' };
  const action = { kind: 'submit', form: 'letter', handle: 'clean-water', values } as const;
  await served.conversation.handle({ person: ANI, event: EventId.parse('begun in the chat'), action });
  const link = createPrivateLinks({ publicUrl: served.url, key: KEY, clock, newId: () => 'one' })(ANI);

  const browser = await startBrowser();
  try {
    const { page, trouble } = await watchedPage(browser, served.url);
    await enterBy(link, page, '**/d/letter');
    await page.getByRole('heading', { level: 2, name: 'Step by step' }).waitFor();
    await page.locator('button[data-verb=street]').press('Enter');
    await page.locator('dialog [name=street][autocomplete=address-line1]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await tabTo(page, /^Jordan Example, CA-21/);
    await page.keyboard.press('Enter');
    await page.locator('#pictures[data-kind=letter] img').waitFor();
    expect(await page.locator('#page-text').textContent()).toContain('I boil my water.');
    expect(await violations(page)).toEqual([]);
    await page.locator('button[data-verb=own-words]').press('Enter');
    await page.locator('button[data-verb=story]').press('Enter');
    await page.locator('dialog textarea').fill('We carry water home from the school.');
    await page.locator('#page-text', { hasText: 'We carry water home' }).waitFor({ state: 'attached' });
    await page.locator('dialog button.primary').press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('button[data-verb=get-letters]').press('Enter');
    await page.locator('button[data-verb=agree]').press('Enter');
    await page.getByRole('button', { name: 'Copy: Message' }).waitFor();
    await page.locator('button[data-verb=other-ways]').press('Enter');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download: letter-house-CA-21.pdf' }).press('Enter');
    expect((await saved).suggestedFilename()).toBe('letter-house-CA-21.pdf');
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
  }
});

it('a link that grew old says so before and after it was opened, and a page that closed keeps what was typed', async () => {
  const served = await servedByLink();
  const values = { name: 'Ani Example', zip: '93291', story: 'I boil my water.' };
  const action = { kind: 'submit', form: 'letter', handle: 'clean-water', values } as const;
  await served.conversation.handle({ person: ANI, event: EventId.parse('begun in the chat'), action });
  let now = clock();
  const pass = (minutes: number): void => {
    now += minutes * 60_000;
    served.pass(minutes * 60_000);
  };
  const link = (id: string) =>
    createPrivateLinks({ publicUrl: served.url, key: KEY, clock: () => now, newId: () => id })(ANI);

  const browser = await startBrowser();
  try {
    const { page } = await watchedPage(browser, served.url);
    const old = link('old');
    await page.goto(old);
    pass(11);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await page.getByRole('status').getByText('This link is older than ten minutes. In your chat, /letter').waitFor();
    await page.goto(old);
    await page.getByText('This link is older than ten minutes.').waitFor();
    expect(await page.title()).toBe('Redress: Go on with your letter');
    expect(await violations(page)).toEqual([]);

    const fresh = link('new');
    await page.route('**/assets/continue.js', (route) => route.abort());
    await page.goto(fresh);
    await page.evaluate('document.getAnimations().forEach((one) => one.finish())');
    await page.getByText('This takes long. Check your connection, then reload this page.').waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).isEnabled()).toBe(false);
    await page.unroute('**/assets/continue.js');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`));
    await page.goto(fresh);
    await page.getByRole('button', { name: 'Continue' }).dblclick();
    await page.waitForURL('**/d/letter');
    expect(asked.filter((one) => one === `POST ${fresh}`)).toHaveLength(1);
    await enterBy(fresh, page, '**/d/letter');
    await page.locator('button[data-verb=street]').press('Enter');
    await page.locator('dialog [name=street]').fill('12 Elm Street');
    pass(121);
    await page.locator('dialog button.primary').press('Enter');
    await page.locator('dialog').getByText('This page has closed. In your chat, /letter').waitFor();
    expect(await page.locator('dialog [name=street]').inputValue()).toBe('12 Elm Street');
  } finally {
    await browser.close();
    await served.close();
  }
});
