import type { BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../fixtures/until.ts';
import { focused, violations, type Watched } from './browser.ts';
import { playgroundFixture } from './playground-fixture.ts';

jest.setTimeout(90_000);

const { open } = playgroundFixture();

/** The form of a letter, open and empty. */
async function writing(options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await open('/', options);
  const { page } = watched;
  await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
  await page.locator('button[data-verb=write]').click();
  await page.locator('dialog[open]').waitFor();
  return watched;
}

const handIn = (page: Page) => page.locator('dialog button.primary').click();

const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
};

/** Whether a reader sees all of it without scrolling. */
const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    `(() => { const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight; })()`,
  );

it('leads back to a screen that says what is needed when a form with mistakes is closed', async () => {
  const { page, trouble } = await writing();
  await handIn(page);
  await page.locator('dialog').getByText('This is still needed.').first().waitFor();
  await leave(page);

  expect(await page.locator('#log .notice').allInnerTexts()).toEqual(['Still needed: your name, ZIP code.']);
  expect(await focused(page, 'here.tagName')).toBe('H3');
  expect(await violations(page)).toEqual([]);
  expect(trouble).toEqual([]);
});

it('marks each line that is wrong, and reads out inside the form how many are', async () => {
  const { page, trouble } = await writing();
  await handIn(page);
  await page
    .locator('dialog [role=status]', { hasText: '2 answers need another look.' })
    .waitFor({ state: 'attached' });
  const border = (name: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('dialog [name=${name}]')).borderTopWidth`);
  expect([await border('name'), await border('zip'), await border('story')]).toEqual(['2px', '2px', '1px']);
  expect(await violations(page)).toEqual([]);
  expect(trouble).toEqual([]);
});

it('shows what is wrong with a text that is longer than the window', async () => {
  const { page, trouble } = await writing({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  await page.locator('dialog [name=name]').fill('Ani Example');
  await page.locator('dialog [name=zip]').fill('93230');
  const story = 'Our water is brown, and nobody tells us why.\n\n'.repeat(300);
  await page.locator('dialog [name=story]').fill(story);
  await handIn(page);

  const problem = page.locator('dialog .problem:visible');
  await problem.waitFor();
  expect(await problem.innerText()).toBe(
    'That is longer than 10,000 characters, so it was not taken. Make it shorter.',
  );
  expect(await isInSight(page, 'dialog .field:has([aria-invalid=true]) .problem')).toBe(true);
  expect(await focused(page, 'here.name')).toBe('story');
  expect(await page.locator('dialog [name=story]').inputValue()).toBe(story);
  expect(trouble).toEqual([]);
});

it('never hides what has the focus behind the buttons of a form', async () => {
  const { page, trouble } = await writing({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });
  const hidden = `(() => {
    const bar = document.querySelector('dialog .row.end');
    const here = document.activeElement;
    const isUnder = here.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
    return here.matches('dialog input') && isUnder ? here.id : '';
  })()`;
  const found: string[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    found.push(await page.evaluate(hidden));
    await page.keyboard.press('Tab');
  }
  expect(found.filter((id) => id !== '')).toEqual([]);
  expect(trouble).toEqual([]);
});

it('says in sight that nothing was answered, goes nowhere, and says it no longer once something is', async () => {
  const { page } = await writing({ viewport: { width: 375, height: 500 } });
  await page.locator('dialog [name=name]').fill('Ani Example');
  await page.locator('dialog [name=zip]').fill('93230');
  await page.locator('dialog [name=story]').fill('We boil the water that our children drink.');
  await page.route('**/api/**', (route) => route.abort());
  await handIn(page);
  await page.locator('dialog').getByText('No answer from Redress.').waitFor();
  expect(await isInSight(page, 'dialog form > .problem')).toBe(true);
  // An alert that only stays is not read out a second time.
  await page.evaluate(`{ const alert = document.querySelector('dialog [role=alert]'); window.shown = [];
    new MutationObserver(() => shown.push(!alert.hidden)).observe(alert, { attributes: true }); }`);
  await handIn(page);
  const shown = await until(
    () => page.evaluate<boolean[]>('shown'),
    (all) => all.at(-1) === true,
  );
  expect(shown).toEqual([false, true]);
  await leave(page);
  await page.locator('button[data-verb=write]').click();
  await page.locator('#log .trouble').waitFor();
  expect(await isInSight(page, '#log .trouble')).toBe(true);

  await page.unroute('**/api/**');
  await page.route('**/api/form', (route) => route.abort());
  await page.locator('button[data-verb=write]').click();
  await page.locator('#log:not([aria-busy])').waitFor();
  expect(await page.locator('#log .view').getAttribute('data-screen')).toBe('card');

  await page.unroute('**/api/form');
  await page.locator('button[data-verb=write]').click();
  await page.locator('dialog[open]').waitFor();
  await page.locator('#log .trouble').waitFor({ state: 'detached' });
  expect(await page.locator('dialog [name=name]').inputValue()).toBe('Ani Example');
});

it('asks before a page is left with words in an open form, and not once they are handed in or the form is closed', async () => {
  const { page, trouble } = await writing();
  await page.locator('dialog [name=story]').fill('We boil the water that our children drink.');
  await page.evaluate('location.reload()');
  await until(
    async () => trouble,
    (all) => all.some((line) => line.startsWith('dialog')),
  );
  expect(await page.locator('dialog [name=story]').inputValue()).toBe('We boil the water that our children drink.');
  await leave(page);
  trouble.length = 0;
  await page.reload();
  await page.locator('#log .view').waitFor();
  await page.locator('button[data-verb=write]').click();
  await page.locator('dialog[open]').waitFor();
  await page.reload();
  expect(trouble).toEqual([]);
});

it('shows a new screen from its title on, on a phone too', async () => {
  const { page, trouble } = await open('/', { viewport: { width: 375, height: 667 } });
  await page.locator('button[data-verb=help]').click();
  await page.locator('[data-screen=help]').waitFor();
  await page.locator('button[data-verb=privacy]').click();
  await page.locator('[data-screen=privacy]').waitFor();

  const top = Number(await page.evaluate('document.querySelector("#log .view").getBoundingClientRect().top'));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(40);
  expect(await focused(page, 'here.tagName')).toBe('H3');
  expect(trouble).toEqual([]);
});

it('shows a new message from its title on, and where to answer it, in twice the size', async () => {
  const { page, trouble } = await open('/', { viewport: { width: 640, height: 450 } });
  await page.getByLabel('as a direct message').check();
  await page.locator('#log[role=log] .view').waitFor();
  expect(await isInSight(page, '#log .view h3')).toBe(true);
  await page.getByLabel('Your message').fill('privacy');
  await page.keyboard.press('Enter');
  await page.locator('[data-screen=privacy]').waitFor();

  expect(await isInSight(page, '[data-screen=privacy] h3')).toBe(true);
  expect(await isInSight(page, '#message')).toBe(true);
  expect(await focused(page, 'here.id')).toBe('message');
  expect(trouble).toEqual([]);
});
