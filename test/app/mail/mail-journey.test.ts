import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createHouse } from '../../../src/app/create-house.ts';
import { readHouseConfig } from '../../../src/app/config/house-config.ts';
import { PersonAction } from '../../../src/core/conversation/action.ts';
import { formOf } from '../../../src/core/conversation/form-of.ts';
import type { Values } from '../../../src/core/conversation/form.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import type { Verb } from '../../../src/core/conversation/verbs.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { UNDO_MS } from '../../../src/core/delivery/status.ts';
import { EventId, IssueId, PersonId } from '../../../src/core/ids.ts';
import { createJobs } from '../../../src/delivery/queue.ts';
import { createStops } from '../../../src/delivery/stops.ts';
import { createLog } from '../../../src/log.ts';
import { parseKeys } from '../../../src/sessions/keys.ts';
import { HERE, NOW } from '../../fixtures/conversation.ts';
import { drawn } from '../../fixtures/draw-view.ts';
import { folderFixture } from '../../fixtures/folder.ts';
import { issueYaml } from '../../fixtures/issue-source.ts';
import { onScreen } from '../../fixtures/talk.ts';
import { until } from '../../fixtures/until.ts';
import { vaultFixture } from '../../fixtures/vault.ts';
import { redisPeer } from '../../peers/redis.ts';
import { smtpPeer } from '../../peers/smtp.ts';
import { OFFLINE } from '../../program.ts';

const { mailing: says, kit } = SENTENCES.en;
const OFFICE = 'secretary@office.example';
const WATER = IssueId.parse('clean-water');
const ISSUE = issueYaml({
  recipients:
    "[{ seat: office:secretary-of-water, role: cabinet_secretary, name: Robin Sample, title: Secretary of Water, address: [1 Main Street, 'Washington, DC 20001'], email: secretary@office.example, verifiedOn: 2026-11-20 }]",
});

/** The house as `npm start` joins it, with e-mail, in front of a mail server that takes everything. */
async function mailingHouse() {
  const redis = await redisPeer();
  const server = await smtpPeer({ refuses: 0 });
  const folder = folderFixture({ 'templates/clean-water/issue.yaml': ISSUE });
  const env = {
    ...OFFLINE,
    REDRESS_DATA: join(folder, 'data'),
    REDRESS_TEMPLATES: join(folder, 'templates'),
    PORT: '0',
    REDIS_URL: redis.url,
    KEYS: `k1:${randomBytes(32).toString('base64')}`,
    MAIL_URL: `smtp://127.0.0.1:${String(server.port)}`,
    MAIL_FROM: 'Letters of Millbrook <letters@millbrook.example>',
    OPERATOR_NAME: 'Millbrook Neighbors',
    OPERATOR_CONTACT: 'hello@millbrook.example',
  };
  let now = NOW;
  const lines: string[] = [];
  const log = createLog({ logLevel: 'warn' }, { write: (line) => void lines.push(line) });
  const config = readHouseConfig(env);
  const house = await createHouse({ env, config, log, openDoors: async () => [], clock: () => now });
  await house.start();
  const jobs = await createJobs(redis.url);
  const { db, vault } = await vaultFixture(redis.url, parseKeys(env.KEYS));
  return {
    house,
    lines,
    server,
    stops: createStops({ db, vault }),
    mailsTo: (address: string) => server.arrived.filter(({ to }) => to === address),
    /** Whatever waits looks at the clock anew. */
    async wait(ms: number) {
      now += ms;
      await jobs.hurry();
    },
    async close() {
      await jobs.close();
      await house.close();
    },
  };
}

let world: MailingHouse;
beforeEach(async () => {
  world = await mailingHouse();
});
// Before Redis and the mail server end, which they do after all tests.
afterEach(() => world.close());

type MailingHouse = Awaited<ReturnType<typeof mailingHouse>>;

let events = 0;

/** Somebody who reads their screen, presses what is on it, and reads their mail. */
function writerIn({ house: { conversation }, mailsTo }: MailingHouse, name: string) {
  const who = { person: PersonId.parse(`discord:${name}`), community: HERE };
  const address = `${name}@home.example`;
  let view: View | undefined;
  const act = async (action: PersonAction): Promise<string> => {
    events += 1;
    view = await conversation.handle({ ...who, event: EventId.parse(`event-${String(events)}`), action });
    return drawn(view);
  };
  const press = async (verb: Verb) => await act(onScreen(view!, verb));
  const fillIn = async (verb: Verb, values: Values) => {
    const { session, facts } = await conversation.look(who, 'everything');
    const { name: form, handle, at } = formOf(onScreen(view!, verb), session, facts)!;
    return await act(PersonAction.parse({ kind: 'submit', form, handle, at, values }));
  };
  const command = async (named: 'write' | 'status' | 'forget' | 'start-over') =>
    await act({ kind: 'command', name: named, args: named === 'write' ? { issue: WATER } : {} });
  return {
    address,
    command,
    press,
    /** Up to the letter in hand. */
    async writes(story: string, form: 'write' | 'fill-in' = 'write') {
      await command('write');
      await fillIn(form, { name: `${name} Sample`, zip: '93230', story });
      await press('get-letters');
      return await press('agree');
    },
    /** Gives the address, to which a code comes. */
    asks: async () => await fillIn('mail-it', { email: address }),
    /** The same, and that code. */
    async proves() {
      await this.asks();
      const code = /^Subject:.*?(\d{6})/m.exec(mailsTo(address).at(-1)!.text)![1]!;
      return await fillIn('mail-code', { code });
    },
    sent: async () => (await conversation.look(who, 'everything')).facts.counts?.get(WATER)?.sent ?? 0,
  };
}

it('a letter goes from its first word through the queue to the office once, and none that was taken back or forgotten', async () => {
  const [ani, bea, cai] = ['Ani', 'Bea', 'Cai'].map((name) => writerIn(world, name)) as [Writer, Writer, Writer];
  for (const writer of [bea, cai, ani]) {
    await writer.writes(`${writer.address} drinks this water.`);
    expect(await writer.proves()).toContain(OFFICE);
    expect(await writer.press('mail-agree')).toContain('leaves in 2 minutes');
  }
  expect(await ani.command('status')).toContain('leaves in 2 min');
  await world.stops.pause('everything');
  const stopped = await ani.command('status');
  expect(stopped).toContain('held back by whoever runs this');
  expect(stopped).not.toContain('leaves in');
  await world.stops.resume('everything');
  expect(await ani.command('status')).toContain('leaves in 2 min');
  expect(await ani.sent()).toBe(0);

  await world.wait(UNDO_MS - 1_000);
  expect(await bea.press('mail-undo')).toContain(says.back.done);
  expect(await bea.command('status')).toContain(kit.status.words.cancelled);
  await cai.command('forget');
  await cai.press('yes');
  expect(world.mailsTo(OFFICE)).toEqual([]);

  await world.wait(1_000);
  // Looked at and not pressed for: the clock stands still, and one who presses so often is too fast.
  await until(ani.sent, (letters) => letters === 1);
  const status = await ani.command('status');
  expect(status).toContain(kit.status.words.accepted);
  expect(status).not.toContain('leaves in');

  // Begun anew in the same round it is the same letter, whatever it says now.
  await ani.command('start-over');
  await ani.writes('Something else altogether.', 'fill-in');
  await ani.press('mail-it');
  expect(await ani.press('mail-agree')).toContain(says.before('Secretary Sample'));
  expect(await ani.command('status')).toContain(kit.status.words.accepted);
  await world.wait(UNDO_MS);

  await world.house.close();
  const [mail, ...others] = world.mailsTo(OFFICE);
  expect(others).toEqual([]);
  expect(mail!.text).toMatch(/^Reply-To:.*Ani@home\.example/m);
  expect(mail!.text).toContain('Ani@home.example drinks this water.');
  const pdf = /application\/pdf[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail!.text)![1]!;
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-/);
});

it('a code that the mail server does not take is told of as that: it waits nowhere', async () => {
  const ani = writerIn(world, 'Ani');
  await ani.writes('I drink this water.');
  world.server.next({ at: 'rcpt', does: '451 Later' });
  await ani.asks();
  expect(world.lines.join('')).toContain('did not take a code');
  expect(world.lines.join('')).not.toContain('did not take a letter');
});

type Writer = ReturnType<typeof writerIn>;
