import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { dayOf } from '../../src/core/official/calendar.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { issueYaml } from '../fixtures/issue-source.ts';
import { redisPeer } from '../peers/redis.ts';
import { smtpPeer } from '../peers/smtp.ts';
import { startProgram } from '../program.ts';
import { startBrowser, violations, watchedPage } from './browser.ts';

jest.setTimeout(90_000);

const { mailing: says } = SENTENCES.en;
const MINE = 'ani@home.example';
const ISSUE = issueYaml({
  // The program goes by the clock on the wall: it is open on any day, and who holds the office was looked up today.
  opens: '',
  closes: '',
  recipients: `[{ seat: office:secretary-of-water, role: cabinet_secretary, name: Robin Sample, title: Secretary of Water, address: [1 Main Street, 'Washington, DC 20001'], email: secretary@office.example, verifiedOn: ${dayOf(new Date())} }]`,
});

it('a letter that the bot sends goes by address and code to its two minutes in a browser, and is taken back', async () => {
  const redis = await redisPeer();
  const server = await smtpPeer({ refuses: 0 });
  const folder = folderFixture({ 'templates/clean-water/issue.yaml': ISSUE });
  const program = startProgram(folder, {
    REDRESS_TEMPLATES: join(folder, 'templates'),
    REDIS_URL: redis.url,
    KEYS: `k1:${randomBytes(32).toString('base64')}`,
    MAIL_URL: `smtp://127.0.0.1:${String(server.port)}`,
    MAIL_FROM: 'Letters of Millbrook <letters@millbrook.example>',
    OPERATOR_NAME: 'Millbrook Neighbors',
    OPERATOR_CONTACT: 'hello@millbrook.example',
  });
  const url = (await program.address).replace(/\/$/, '');
  const browser = await startBrowser();
  try {
    const { page, trouble } = await watchedPage(browser, url);
    const press = (verb: string) => page.locator(`#log button[data-verb=${verb}]`).last().click();
    const fillIn = async (values: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, value] of Object.entries(values)) await page.locator(`dialog [name=${name}]`).fill(value);
      await page.locator('dialog button.primary').click();
    };
    const reads = (text: string) => page.locator('#log', { hasText: text }).waitFor();
    await page.goto('/');
    await page.getByRole('button', { name: 'Clean water for Millbrook' }).click();
    await press('write');
    await fillIn({ name: 'Ani Example', story: 'We boil the water.' });
    await press('get-letters');
    await press('agree');

    // A server that asks for a second try is told of, and a try later the code comes.
    server.next({ at: 'rcpt', does: '450 4.2.0 Greylisted' });
    await press('mail-it');
    await fillIn({ email: MINE });
    await reads(says.notMailed.away);
    await press('mail-other');
    await fillIn({ email: MINE });
    await reads(says.code.ask(MINE));
    await press('mail-code');
    await fillIn({ code: /^Subject:.*?(\d{6})/m.exec(server.arrived[0]!.text)![1]! });
    await reads(says.consent.reply(MINE));
    expect(await violations(page)).toEqual([]);

    await press('mail-agree');
    await reads(says.leaves('Secretary Sample', 2));
    expect(await violations(page)).toEqual([]);
    await press('mail-undo');
    await reads(says.back.done);
    expect(server.arrived.map(({ to }) => to)).toEqual([MINE]);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
  }
});
