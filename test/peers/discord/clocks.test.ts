import type { Prepared } from './actor/screen.ts';
import { textOr, type Json } from './answer.ts';
import { startDiscordPeer, type DiscordPeer } from './start-discord-peer.ts';

const QUIET = { allowed_mentions: { parse: [] } };
const EPHEMERAL = 64;

describe('the clocks of an interaction', () => {
  let discord: DiscordPeer;

  beforeAll(async () => {
    discord = await startDiscordPeer();
  });

  afterAll(() => discord.close());

  const send = async (method: string, path: string, body: Json): Promise<[number, unknown]> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${discord.api}/v10${path}`, { method, headers, body: JSON.stringify(body) });
    const answer = response.status === 204 ? {} : ((await response.json()) as Json);
    return [response.status, answer.code];
  };
  const callback = ({ payload }: Prepared, body: Json) =>
    send('POST', `/interactions/${textOr(payload.id)}/${textOr(payload.token)}/callback`, body);
  const webhook = ({ payload }: Prepared, method: string, path = '', body: Json = { ...QUIET, content: 'more' }) =>
    send(method, `/webhooks/${discord.appId}/${textOr(payload.token)}${path}`, body);
  const say = (content: string, flags = 0): Json => ({ type: 4, data: { ...QUIET, content, flags } });

  const ask = (person = discord.user(), place = discord.guild().channel): Prepared => {
    const asked = person.prepare.command(place, 'letter');
    asked.deliver();
    return asked;
  };

  it('give three seconds for the first answer', async () => {
    const intime = ask();
    const late = ask();
    discord.advance(3_000);
    expect(await callback(intime, say('just so'))).toEqual([204, undefined]);
    discord.advance(1);
    expect(await callback(late, say('too late'))).toEqual([404, 10062]);
    expect((await late.screen()).failure).toBe('The application did not respond');
  });

  it('let it be answered once', async () => {
    const asked = ask();
    expect(await webhook(asked, 'POST')).toEqual([404, 10015]);
    expect(await callback(asked, { type: 5 })).toEqual([204, undefined]);
    expect(await callback(asked, say('again'))).toEqual([400, 40060]);
    expect(await callback(asked, { type: 9, data: {} })).toEqual([400, 40060]);
  });

  it('take the token back after fifteen minutes', async () => {
    const asked = ask();
    await callback(asked, { type: 5 });
    discord.advance(15 * 60_000);
    expect(await webhook(asked, 'PATCH', '/messages/@original')).toEqual([200, undefined]);
    discord.advance(1);
    expect(await webhook(asked, 'PATCH', '/messages/@original')).toEqual([401, 50027]);
    expect(await webhook(asked, 'POST')).toEqual([401, 50027]);
  });

  it('show "thinking" for good where nothing follows', async () => {
    const asked = ask();
    await callback(asked, { type: 5 });
    expect((await asked.screen('answered')).message.isLoading).toBe(true);
    discord.advance(15 * 60_000 + 1);
    expect((await asked.screen()).failure).toBe('The application did not respond');
  });

  it('give five follow-ups where only a user has the app', async () => {
    const guild = discord.guild({ hasApp: false });
    const asked = ask(discord.user({ hasApp: true }), guild.channel);
    await callback(asked, say('first'));
    for (let count = 0; count < 5; count += 1) expect(await webhook(asked, 'POST')).toEqual([200, undefined]);
    expect(await webhook(asked, 'POST')).toEqual([400, 40094]);
    expect(() => discord.user().prepare.command(guild.channel, 'letter')).toThrow('sees no /letter here');
  });

  it('let the first follow-up take the place, and the visibility, of what was put off', async () => {
    const maria = discord.user();
    const ani = discord.user({ name: 'Ani' });
    const { channel } = discord.guild();
    const asked = ask(maria, channel);
    await callback(asked, { type: 5, data: { flags: EPHEMERAL } });
    await webhook(asked, 'POST');
    await webhook(asked, 'POST', '', { ...QUIET, content: 'for all' });

    expect(maria.sees(channel).map(({ text, isEphemeral }) => [text, isEphemeral])).toEqual([
      ['more', true],
      ['for all', false],
    ]);
    expect(ani.sees(channel).map(({ text }) => text)).toEqual(['for all']);
    maria.reload();
    expect(maria.sees(channel).map(({ text }) => text)).toEqual(['for all']);
  });

  it('refuse an answer that does not belong to what was asked', async () => {
    const asked = ask();
    expect(await callback(asked, { type: 7, data: { content: 'x', ...QUIET } })).toEqual([400, 50035]);
    expect(await callback(asked, { type: 8, data: { choices: [] } })).toEqual([400, 50035]);
    expect(await callback(asked, say('it can still be answered'))).toEqual([204, undefined]);
    expect((await asked.screen()).text).toBe('it can still be answered');
  });
});
