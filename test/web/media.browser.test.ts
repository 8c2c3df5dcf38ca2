import { playgroundFixture } from './playground-fixture.ts';

jest.setTimeout(90_000);

const { open } = playgroundFixture();

it('prints the letter, dark on white and each of its pages whole, and nothing that can only be pressed', async () => {
  const { page, trouble } = await open('/', { colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
  await page.locator('button[data-verb=write]').click();
  await page.locator('dialog [name=name]').fill('Ani Example');
  await page.locator('#page-text', { hasText: 'Ani Example' }).waitFor({ state: 'attached' });

  await page.emulateMedia({ media: 'print' });
  for (const pressed of ['dialog', 'nav', '#log button', '.manner', 'summary'])
    expect([pressed, await page.locator(pressed).first().isVisible()]).toEqual([pressed, false]);
  expect(await page.locator('#pictures img').first().isVisible()).toBe(true);
  expect(await page.locator('#log h3').isVisible()).toBe(true);
  const drawn = (of: string, what: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${of}')).getPropertyValue('${what}')`);
  expect(await drawn('body', 'color')).toBe('rgb(29, 27, 23)');
  expect(await drawn('#pictures img', 'break-inside')).toBe('avoid');
  // Of one longer than a sheet, a grid is never broken where it would have to be.
  expect([await drawn('.desk', 'display'), await drawn('.pictures', 'display')]).toEqual(['block', 'block']);
  expect(trouble).toEqual([]);
});

it('shows which button comes next where a person’s own colors take the place of ours', async () => {
  const { page } = await open('/', { forcedColors: 'active' });
  await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
  const border = (of: string) => page.evaluate(`getComputedStyle(document.querySelector('${of}')).borderTopWidth`);
  await page.locator('button.primary[data-verb=write]').waitFor();
  expect([await border('button.primary'), await border('button[data-verb=close]')]).toEqual(['3px', '1px']);
});
