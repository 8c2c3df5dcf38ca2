import { announce, el, words } from './api.js';

/** A view as elements. `act` is called with the action of a button, and whether a form may open first. */
export function drawView(view, act) {
  const { progress } = view;
  return el(
    'article',
    { class: 'view', 'data-screen': view.screen },
    el(
      'h3',
      { tabindex: '-1' },
      view.title,
      progress && el('span', { class: 'progress' }, `, ${words().of(progress.at, progress.of)}`),
    ),
    ...view.blocks.map((block) => DRAW[block.kind]?.(block, act)),
  );
}

const DRAW = {
  text: ({ text }) => el('p', { class: 'pre' }, text),
  heading: ({ text }) => el('h4', {}, text),
  notice: ({ tone, text }) => el('p', { class: `notice ${tone}` }, text),
  fields: ({ items }) =>
    el('dl', {}, ...items.flatMap(({ label, value }) => [el('dt', {}, label), el('dd', { class: 'pre' }, value)])),
  list: ({ ordered, items }) => el(ordered ? 'ol' : 'ul', {}, ...items.map((item) => el('li', {}, item))),
  quote: ({ text }) => el('blockquote', { class: 'pre' }, text),
  copy: drawCopy,
  file: drawFile,
  buttons: ({ buttons }, act) =>
    el('div', { class: 'row', 'data-act': true }, ...buttons.map((one) => drawButton(one, act))),
  select: drawSelect,
};

function drawCopy({ label, text }) {
  const pre = el('pre', { tabindex: '0', 'aria-label': label }, text);
  const button = el('button', { type: 'button', 'aria-label': `${words().copy}: ${label}` }, words().copy);
  button.addEventListener('click', () => void copy(text, pre, button));
  return el('div', { class: 'copy' }, el('div', { class: 'row' }, el('h4', {}, label), button), pre);
}

async function copy(text, pre, button) {
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (!isCopied) getSelection()?.selectAllChildren(pre);
  announce(isCopied ? words().copied : words().selected);
  button.textContent = isCopied ? words().copied : words().copy;
}

function drawFile({ of, src, alt, name }) {
  if (of === 'png') return el('img', { class: 'thumb', src, alt, width: '816', height: '1056' });
  if (of === 'progress') return el('img', { class: 'progress', src, alt, width: '400' });
  return el(
    'p',
    { class: 'row' },
    el('a', { class: 'button', href: src, download: name }, `${words().download}: ${name}`),
    alt,
  );
}

function drawButton(button, act) {
  if (button.kind === 'link')
    return el('a', { class: 'button', href: button.url, target: '_blank', rel: 'noopener noreferrer' }, button.label);
  const { verb, handle = '', at, label, style, opensForm } = button;
  const pressed = { kind: 'press', verb, handle, ...(at !== undefined && { at }) };
  return el(
    'button',
    { type: 'button', class: style, 'data-verb': verb, onclick: () => act(pressed, { opensForm, label }) },
    label,
  );
}

/** A few options are buttons; many a list with a button beside it. */
function drawSelect({ verb, handle = '', at, label, options, opensForm }, act) {
  const pick = ({ value, label: said }) =>
    act({ kind: 'press', verb, handle, ...(at !== undefined && { at }), values: [value] }, { opensForm, label: said });
  if (options.length <= 8)
    return el(
      'div',
      { class: 'options', role: 'group', 'aria-label': label, 'data-act': true },
      el('p', { class: 'quiet', 'aria-hidden': 'true' }, label),
      ...options.map((option) => el('button', { type: 'button', onclick: () => pick(option) }, option.label)),
    );
  const list = el('select', {}, ...options.map((option) => el('option', { value: option.value }, option.label)));
  const go = el(
    'button',
    { type: 'button', 'aria-label': `${words().choose}: ${label}`, onclick: () => pick(options[list.selectedIndex]) },
    words().choose,
  );
  return el('div', { class: 'row', 'data-act': true }, el('label', {}, label, ' ', list), go);
}
