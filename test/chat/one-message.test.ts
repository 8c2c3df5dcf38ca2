import { inOneMessage } from '../../src/chat/one-message.ts';
import type { Block, View } from '../../src/core/conversation/view.ts';
import { draw as drawDiscord } from '../../src/discord/draw.ts';
import { draw as drawSlack } from '../../src/slack/draw.ts';

const BUTTON: Block = { kind: 'buttons', buttons: [{ kind: 'press', verb: 'write', handle: 'a', label: 'Write' }] };

function cardOf(text: string): View {
  const blocks: Block[] = [
    { kind: 'text', text },
    { kind: 'fields', items: ['Ask', 'By', 'To'].map((label) => ({ label, value: text })) },
    { kind: 'list', ordered: false, items: [text, text] },
    BUTTON,
  ];
  return { screen: 'card', audience: 'channel', language: 'en', title: 'A title', blocks };
}

/** Every sign takes two where it is escaped. */
const LONGEST = '*[x]* '.repeat(1_000);

describe.each([
  ['Discord', (view: View) => drawDiscord(view, { most: 1 })],
  ['Slack', (view: View) => drawSlack(view, { most: 1, where: 'channel' }).messages],
])('a card in %s', (_, draw: (view: View) => readonly object[]) => {
  it('is one message with its buttons, however long its texts are, and says that they are longer', () => {
    expect(draw(cardOf(LONGEST)).length).toBeGreaterThan(1);
    const card = JSON.stringify(inOneMessage(cardOf(LONGEST), draw));
    expect(card).toContain('"write.a"');
    expect(card).toContain('…');
  });

  it('is left as it is where it has room', () => {
    expect(inOneMessage(cardOf('Short.'), draw)).toEqual(draw(cardOf('Short.'))[0]);
  });
});
