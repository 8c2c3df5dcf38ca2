import { createChannels } from '../../src/chat/channels.ts';

it('a channel of a DM is asked of the platform once, until it is let go of; a refusal is not kept', async () => {
  const channels = createChannels();
  let asked = 0;
  const ask = async (): Promise<string> => `channel ${String((asked += 1))}`;
  expect([await channels.of('ani', ask), await channels.of('ani', ask)]).toEqual(['channel 1', 'channel 1']);
  channels.drop('ani');
  expect(await channels.of('ani', ask)).toBe('channel 2');
  await expect(channels.of('bea', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
  expect(await channels.of('bea', ask)).toBe('channel 3');
});
