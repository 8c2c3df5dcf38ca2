import { announce, el, words } from './api.js';

/**
 * What is typed in a direct message. One message waits for the answer before it; a further one stays where it is typed. `send`
 * answers with `says` where it could not.
 */
export function createTyping({ log, say, isBusy, send }) {
  const message = say.querySelector('#message');
  /** `{ text, bubble }`: sent while an answer was on its way; its turn is next. */
  let waiting;

  say.addEventListener('submit', (event) => {
    event.preventDefault();
    takeTyped();
  });

  message.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    say.requestSubmit();
  });

  function takeTyped() {
    const text = message.value;
    if (text.trim() === '') return;
    if (waiting) return announce(words().stays);
    message.value = '';
    if (!isBusy()) return void sayIt(text);
    waiting = { text, bubble: bubbleOf(text) };
    log.append(waiting.bubble);
    announce(words().waits);
  }

  async function sayIt(text) {
    const { says } = await send({ kind: 'say', text });
    if (says !== undefined) typeBack(text);
  }

  /** What is not sent comes back to where it was typed, before what was typed since. */
  function typeBack(text) {
    message.value = message.value === '' ? text : `${text}\n${message.value}`;
  }

  function takeWaiting() {
    const taken = waiting;
    waiting = undefined;
    taken?.bubble.remove();
    return taken?.text;
  }

  return {
    /** No further than it has to: a browser would put it into the middle, and what it answers out of sight. */
    focus() {
      message.focus({ preventScroll: true });
      say.scrollIntoView({ block: 'nearest' });
    },
    sayWaiting() {
      const text = takeWaiting();
      if (text !== undefined) void sayIt(text);
    },
    /** Behind a message that failed, and in the other manner, nothing may go out unseen. */
    takeWaitingBack() {
      const text = takeWaiting();
      if (text === undefined) return;
      typeBack(text);
      announce(words().back);
    },
  };
}

export const bubbleOf = (said) =>
  el('p', { class: 'said pre' }, el('span', { class: 'unseen' }, `${words().you}: `), said);
