import { CommunityId, EventId, IssueId, PersonId } from '../../src/core/ids.ts';
import { ANI, HERE } from '../fixtures/conversation.ts';
import { keyFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { tcpProxy } from '../peers/tcp-proxy.ts';
import { redisWorld } from './redis-world.ts';
import type { World } from './press/handle-fixture.ts';

const FORM = { kind: 'submit', form: 'letter', handle: 'clean-water' } as const;
const CANARIES = {
  name: 'Canaria Featherstone',
  street: '4711 Songbird Terrace',
  story: 'The canary in our mine fell silent.',
  person: 'slack:TCANARY1:UCANARY2',
  community: 'slack:TCANARY1',
  event: 'canary-event-9',
};

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});

/** As it is, and as it is often written. */
const writings = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(JSON.stringify(text).slice(1, -1)),
  Buffer.from(text, 'utf16le'),
  Buffer.from(
    Buffer.from(text)
      .toString('base64')
      .replace(/.{0,2}=*$/, ''),
  ),
  Buffer.from(Buffer.from(text).toString('hex')),
];

async function handleOf(world: World, person: PersonId): Promise<string> {
  const loaded = await world.sessions.load(person);
  return loaded.kind === 'stored' && 'draft' in loaded.session ? loaded.session.draft.handle : '';
}

it('what people typed and who they are stands nowhere in Redis or on its disk', async () => {
  const world = await redisWorld(peer.url, keyFixture());
  const person = PersonId.parse(CANARIES.person);
  const community = CommunityId.parse(CANARIES.community);
  let events = 0;
  const does = async (action: Parameters<World['does']>[0]) => {
    events += 1;
    const event = EventId.parse(`${CANARIES.event}:${String(events)}`);
    return await world.handle.handle({ person, community, event, action });
  };
  const { name, street, story } = CANARIES;
  await does({ ...FORM, values: { name, zip: '93230', street, story } });
  const typed = JSON.stringify(await world.sessions.load(person));
  const handle = await handleOf(world, person);
  await does({ kind: 'press', verb: 'get-letters', handle });
  await does({ kind: 'press', verb: 'agree', handle });
  await world.sessions.remember(person, { name, zip: '93230' });
  await world.signatures.sign({ person, community, issue: IssueId.parse('clean-water'), name });
  await world.handle.idle();

  expect(await world.signatures.names(community, IssueId.parse('clean-water'))).toEqual([name]);
  expect([name, story].filter((canary) => !typed.includes(canary))).toEqual([]);
  expect(await world.receipts.list(person)).not.toEqual([]);
  expect((await world.tallies.counts(community)).size).toBe(1);
  const keys = await peer.keys();
  expect(new Set(keys.map((key) => key.split(':').at(-1)))).toEqual(
    new Set([
      'cells',
      'counts',
      'keys',
      'labels',
      'made',
      'receipts',
      'remembered',
      'session',
      'signatures',
      'signed',
      'tally',
      'words',
    ]),
  );
  await (await peer.db()).call('SAVE');
  const everything = Buffer.concat([Buffer.from(keys.join('\n')), peer.bytesOnDisk()]);
  expect(everything.length).toBeGreaterThan(4_000);
  expect(everything.includes('clean-water')).toBe(true);
  expect(everything.includes('house:CA-21')).toBe(false);
  const found = Object.entries(CANARIES).filter(([, text]) =>
    writings(text).some((bytes) => everything.includes(bytes)),
  );
  expect(found).toEqual([]);
});

it('a touch is one round trip in the usual case', async () => {
  const db = await peer.db();
  await db.call('FLUSHALL');
  const proxy = await tcpProxy(peer.port);
  const world = await redisWorld(`redis://127.0.0.1:${String(proxy.port)}`, keyFixture());
  const trips = async (work: () => Promise<unknown>): Promise<number> => {
    const before = proxy.trips();
    await work();
    await world.handle.idle();
    return proxy.trips() - before;
  };
  await world.does({ kind: 'command', name: 'write', args: { issue: 'clean-water' } });

  expect(await trips(() => world.does({ ...FORM, values: { name: 'Ani', story: 'My own words.' } }))).toBe(1);
  expect(await trips(() => world.does({ kind: 'command', name: 'help', args: {} }))).toBe(1);
  expect(await trips(() => world.does({ kind: 'command', name: 'privacy', args: {} }))).toBe(1);

  await db.call('SCRIPT', 'FLUSH');
  expect(await trips(() => world.does({ kind: 'command', name: 'help', args: {} }))).toBe(2);
  expect(await trips(() => world.does({ kind: 'command', name: 'help', args: {} }))).toBe(1);
  expect(await world.sessions.load(ANI)).toMatchObject({ session: { community: HERE } });
});
