import { announce, el, words } from './api.js';

/** Follows the files: when one changed, the page is fetched anew and what is new takes the place of the old. */
const fresh = document.querySelector('#fresh');
const live = new EventSource(fresh.dataset.live);
let isFresh = true;

live.addEventListener('changed', () => void refresh());
// After a break nobody knows what was missed.
live.addEventListener('ready', () => {
  if (!isFresh) void refresh();
  isFresh = false;
});
live.addEventListener('error', () => {
  isFresh = false;
  tell(words().offline);
});

/** Where there is no such letter any more, the last one stays, with why above it. */
async function refresh() {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('#fresh');
  if (now) replace(now);
  else tell(page.querySelector('main p')?.textContent ?? '');
}

/** The link that had the focus has it still; what was found is read out. */
function replace(now) {
  const here = fresh.contains(document.activeElement) ? document.activeElement.getAttribute('href') : undefined;
  fresh.replaceChildren(...now.childNodes);
  if (here) fresh.querySelector(`a[href="${CSS.escape(here)}"]`)?.focus({ preventScroll: true });
  announce(fresh.querySelector('.findings')?.innerText ?? '');
}

/** Once: a browser that cannot reach us tries again every few seconds. */
function tell(says) {
  const before = fresh.querySelector('.gone');
  if (before?.textContent === says) return;
  before?.remove();
  fresh.querySelector('h1').after(el('p', { class: 'notice problem gone', role: 'alert' }, says));
}
