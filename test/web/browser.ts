import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/**
 * Two pages of suggestions that Chromium makes ready below the address line of each new window: a context, which is one,
 * takes 1.4 CPU seconds with them and 0.6 without. The last such list counts, so what Playwright would switch off is named again.
 */
const SWITCHED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${SWITCHED_OFF.join(',')}`,
];

/** A missing browser fails the test: what nobody looked at is not known to work. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`No browser at ${executablePath}. Run "bash .ci/system.sh", or set CHROMIUM to one.`);
  return await chromium.launch({ executablePath, args: FLAGS });
}

export interface Watched {
  readonly page: Page;
  /** Errors of the console, refusals of the content security policy, and requests that went elsewhere. */
  readonly trouble: string[];
}

/** A page that remembers everything that should not have happened on it. */
export async function watchedPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) trouble.push(`elsewhere: ${request.url()}`);
  });
  return { page, trouble };
}

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds wrong, a line each. Evaluated from outside the page, which the page's own policy does not hinder. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  // What fades in is looked at once it is there.
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const found = await page.evaluate<Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** By Tab alone, as somebody does who has no mouse. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await focused(
      page,
      'here.labels?.[0]?.textContent ?? here.getAttribute("aria-label") ?? here.textContent',
    );
    if (name.test(label)) return;
    seen.push(label.slice(0, 40));
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${seen.join(' | ')}`);
}

/** Something of the element that has the focus, `here`. */
export async function focused(page: Page, what: string): Promise<string> {
  return String(await page.evaluate(`{ const here = document.activeElement; ${what} }`));
}

/** Pixels of the first page that are ink, and the size of the picture. */
export async function picture(page: Page): Promise<{ width: number; height: number; dark: number }> {
  return await page.evaluate(`(() => {
    const image = document.querySelector('#pictures img');
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const dark = data.filter((value, at) => at % 4 === 0 && value < 128).length;
    return { width: canvas.width, height: canvas.height, dark };
  })()`);
}

/** Pixels by which the page is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

/** Pixels that the page goes on below the last thing on it. */
export async function tooLong(page: Page): Promise<number> {
  const below =
    'document.documentElement.scrollHeight - scrollY - document.querySelector("main").getBoundingClientRect().bottom';
  return Math.max(0, Math.round(Number(await page.evaluate(below))));
}
