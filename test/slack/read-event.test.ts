import { readEdit, readMessage } from '../../src/slack/read-event.ts';

const BODY = { team_id: 'T1', event_id: 'Ev1' };
const said = (more: object) =>
  readMessage(BODY, { type: 'message', channel_type: 'im', user: 'U2', text: 'status', ...more })?.action;

it.each([
  ['a message', {}],
  ['a message with a file', { subtype: 'file_share' }],
  ['an answer in a thread that is sent to the channel too', { subtype: 'thread_broadcast', thread_ts: '1.2' }],
  ['what somebody says of themselves with /me', { subtype: 'me_message' }],
])('reads %s', (_, more) => {
  expect(said(more)).toEqual({ kind: 'say', text: 'status' });
});

it.each([
  ['our own message', { bot_id: 'B1' }],
  ['a change', { subtype: 'message_changed' }],
  ['a deletion', { subtype: 'message_deleted' }],
  ['what somebody wrote elsewhere', { channel_type: 'channel' }],
])('does not read %s', (_, more) => {
  expect(said(more)).toBeUndefined();
});

it.each([
  ['before a word of ours', '<@U9> help', 'help'],
  ['before a name, as one calls somebody in a channel', '<@U9|redress>, Maria Sample', 'Maria Sample'],
  ['alone', '<@U9>', ''],
  ['somebody else, who is meant', '<@U3|ben> and me', '@ben and me'],
])('does not read who is spoken to: %s', (_, text, read) => {
  const body = { ...BODY, authorizations: [{ team_id: 'T1', user_id: 'U9', is_bot: true }] };
  const event = { type: 'message', channel_type: 'im', user: 'U2', text };
  expect(readMessage(body, event)?.action).toEqual({ kind: 'say', text: read });
});

it('takes for a change what its writer changed, and not that Slack drew something out of an address', () => {
  const message = { type: 'message', user: 'U2', text: 'https://example.org', ts: '1.2' };
  const event = { type: 'message', subtype: 'message_changed', channel_type: 'im', message };
  expect(readEdit(BODY, event)).toBeUndefined();
  const edited = { ...message, edited: { user: 'U2', ts: '1.3' } };
  expect(readEdit(BODY, { ...event, message: edited })).toMatchObject({ user: 'U2', place: { kind: 'dm' } });
  expect(readEdit(BODY, { ...event, message: { ...edited, bot_id: 'B1' } })).toBeUndefined();
  expect(readEdit(BODY, { ...event, message: edited, channel_type: 'channel' })).toBeUndefined();
});
