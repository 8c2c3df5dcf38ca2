import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser, watchedPage, type Watched } from './browser.ts';
import { servedFixture, type Served, type Web } from './web-fixture.ts';

export interface Playground {
  /** Where nothing was asked for yet. */
  readonly blank: (options?: BrowserContextOptions) => Promise<Watched>;
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Watched>;
  readonly edit: Web['edit'];
}

/** One server and one real browser for all tests of a file. */
export function playgroundFixture(): Playground {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await servedFixture();
    browser = await startBrowser();
  });
  // A page that stays open goes on drawing what others do.
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const blank: Playground['blank'] = (options) => watchedPage(browser, served.url, options);
  return {
    blank,
    async open(path = '/', options = {}) {
      const watched = await blank(options);
      await watched.page.goto(path);
      return watched;
    },
    edit: (change) => served.edit(change),
  };
}
