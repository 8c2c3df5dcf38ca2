import { announce, el, post, words } from './api.js';
import { forgetForms, openForm } from './form.js';
import { createLine } from './line.js';
import { createPage } from './page.js';
import { bubbleOf, createTyping } from './typing.js';
import { drawView } from './view.js';

const log = document.querySelector('#log');
const say = document.querySelector('#say');
const page = createPage();
let { manner } = document.body.dataset;
let isBusy = false;
const typing = createTyping({ log, say, isBusy: () => isBusy, send: (action) => send(action) });

/** One thing at a time: a second press while the first is on its way does nothing. */
async function act(action, { opensForm = false, label } = {}) {
  if (isBusy) return;
  // In a direct message a letter is begun by questions, not by a form.
  const isTalked = manner === 'talk' && action.verb === 'write';
  const { form, says } = opensForm && !isTalked ? await ask('form', { action }) : {};
  if (says !== undefined) return;
  if (!form) return void (await send(action, label));
  const again = document.activeElement;
  const isSent = await openForm(form, {
    changed: (values) => page.refresh(submitOf(form, values)),
    submit: async (values) => await send(submitOf(form, values)),
  });
  if (isSent) return focusView();
  page.refresh();
  // A form that was handed in with mistakes has drawn the screen under it anew.
  if (again?.isConnected) again.focus();
  else focusView();
  typing.sayWaiting();
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
  typing.sayWaiting();
  return answer;
}

async function ask(path, body) {
  isBusy = true;
  log.setAttribute('aria-busy', 'true');
  try {
    const answer = await post(path, body);
    log.querySelector('.trouble')?.remove();
    return answer;
  } catch (error) {
    tellTrouble(error.message);
    typing.takeWaitingBack();
    return { says: error.message };
  } finally {
    isBusy = false;
    log.removeAttribute('aria-busy');
  }
}

function tellTrouble(says) {
  log.querySelector('.trouble')?.remove();
  const trouble = el('p', { class: 'notice problem trouble', role: 'alert' }, says);
  log.append(trouble);
  trouble.scrollIntoView({ block: 'nearest' });
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
  if (said) log.append(bubbleOf(said));
  log.append(drawn);
  // As far as it goes: from its title on, or all of what is shorter than the log.
  log.scrollTop = drawn.offsetTop;
  log.scrollIntoView({ block: 'nearest' });
  typing.focus();
}

/** As much of it as fits into the window, from its title on. */
function focusView() {
  const view = log.querySelector('.view:last-of-type');
  if (!view) return;
  view.querySelector('h3').focus({ preventScroll: true });
  view.scrollIntoView({ block: view.offsetHeight < innerHeight ? 'nearest' : 'start' });
}

function turn(to) {
  typing.takeWaitingBack();
  log.replaceChildren();
  settle(to);
  void send(to === 'talk' ? { kind: 'say', text: words().write } : { kind: 'command', name: 'write' });
}

function settle(to) {
  manner = to;
  say.hidden = to !== 'talk';
  if (to === 'talk') log.setAttribute('role', 'log');
  else log.removeAttribute('role');
}

/** The screen as it is by now, where another is shown, and the letter. A form that is open is left alone. */
async function catchUp() {
  if (isBusy || document.querySelector('dialog[open]')) return;
  const { view } = await ask('chat', {});
  if (!view) return;
  showIfOther(view);
  typing.sayWaiting();
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
// Going back, a browser has the choice from before by now; and somebody may have chosen before this was here.
settle(document.querySelector('input[name=manner]:checked')?.value ?? manner);
if (first.view) {
  log.replaceChildren(drawView(first.view, (action, how) => void act(action, how)));
  page.refresh();
  createLine({ show: showLater, catchUp: () => void catchUp() });
} else {
  log.querySelector('.coming')?.remove();
  log.append(el('p', {}, el('button', { type: 'button', onclick: () => location.reload() }, words().reload)));
}

function showLater(view) {
  show(view);
  announce(view.title);
  page.refresh();
}
