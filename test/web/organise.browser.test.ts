import { createPaper } from '../../src/paper/pdf.ts';
import { createMemorySignatures } from '../../src/signatures/memory-signatures.ts';
import { createOrganiseLinks } from '../../src/web/organise-links.ts';
import { RELEASE, releasesFixture } from '../fixtures/campaign.ts';
import { campaignMailFixture } from '../fixtures/counted.ts';
import { ANI, HERE } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { startBrowser, tooWide, violations, watchedPage } from './browser.ts';
import { clock, enterBy, servedByLink } from './link-fixture.ts';
import { campaignCountsFixture } from './organise-fixture.ts';
import { KEY } from './web-fixture.ts';

jest.setTimeout(90_000);

it('an organizer opens the link of the chat, by keyboard, and sees how it goes and what there is to take along', async () => {
  const sheets = createPaper();
  const served = await servedByLink({
    organise: {
      counts: await campaignCountsFixture(),
      releases: releasesFixture,
      sheets,
      signatures: createMemorySignatures({ clock }),
      mayStill: async () => true,
      mail: campaignMailFixture().mail,
    },
  });
  const link = createOrganiseLinks({ publicUrl: served.url, key: KEY, clock, newId: () => 'one' })({
    person: ANI,
    community: HERE,
    language: 'en',
  });

  const browser = await startBrowser();
  try {
    const { page, trouble } = await watchedPage(browser, served.url, { viewport: { width: 360, height: 740 } });
    await enterBy(link, page, '**/organise');
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
    expect((await saved).suggestedFilename()).toBe('clean-water-for-millbrook-counts.csv');
    await page.getByRole('button', { name: 'Hold letters back of “Clean water' }).press('Enter');
    await page.getByRole('button', { name: 'Let letters go on of “Clean water' }).press('Enter');
    await page.getByText('Letters are being sent as usual.').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('The release, at most 1,000,000 characters').fill(RELEASE);
    await page.getByRole('button', { name: 'Read it' }).press('Enter');
    await page.getByRole('heading', { name: 'A campaign begun from a release' }).waitFor();
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
