import { readEdit, readMessage } from '../../src/discord/read-message.ts';

const said = (content: string): unknown => {
  const author = { id: '11', username: 'maria' };
  const mentions = [
    { id: '12', username: 'ben_s', global_name: 'Ben Sample' },
    { id: '13', username: 'lucia', global_name: null },
    { id: '1', username: 'Redress', global_name: null, bot: true },
  ];
  return readMessage({ id: '1', channel_id: '2', author, content, mentions })?.action;
};

it('reads people, emoji and commands by the names that Discord tells, as they were written', () => {
  expect(said('<@12> and <@!13> saw it <:sad:140> <a:wave:141>, see </letter write:150>')).toEqual({
    kind: 'say',
    text: '@Ben Sample and @lucia saw it :sad: :wave:, see /letter write',
  });
});

it('leaves as it came what Discord does not name, for the writer to see', () => {
  const text = '<@99> in <#12> at <t:1700000000>, if 3 < 4 > 2';
  expect(said(text)).toEqual({ kind: 'say', text });
});

it.each([
  ['before a word of ours', '<@1> help', 'help'],
  ['before a name, as one calls somebody in a channel', '<@!1>, Maria Sample', 'Maria Sample'],
  ['alone', '<@1>', ''],
  ['within a sentence, where it says something', 'I thank <@1> for it', 'I thank @Redress for it'],
])('does not read who is spoken to: %s', (_, content, text) => {
  expect(said(content)).toEqual({ kind: 'say', text });
});

it('takes for a change what its writer changed, and not that Discord drew something out of an address', () => {
  const message = { id: '1', channel_id: '2', author: { id: '11' }, content: 'https://example.org', embeds: [{}] };
  expect(readEdit({ ...message, edited_timestamp: null })).toBeUndefined();
  expect(readEdit({ ...message, edited_timestamp: '2026-11-29T12:00:00Z' })).toMatchObject({ id: '1', user: '11' });
  expect(
    readEdit({ ...message, author: { id: '1', bot: true }, edited_timestamp: '2026-11-29T12:00:00Z' }),
  ).toBeUndefined();
});
