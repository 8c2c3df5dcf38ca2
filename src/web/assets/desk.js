import { announce, el, post, words } from './api.js';
import { forgetForms, openForm } from './form.js';
import { createLine } from './line.js';
import { createPage } from './page.js';
import { drawView } from './view.js';

const log = document.querySelector('#log');
const say = document.querySelector('#say');
const message = document.querySelector('#message');
const page = createPage();
let { manner } = document.body.dataset;
let isBusy = false;
/** A message that was sent while an answer was on its way; its turn is next. */
let waiting;

/** One thing at a time: a second press while the first is on its way does nothing. */
async function act(action, { opensForm = false, label } = {}) {
  if (isBusy) return;
  // In a direct message a letter is begun by questions, not by a form.
  const isTalked = manner === 'talk' && action.verb === 'write';
  const form = opensForm && !isTalked ? (await ask('form', { action }))?.form : undefined;
  if (!form) return void (await send(action, label));
  const again = document.activeElement;
  const isSent = await openForm(form, {
    changed: (values) => page.refresh(submitOf(form, values)),
    submit: async (values) => await send(submitOf(form, values)),
  });
  if (isSent) return focusView();
  page.refresh();
  again?.focus();
  sayWaiting();
}

const submitOf = ({ name, handle, at }, values) => ({
  kind: 'submit',
  form: name,
  handle,
  ...(at !== undefined && { at }),
  values,
});

/** Answers `{ problems?, says? }`: what is wrong with a form, or that nothing could be sent. */
async function send(action, label) {
  const answer = await ask('chat', { action });
  if (answer.says !== undefined) {
    takeWaitingBack();
    return answer;
  }
  show(answer.view, action.kind === 'say' ? action.text : label);
  page.refresh();
  sayWaiting();
  return answer;
}

async function ask(path, body) {
  isBusy = true;
  log.setAttribute('aria-busy', 'true');
  try {
    return await post(path, body);
  } catch (error) {
    tellTrouble(error.message);
    return { says: error.message };
  } finally {
    isBusy = false;
    log.removeAttribute('aria-busy');
  }
}

function tellTrouble(says) {
  log.querySelector('.trouble')?.remove();
  log.append(el('p', { class: 'notice problem trouble', role: 'alert' }, says));
}

/** With forms a screen takes the place of the one before; in a direct message they follow one another. */
function show(view, said) {
  if (view.screen === 'forgotten') forgetForms();
  const drawn = drawView(view, (action, how) => void act(action, how));
  if (manner === 'form') {
    log.replaceChildren(drawn);
    if (!document.querySelector('dialog[open]')) focusView();
    return;
  }
  for (const old of log.querySelectorAll('[data-act]')) old.remove();
  log.querySelector('.trouble')?.remove();
  if (said) log.append(bubbleOf(said));
  log.append(drawn);
  drawn.scrollIntoView({ block: 'nearest' });
  message.focus();
}

function focusView() {
  log.querySelector('.view:last-of-type h3')?.focus();
}

function turn(to) {
  takeWaitingBack();
  manner = to;
  say.hidden = to !== 'talk';
  log.replaceChildren();
  if (to === 'talk') log.setAttribute('role', 'log');
  else log.removeAttribute('role');
  void send(to === 'talk' ? { kind: 'say', text: 'write' } : { kind: 'command', name: 'write' });
}

say.addEventListener('submit', (event) => {
  event.preventDefault();
  takeTyped();
});

message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  say.requestSubmit();
});

/** One message waits for the answer before it; a further one stays where it is typed. */
function takeTyped() {
  const text = message.value;
  if (text.trim() === '') return;
  if (waiting) return announce(words().stays);
  message.value = '';
  if (!isBusy) return void sayIt(text);
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

function sayWaiting() {
  const text = takeWaiting();
  if (text !== undefined) void sayIt(text);
}

/** Behind a message that failed, and in the other manner, nothing may go out unseen. */
function takeWaitingBack() {
  const text = takeWaiting();
  if (text === undefined) return;
  typeBack(text);
  announce(words().back);
}

function takeWaiting() {
  const taken = waiting;
  waiting = undefined;
  taken?.bubble.remove();
  return taken?.text;
}

const bubbleOf = (said) => el('p', { class: 'said pre' }, el('span', { class: 'unseen' }, `${words().you}: `), said);

/** The screen as it is by now, where another is shown, and the letter. A form that is open is left alone. */
async function catchUp() {
  if (isBusy || document.querySelector('dialog[open]')) return;
  const { view } = await ask('chat', {});
  if (!view) return takeWaitingBack();
  showIfOther(view);
  sayWaiting();
}

function showIfOther(view) {
  const shown = log.querySelector('.view:last-of-type');
  const isShown = shown?.dataset.screen === view.screen && shown.querySelector('h3').textContent.startsWith(view.title);
  if (!isShown) show(view);
  page.refresh();
}

for (const radio of document.querySelectorAll('input[name=manner]'))
  radio.addEventListener('change', () => turn(radio.value));

const first = await ask('chat', {});
if (first.view) {
  log.replaceChildren(drawView(first.view, (action, how) => void act(action, how)));
  page.refresh();
  createLine({ show: showLater, catchUp: () => void catchUp() });
}

function showLater(view) {
  show(view);
  announce(view.title);
  page.refresh();
}
