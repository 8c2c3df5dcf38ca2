import { WebClient } from '@slack/web-api';
import { startEcho, type Echo } from './echo-app.ts';

describe.each(['http', 'socket'] as const)('a Bolt app in the stand-in Slack, by %s', (mode) => {
  let echo: Echo;
  beforeAll(async () => void (echo = await startEcho(mode)));
  afterAll(async () => await echo.stop());

  it('goes from a command through a form to a file in her direct messages', async () => {
    const { team, slack } = echo;
    const maria = team.user();

    const answered = await maria.command(team.channel, '/echo', 'hello');
    expect(answered.ephemerals.at(-1)?.content['text']).toBe('Echo of hello');
    const form = await maria.press('Start');
    expect(form.modal?.title).toBe('1 of 1');

    maria.fillIn({ 'Your name': 'nobody' });
    expect((await maria.submit()).modal?.errors).toEqual({ 'Your name': 'Say who you are.' });
    maria.fillIn({ 'Your name': 'Maria' });
    expect(await maria.options('Issue', 'h')).toEqual(['Housing']);
    await maria.pick('Issue', 'Artsakh');
    await maria.submit();

    const end = await maria.sees(({ text }) => text.includes('Thank you, Maria, on Artsakh'));
    expect(end.modal).toBeUndefined();
    expect(end.files).toMatchObject([
      { name: 'letter.pdf', alt: 'Page 1 of your letter', bytes: Buffer.from('%PDF-1.7 a letter') },
    ]);
    expect(slack.violations).toEqual([]);
  });

  it('answers in direct messages, and on the home tab', async () => {
    const maria = echo.team.user();

    expect((await maria.say('good day')).dm.map(({ content }) => content['text'])).toEqual([
      'good day',
      'You said good day',
    ]);
    expect((await maria.openHome()).home?.text).toBe('Your letters');
  });

  it('hands an event over again, marked as such, and keeps what one sees from the other', async () => {
    const [maria, ani] = [echo.team.user(), echo.team.user()];
    await maria.say('twice');
    echo.heard.length = 0;

    expect(await maria.redeliver(2)).toMatchObject([{ status: 200 }, { status: 200 }]);
    await maria.sees(({ dm }) => dm.length === 4);

    expect(echo.heard).toEqual(['message 1', 'message 2']);
    expect(ani.screen().dm).toEqual([]);
  });

  it('lets the app wait out a 429 and a broken connection', async () => {
    const maria = echo.team.user();
    echo.slack.fail({ method: 'chat.postMessage', status: 429, retryAfter: 0 });
    echo.slack.fail({ method: 'views.publish', status: 0 });

    await maria.say('still here');
    await maria.openHome();

    expect(echo.slack.calls().map(({ answer }) => answer)).toEqual(expect.arrayContaining(['429', '0']));
  });

  it('does not let her press or type what the client would not', async () => {
    const maria = echo.team.user();
    await maria.command(echo.team.channel, '/echo', 'x');

    await expect(maria.press('Stop')).rejects.toThrow("There is no 'Stop'");
    await maria.press('Start');
    expect(() => maria.fillIn({ 'Your name': 'x'.repeat(21) })).toThrow('takes 20 characters');
    await expect(maria.submit()).rejects.toThrow('Still to be filled in: Your name');
  });

  it('gives a trigger three seconds and one use', async () => {
    const { slack, team } = echo;
    const maria = team.user();
    const client = new WebClient(team.token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'T' }, blocks: [] };
    const [used, late] = [slack.world.trigger(maria.id, team.id), slack.world.trigger(maria.id, team.id)];
    const { view: first } = await client.views.open({ trigger_id: used, view });

    await expect(client.views.open({ trigger_id: used, view })).rejects.toThrow('exchanged_trigger_id');
    await client.views.update({ view_id: first!.id!, hash: first!.hash!, view });
    await expect(client.views.update({ view_id: first!.id!, hash: first!.hash!, view })).rejects.toThrow(
      'hash_conflict',
    );
    await slack.advance(3001);
    await expect(client.views.open({ trigger_id: late, view })).rejects.toThrow('expired_trigger_id');
  });

  it('gives a response URL five uses in half an hour', async () => {
    const { slack, team } = echo;
    const url = slack.world.responseUrl(team.user().id, team.id, team.channel);
    const post = async (): Promise<string> =>
      await (await fetch(url, { method: 'POST', body: '{"text":"hi"}' })).text();

    for (let uses = 0; uses < 5; uses += 1) expect(await post()).toBe('ok');
    expect(await post()).toBe('used_url');
    await slack.advance(1_800_001);
    expect(await post()).toBe('expired_url');
  });
});

it('is refused when badly or long ago signed', async () => {
  const echo = await startEcho('http');
  const maria = echo.team.user();
  await maria.say('signed');

  for (const signature of ['bad', 'stale', 'missing'] as const)
    expect(await maria.redeliver(1, undefined, signature)).toMatchObject([{ status: 401 }]);
  await echo.stop();
});

it('tries an event again at once, after a minute and after five more', async () => {
  const echo = await startEcho('http');
  const maria = echo.team.user();
  const { world } = echo.slack;
  echo.slack.http(`${world.url}/nowhere`, 'secret');
  await expect(maria.say('is anybody there')).rejects.toThrow('Nothing came back');

  const tries = (): number => echo.slack.violations.filter((each) => each.startsWith('/nowhere')).length;
  expect(tries()).toBe(1);
  await echo.slack.advance(0);
  expect(tries()).toBe(2);
  await echo.slack.advance(360_000);
  expect(tries()).toBe(4);
  await echo.slack.advance(3_600_000);
  expect(tries()).toBe(4);
  await echo.stop();
});
