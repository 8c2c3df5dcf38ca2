import { announce, el, post, words } from './api.js';
import { forgetForms, openForm } from './form.js';
import { createPage } from './page.js';
import { drawView } from './view.js';

const log = document.querySelector('#log');
const say = document.querySelector('#say');
const message = document.querySelector('#message');
const page = createPage();
let { manner } = document.body.dataset;
let isBusy = false;

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
  if (answer.says !== undefined) return answer;
  show(answer.view, action.kind === 'say' ? action.text : label);
  page.refresh();
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
  if (said) log.append(el('p', { class: 'said pre' }, el('span', { class: 'unseen' }, `${words().you}: `), said));
  log.append(drawn);
  drawn.scrollIntoView({ block: 'nearest' });
  message.focus();
}

function focusView() {
  log.querySelector('.view:last-of-type h3')?.focus();
}

function turn(to) {
  manner = to;
  say.hidden = to !== 'talk';
  log.replaceChildren();
  if (to === 'talk') log.setAttribute('role', 'log');
  else log.removeAttribute('role');
  void send(to === 'talk' ? { kind: 'say', text: 'write' } : { kind: 'command', name: 'write' });
}

say.addEventListener('submit', (event) => {
  event.preventDefault();
  void sayIt(message.value);
});

message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  say.requestSubmit();
});

/** What could not be sent stays where it was typed. */
async function sayIt(text) {
  if (text.trim() === '' || isBusy) return;
  const { says } = await send({ kind: 'say', text });
  if (says === undefined) message.value = '';
}

/** The screen as it is by now, where another is shown, and the letter. A form that is open is left alone. */
async function catchUp() {
  if (isBusy || document.querySelector('dialog[open]')) return;
  const { view } = await ask('chat', {});
  if (!view) return;
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
  const later = new EventSource(`${document.body.dataset.api}/live`);
  let wasReady = false;
  // After a break nobody knows what was missed; in another tab the letter may have gone on.
  later.addEventListener('ready', () => {
    if (wasReady) void catchUp();
    wasReady = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void catchUp();
  });
  later.addEventListener('view', ({ data }) => {
    const view = JSON.parse(data);
    show(view);
    announce(view.title);
    page.refresh();
  });
}
