import type { Page } from 'playwright-core';
import { violations } from './browser.ts';
import { playgroundFixture } from './playground-fixture.ts';

jest.setTimeout(90_000);

const { blank } = playgroundFixture();

/** The playground where these files or answers never come. */
async function without(what: string): Promise<Page> {
  const { page } = await blank();
  await page.route(what, (route) => route.abort());
  await page.goto('/');
  return page;
}

it('says that the chat is under way, and after a while what to do where its script never comes', async () => {
  const page = await without('**/assets/desk.js');

  expect(await page.locator('#log').innerText()).toBe('Loading ...');
  await page.evaluate('document.getAnimations().forEach((one) => one.finish())');
  await page.locator('#log').getByText('This takes long. Check your connection, then reload this page.').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('offers to begin again where the first answer does not come', async () => {
  const page = await without('**/api/chat');

  await page.locator('#log').getByText('No answer from Redress.').waitFor();
  expect(await page.locator('#log').innerText()).not.toContain('Loading');
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/api/chat');
  await page.getByRole('button', { name: 'Reload this page' }).click();
  await page.locator('#log .view').waitFor();
  expect(await page.locator('#log').innerText()).not.toMatch(/Loading|Reload/);
});

it('is shown in the manner that stands chosen, when somebody comes back or chose before it was there', async () => {
  const { page } = await blank();
  await page.goto('/');
  await page.getByLabel('as a direct message').check();
  await page.locator('#log[role=log] .view').waitFor();
  await page.goto('/issues');
  await page.goBack();
  await page.locator('#log .view').waitFor();
  expect(await page.getByLabel('as a direct message').isChecked()).toBe(true);
  expect(await page.getByLabel('Your message').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);

  await page.route('**/assets/desk.js', async (route) => {
    await page.getByLabel('as a direct message').check();
    await route.continue();
  });
  await page.goto('/');
  await page.locator('#log .view').waitFor();
  expect(await page.getByLabel('Your message').isVisible()).toBe(true);
});

it('is in the manner and the language of before when it is loaded again', async () => {
  const { page, trouble } = await blank();
  await page.goto('/');
  await page.getByLabel('as a direct message').check();
  await page.locator('#log[role=log] .view').waitFor();
  await page.getByLabel('Your message').fill('español');
  await page.keyboard.press('Enter');
  await page.locator('.desk[lang=es]').waitFor();

  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await page.getByLabel('como mensaje directo').isChecked()).toBe(true);
  expect(await page.title()).toBe('Redress: pruebe');
  await page.unroute('**/assets/*.js');
  await page.reload();
  await page.locator('#log[role=log] .view').waitFor();
  expect(await page.getByLabel('Su mensaje').isVisible()).toBe(true);
  expect(trouble.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
});
