import { createPressedNow } from '../../src/chat/pressed.ts';
import type { PersonAction } from '../../src/core/conversation/action.ts';
import { ANI } from '../fixtures/conversation.ts';

const chosen = (value: string): PersonAction => ({ kind: 'press', verb: 'speak', handle: '', values: [value] });

/** Presses whose answers take until they are given. */
function pressesFixture() {
  const pressedNow = createPressedNow();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    press: (value: string, on = 'a message') =>
      pressedNow.once(
        { person: ANI, action: chosen(value), on },
        async () => {
          begun.push(value);
          await new Promise<void>((resolve) => ends.push(resolve));
        },
        async () => void begun.push('again'),
      ),
    /** The answer that was begun so many before. */
    end: async (nth: number) => {
      ends[nth]!();
      await new Promise(setImmediate);
    },
  };
}

it('the same press is answered once while it is being answered, and again after that', async () => {
  const { press, begun, end } = pressesFixture();
  void press('en');
  void press('en');
  expect(begun).toEqual(['en', 'again']);

  await end(0);
  void press('en');
  expect(begun).toEqual(['en', 'again', 'en']);
});

it('the same on another message is another press', () => {
  const { press, begun } = pressesFixture();
  void press('en', 'one message');
  void press('en', 'another');
  expect(begun).toEqual(['en', 'en']);
});

it('who comes back to a choice after another has the last word, though the first is still being answered', async () => {
  const { press, begun, end } = pressesFixture();
  void press('en');
  void press('es');
  void press('en');
  expect(begun).toEqual(['en', 'es', 'en']);

  await end(0);
  void press('en');
  expect(begun).toEqual(['en', 'es', 'en', 'again']);
});

it('a press whose answer failed may be pressed again', async () => {
  const pressedNow = createPressedNow();
  const pressed = { person: ANI, action: chosen('en'), on: undefined };
  const fails = () => Promise.reject(new Error('The platform is away'));
  await expect(pressedNow.once(pressed, fails, fails)).rejects.toThrow('away');

  let isAnswered = false;
  await pressedNow.once(pressed, async () => void (isAnswered = true), fails);
  expect(isAnswered).toBe(true);
});
