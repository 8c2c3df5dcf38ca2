import type { Page, Route } from 'playwright-core';
import { RELEASE } from '../fixtures/campaign.ts';
import { focused, picture, tabTo, tooLong, tooWide, violations } from './browser.ts';
import { playgroundFixture } from './playground-fixture.ts';

jest.setTimeout(90_000);

const { blank, open, edit } = playgroundFixture();

const titled = (page: Page, title: RegExp) => page.getByRole('heading', { level: 3, name: title }).waitFor();

/** The chat as a direct message, once its first screen is there. */
const talking = async (page: Page): Promise<void> => {
  await page.getByLabel('as a direct message').check();
  await page.locator('#log[role=log] .view').waitFor();
};

/** The page may still show the letter of a keystroke before. */
const readOnPage = (page: Page, words: string) =>
  page.locator('#page-text', { hasText: words }).waitFor({ state: 'attached' });

/** Before the page's own scripts: `lines` has every line it takes. */
const COUNTS_LINES =
  'window.lines = []; EventSource = class extends EventSource { constructor(...of) { super(...of); lines.push(this); } }';

describe('the playground', () => {
  it('writes a letter from end to end by keyboard alone, and shows the page as it grows', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures[data-kind=sample] img').waitFor();
    expect(await violations(page)).toEqual([]);

    await tabTo(page, /^Clean water/);
    await page.keyboard.press('Enter');
    await titled(page, /^Clean water/);
    expect(await focused(page, 'here.tagName')).toBe('H3');
    await tabTo(page, /^Write/);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('Ani Example');
    await page.locator('#page-text', { hasText: 'Ani Example' }).waitFor();
    expect(await page.locator('#pictures').getAttribute('data-kind')).toBe('so-far');
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Enter');
    await page.locator('dialog').getByText('This is still needed.').waitFor();
    expect(await focused(page, 'here.name')).toBe('zip');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('93230');
    await tabTo(page, /^Health first/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Your own words/);
    await page.keyboard.type('We boil the water that our children drink.');
    await tabTo(page, /^Show my letters/);
    await page.keyboard.press('Enter');

    await titled(page, /^Your letter to Representative Example/);
    await page.locator('#pictures[data-kind=letter] img').waitFor();
    await readOnPage(page, 'We boil the water');
    const { width, height, dark } = await picture(page);
    expect([width, height]).toEqual([816, 1056]);
    expect(dark).toBeGreaterThan(2_000);
    expect(dark).toBeLessThan(200_000);
    expect(await violations(page)).toEqual([]);

    await tabTo(page, /^Get my letters/);
    await page.keyboard.press('Enter');
    await page.locator('[data-screen=consent]').waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, /^Yes|^I agree|^Agree|letters/i);
    await page.keyboard.press('Enter');
    await page.locator('[data-screen=kit]').waitFor();
    expect(await page.locator('#log').textContent()).toContain('Nothing has been sent yet.');
    expect(await violations(page)).toEqual([]);
    await tabTo(page, /^Copy: .*essage/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/Copied|selected now/)
      .first()
      .waitFor();
    expect(trouble).toEqual([]);
  });

  it('is a conversation that ends at the letters, by keyboard alone and on a phone', async () => {
    const { page, trouble } = await open('/', { viewport: { width: 375, height: 800 } });
    await page.locator('#pictures img').waitFor();
    await tabTo(page, /with buttons and forms/);
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-screen=choosing]').waitFor();
    const say = async (text: string, then: string): Promise<void> => {
      expect(await focused(page, 'here.id')).toBe('message');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.locator(`.view:last-of-type`, { hasText: then }).waitFor();
      await page.locator('.said', { hasText: text }).first().waitFor();
    };
    await say('clean water for millbrook', 'What is your name?');
    await say('Ani Example', 'What is the ZIP code');
    await say('9323O', 'digits only');
    await say('93230', 'Which reasons are yours?');
    await say('1', 'Now your own words');
    await say('We boil the water that our children drink.', 'Do you rent or own');
    await say('skip', 'How long have you lived here?');
    await say('skip', 'Your letter to Representative Example');
    await page.locator('#pictures[data-kind=letter] img').waitFor();
    await readOnPage(page, 'We boil the water');
    expect(await page.locator('[data-act]').count()).toBeLessThanOrEqual(2);
    await say('get my letters', 'Before you get your letters');
    await say('yes', 'Nothing has been sent yet. You send these.');
    expect(await violations(page)).toEqual([]);
    expect([await tooWide(page), await tooLong(page)]).toEqual([0, 0]);
    await page.getByLabel('with buttons and forms').check();
    await page.locator('[data-screen=kit] button[data-verb=sent]').waitFor();
    expect(trouble).toEqual([]);
  });

  it('keeps what was typed into a form that was closed, until it is handed in or forgotten', async () => {
    const { page, trouble } = await open();
    await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    const write = async (): Promise<void> => {
      await page.locator('button[data-verb=write]').click();
      await page.locator('dialog[open]').waitFor();
    };
    const name = page.locator('dialog [name=name]');
    const story = page.locator('dialog [name=story]');
    await write();
    await name.fill('Ani Example');
    await story.fill('We boil the water that our children drink.');
    await page.getByLabel('Health first').check();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await write();
    expect([await name.inputValue(), await story.inputValue()]).toEqual([
      'Ani Example',
      'We boil the water that our children drink.',
    ]);
    expect(await page.getByLabel('Health first').isChecked()).toBe(true);
    await page.locator('#page-text', { hasText: 'We boil the water' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await write();
    expect(await name.inputValue()).toBe('Ani Example');
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).toBe('[{},{}]');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await talking(page);
    await page.getByLabel('Your message').fill('forget');
    await page.keyboard.press('Enter');
    await page.locator('[data-screen=confirm] button.danger').click();
    await page.locator('[data-screen=forgotten]').waitFor();
    await page.getByLabel('with buttons and forms').check();
    await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    await write();
    expect(await name.inputValue()).toBe('');
    expect(trouble).toEqual([]);
  });

  it('closes a form by the button that goes back, and leaves the page by the same only after that', async () => {
    const { page, trouble } = await open('/issues');
    await page.goto('/');
    await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    for (const name of ['Ani Example', 'Bo Example']) {
      await page.locator('button[data-verb=write]').click();
      await page.locator('dialog [name=name]').fill(name);
      await page.evaluate('history.back()');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await focused(page, 'here.dataset.verb')).toBe('write');
    }
    await page.locator('button[data-verb=write]').click();
    expect(await page.locator('dialog [name=name]').inputValue()).toBe('Bo Example');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await tabTo(page, /Skip to the content|Write/);
    await page.evaluate('location.hash = "main"');
    await page.evaluate('history.back()');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.evaluate('history.back()');
    await page.waitForURL('**/issues');
    expect(trouble).toEqual([]);
  });

  it('draws the letter anew for whoever comes back to it from another tab', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures[data-kind=sample] img').waitFor();
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    await other.locator('button[data-verb=write]').click();
    await other.locator('dialog [name=name]').fill('Ani Example');
    await other.locator('dialog [name=zip]').fill('93230');
    await other.getByRole('button', { name: 'Show my letters' }).click();
    await titled(other, /^Your letter to Representative Example/);
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await page.locator('#pictures[data-kind=letter] img').waitFor();
    await readOnPage(page, 'Ani Example');
    expect(trouble).toEqual([]);
  });

  it('lets go of its line when too many pages are open, and takes one again when somebody comes back to it', async () => {
    const { page } = await blank();
    await page.addInitScript(COUNTS_LINES);
    await page.goto('/');
    await talking(page);
    const isEnded = 'lines[0].readyState === EventSource.CLOSED';
    expect(await page.evaluate(`lines.length === 1 && !(${isEnded})`)).toBe(true);
    await page.evaluate('for (let n = 0; n < 4; n += 1) new EventSource("/api/live")');
    await page.waitForFunction(isEnded, undefined, { polling: 20 });
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    expect(await page.evaluate('lines.length')).toBe(6);
  });

  it('takes a line again after a while when it is looked at all the time', async () => {
    const { page } = await blank();
    await page.addInitScript(COUNTS_LINES);
    await page.clock.install();
    await page.goto('/');
    await talking(page);
    await page.evaluate('for (let n = 0; n < 4; n += 1) new EventSource("/api/live")');
    await page.waitForFunction('lines[0].readyState === EventSource.CLOSED', undefined, { polling: 20 });
    await page.clock.fastForward(20_000);
    expect(await page.evaluate('lines.length')).toBe(6);
  });

  it('takes no line in a tab behind, and misses nothing that comes before its line stands', async () => {
    const { page, trouble } = await blank();
    await page.addInitScript(COUNTS_LINES);
    await page.addInitScript('isBehind = true; Object.defineProperty(document, "hidden", { get: () => isBehind })');
    const held: Route[] = [];
    await page.route('**/api/live', (route) => void held.push(route));
    await page.goto('/');
    await page.locator('#pictures img').waitFor();
    expect(await page.evaluate('lines.length')).toBe(0);

    const asked = page.waitForRequest('**/api/live');
    await page.evaluate('isBehind = false; document.dispatchEvent(new Event("visibilitychange"))');
    await asked;
    await page.locator('#log:not([aria-busy])').waitFor();
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    const shown = await other.locator('.view h3').last().innerText();
    await Promise.all(held.map((route) => route.continue()));
    await page.getByRole('heading', { level: 3, name: shown }).waitFor();
    expect(trouble).toEqual([]);
  });

  it('takes a press release that is pasted as a message with all its lines, and says so of one that is too long', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures img').waitFor();
    await talking(page);
    const message = page.getByLabel('Your message');
    await message.focus();
    await page.keyboard.insertText(RELEASE);
    expect(await message.inputValue()).toBe(RELEASE);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Led by: Nell Farraday, CA-21 (sure, line 3)').waitFor();
    const said = await page.locator('.said').last().innerText();
    expect(said.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(8);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);

    const long = 'a'.repeat(300_000);
    await message.fill(long);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('That is more than 256 KB. Send less at once.').waitFor();
    expect(await message.inputValue()).toBe(long);
  });

  it('keeps what is sent while an answer is on its way: one message waits for its turn, more stay where they are typed', async () => {
    const { page, trouble } = await open();
    await talking(page);
    const message = page.getByLabel('Your message');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/chat', async (route) => {
      await held;
      await route.continue();
    });
    for (const text of ['help', 'privacy', 'status']) {
      await message.fill(text);
      await message.press('Enter');
    }
    const saids = async (): Promise<string[]> =>
      (await page.locator('.said').allInnerTexts()).map((said) => said.replace(/^You:\s*/, ''));
    expect([await saids(), await message.inputValue()]).toEqual([['write', 'privacy'], 'status']);
    letGo();
    await page.locator('[data-screen=privacy]').waitFor();
    expect(await saids()).toEqual(['write', 'help', 'privacy']);
    expect(await message.inputValue()).toBe('status');
    await page.unroute('**/api/chat');

    await page.route('**/api/chat', (route) => route.abort());
    await message.press('Enter');
    await page.getByText('No answer from Redress.').waitFor();
    expect(await message.inputValue()).toBe('status');
    expect(trouble.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
  });

  it('sends nothing after a message that failed: both come back in their order, before what was typed since', async () => {
    const { page, trouble } = await open();
    await talking(page);
    const message = page.getByLabel('Your message');
    const tells = (text: string) => page.locator('#status', { hasText: text }).waitFor({ state: 'attached' });
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let sent = 0;
    await page.route('**/api/chat', async (route) => {
      sent += 1;
      await held;
      await route.abort();
    });
    const enter = async (text: string): Promise<void> => {
      await message.fill(text);
      await message.press('Enter');
    };
    await enter('help');
    await enter('privacy');
    await tells('Your message waits until the one before it is answered.');
    await enter('status');
    await tells('One message waits already. This one stays where you typed it.');
    letGo();
    await page.getByText('No answer from Redress.').waitFor();
    await tells('Your message was not sent. It is back where you typed it.');
    expect(await message.inputValue()).toBe('help\nprivacy\nstatus');
    expect([sent, await page.locator('.said').count()]).toEqual([1, 1]);
    expect(trouble.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
  });

  it('sends what waits behind a form that is closed unsent, and keeps it in the box in the other manner', async () => {
    const { page, trouble } = await open();
    await talking(page);
    const message = page.getByLabel('Your message');
    const enter = async (text: string): Promise<void> => {
      await message.fill(text);
      await message.press('Enter');
    };
    await enter('campaigns');
    await page.locator('[data-screen=campaigns]').waitFor();
    let letGo = (): void => undefined;
    const hold = async (path: string): Promise<void> => {
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route(path, async (route) => {
        await held;
        await route.continue();
      });
    };
    await hold('**/api/form');
    await page.getByRole('button', { name: 'A local matter' }).click();
    await enter('help');
    letGo();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-screen=help]').waitFor();

    await hold('**/api/chat');
    await enter('privacy');
    await enter('status');
    await page.getByLabel('with buttons and forms').check();
    expect(await message.inputValue()).toBe('status');
    letGo();
    expect(trouble).toEqual([]);
  });

  it('labels the desk in the language of the person', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures img').waitFor();
    await talking(page);
    await page.getByLabel('Your message').fill('español');
    await page.keyboard.press('Enter');
    await page.locator('.desk[lang=es]').waitFor();
    await page.getByRole('heading', { name: 'La conversación' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Escriba a quienes le gobiernan' }).waitFor();
    expect(await page.title()).toBe('Redress: pruebe');
    await page.getByLabel('con botones y formularios').check();
    await page.getByLabel('como mensaje directo').check();
    await page.locator('.said', { hasText: 'escribir' }).waitFor();
    await page.getByLabel('Su mensaje').fill('idioma');
    await page.keyboard.press('Enter');
    await page.locator('[data-screen=language]').last().waitFor();
    expect(await page.locator('.desk').textContent()).not.toMatch(/The chat|Show it|Send|Your message|Read the page/);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('calls the button beside each long list by its list', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures img').waitFor();
    await page.evaluate(`(async () => {
      const { drawView } = await import('/assets/view.js');
      const options = Array.from({ length: 9 }, (_, at) => ({ value: String(at), label: 'CA-' + at }));
      const select = (label) => ({ kind: 'select', verb: 'pick-place', label, options });
      const view = { title: 'Your district', blocks: [select('From CA-01'), select('From CA-27')] };
      document.querySelector('#log').replaceChildren(drawView(view, () => {}));
    })()`);
    for (const list of ['From CA-01', 'From CA-27']) {
      await page.getByRole('combobox', { name: list }).waitFor();
      await page.getByRole('button', { name: `Choose: ${list}` }).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('has a letter read aloud in the language it is written in', async () => {
    const { page, trouble } = await open('/', { locale: 'es-US' });
    await page.getByRole('button', { name: 'An example about the library' }).click();
    await page.locator('#page-text', { hasText: 'Dear' }).waitFor({ state: 'attached' });
    expect(await page.locator('.desk').getAttribute('lang')).toBe('es');
    const langs = ['#pictures', '#page-text div'].map((of) => page.locator(of).getAttribute('lang'));
    expect(await Promise.all(langs)).toEqual(['en', 'en']);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('reads out again what it said just before', async () => {
    const { page } = await open();
    await page.locator('#pictures img').waitFor();
    const said = await page.evaluate<string[]>(`(async () => {
      const { announce } = await import('/assets/api.js');
      return ['Copied.', 'Copied.', 'Copied.'].map((text) => (announce(text), document.querySelector('#status').textContent));
    })()`);
    expect(said.map((text) => text.trim())).toEqual(['Copied.', 'Copied.', 'Copied.']);
    expect([said[0] === said[1], said[1] === said[2]]).toEqual([false, false]);
  });

  it('fits a small phone in the dark, without a line too wide', async () => {
    const { page, trouble } = await open('/', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await page.locator('#pictures img').waitFor();
    expect(await tooWide(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    await page.locator('button[data-verb=write]').click();
    await page.locator('dialog[open]').waitFor();
    expect(await tooWide(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.locator('dialog [name=name]').fill('Ani Example');
    await page.locator('dialog [name=zip]').fill('93230');
    const paragraph = 'The water that comes out of our kitchen tap is brown, and nobody tells us why it is.';
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwll'.repeat(3);
    await page.locator('dialog [name=story]').fill(word);
    await page.getByRole('button', { name: 'Show my letters' }).click();
    await page.locator('button[data-verb=own-words]').click();
    await page.getByRole('button', { name: /^Llanfair/ }).waitFor();
    expect(await tooWide(page)).toBe(0);
    await page.locator('button[data-verb=story]').click();
    const many = Array.from({ length: 12 }, (_, n) => `${String(n + 1)}. ${paragraph}`);
    await page.locator('dialog textarea').fill(many.join('\n\n'));
    await page.locator('dialog button.primary').click();
    await page.locator('button[data-verb=own-words]').click();
    await page.locator('[data-screen=own-words] select').waitFor();
    expect(await tooWide(page)).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('never reads as HTML what somebody typed', async () => {
    const { page, trouble } = await open();
    await page.locator('#pictures img').waitFor();
    for (const text of HOSTILE) {
      const values = { name: text, zip: text, reasons: [text], story: text, 'answer:home': text, 'answer:years': text };
      const good = { ...values, name: 'Ani Example', zip: '93230', 'answer:home': '' };
      const actions = [
        { kind: 'command', name: 'write', args: { issue: text } },
        { kind: 'submit', form: 'who', handle: '', values: { zip: text } },
        { kind: 'submit', form: 'letter', handle: 'clean-water', values },
        { kind: 'submit', form: 'letter', handle: 'clean-water', values: good },
        { kind: 'press', verb: 'own-words', handle: 'DRAFT' },
        { kind: 'press', verb: 'read', handle: 'DRAFT' },
        { kind: 'submit', form: 'letter', handle: 'clean-water', values: { ...good, name: text } },
        { kind: 'say', text },
      ];
      expect(await page.evaluate(drawAll(actions))).toEqual(actions.map(() => 200));
    }
    expect(await page.locator('.view', { hasText: 'window.pwned=1' }).count()).toBeGreaterThan(5);
    const planted = () =>
      page
        .locator(
          'script:not([src^="/assets/"]), iframe, object, embed, base, [onerror], [onload], img[src="x"], a[href^="javascript"]',
        )
        .count();
    expect(await planted()).toBe(0);
    expect(await page.evaluate('"pwned" in window')).toBe(false);
    edit((yaml) => yaml.replaceAll('Clean water for Millbrook', '<img src=x onerror="window.pwned=1">'));
    for (const path of ['/issues', '/issues/clean-water/ask']) {
      await page.goto(path);
      await page.getByText('<img src=x onerror=').first().waitFor();
      expect(await planted()).toBe(0);
    }
    expect(trouble).toEqual([]);
  });
});

/** Does each, DRAFT standing for the draft's handle, and draws what came back; answers the statuses. */
const drawAll = (actions: readonly object[]): string => `(async () => {
  const { drawView } = await import('/assets/view.js');
  const headers = { 'content-type': 'application/json' };
  const statuses = [];
  let draft = '';
  for (const action of ${JSON.stringify(actions)}) {
    const answer = await fetch('/api/chat', { method: 'POST', headers, body: JSON.stringify({ action }).replace('DRAFT', draft) });
    statuses.push(answer.status);
    const { view } = await answer.json();
    draft = view.blocks.flatMap(({ buttons = [] }) => buttons).find(({ verb }) => verb === 'own-words')?.handle ?? draft;
    document.querySelector('main').append(drawView(view, () => {}));
  }
  return statuses;
})()`;

const HOSTILE = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  '\'"--></style></script><iframe srcdoc="<script>parent.pwned=1</script>">',
  'javascript:window.pwned=1',
  '{{constructor.constructor("window.pwned=1")()}}${window.pwned=1}',
  '<a href="javascript:window.pwned=1">bank</a> [bank](javascript:window.pwned=1)',
];

describe('the preview of a template', () => {
  it('follows an edit, and keeps the last good version under the finding', async () => {
    edit((yaml) => yaml);
    const { page, trouble } = await open('/issues/clean-water/ask');
    await page.getByText('Sample data, not for sending').first().waitFor();
    expect(await violations(page)).toEqual([]);
    edit((yaml) => yaml.replaceAll('I ask you to support', 'I beg you to support'));
    await page.getByText('I beg you to support').first().waitFor();
    edit((yaml) => yaml.replace('facts:', 'fakts:').replaceAll('I ask you to support', 'I never ask'));
    await page.getByText('Below stands the last version without a mistake.').waitFor();
    expect(await page.locator('main').textContent()).toContain('I beg you to support');
    expect(await page.locator('.findings .problem').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.goto('/issues');
    await page.getByRole('heading', { level: 1, name: 'Issues' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('leaves the focus where it was, reads out what was found, and says when nobody answers', async () => {
    edit((yaml) => yaml);
    const { page, trouble } = await open('/issues/clean-water/ask');
    await page.getByRole('link', { name: 'Español' }).focus();
    edit((yaml) => yaml.replace('facts:', 'fakts:'));
    await page.locator('#status', { hasText: 'Did you mean "facts"?' }).waitFor({ state: 'attached' });
    expect(await focused(page, 'here.textContent')).toBe('Español');
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);

    await page.route('**/issues/live', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('No answer from Redress.').waitFor();
    // Once, though the browser tries again every few seconds.
    const first = await page.getByRole('alert').elementHandle();
    await page.waitForEvent('requestfailed');
    expect(await first.isVisible()).toBe(true);
    edit((yaml) => yaml);
    await page.unroute('**/issues/live');
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('says when an edit leaves no such letter, above the last one that there was', async () => {
    edit((yaml) => yaml);
    const { page, trouble } = await open('/issues/clean-water/companion');
    await page.getByText('Sample data, not for sending').first().waitFor();
    edit((yaml) => yaml.replace('  - { seat: own-senate }\n', ''));
    await page.getByRole('alert').getByText('This issue has none of that kind').waitFor();
    expect(await page.locator('main').textContent()).toContain('Sample data, not for sending');
    expect(await violations(page)).toEqual([]);
    edit((yaml) => yaml);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    // The browser writes down that a page was not there.
    expect(trouble.filter((line) => !line.includes('404'))).toEqual([]);
  });
});
