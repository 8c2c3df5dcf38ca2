import { el } from './api.js';

/** Follows the files: when one changed, the page is fetched anew and what is new takes the place of the old. */
const live = new EventSource(document.querySelector('#fresh').dataset.live);
let wasReady = false;

live.addEventListener('changed', () => void refresh());
// After a break nobody knows what was missed.
live.addEventListener('ready', () => {
  if (wasReady) void refresh();
  wasReady = true;
});

/** Where there is no such letter any more, the last one stays, with why above it. */
async function refresh() {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = document.querySelector('#fresh');
  const now = page.querySelector('#fresh');
  if (now) return fresh.replaceChildren(...now.childNodes);
  fresh.querySelector('.gone')?.remove();
  const says = page.querySelector('main p')?.textContent ?? '';
  fresh.querySelector('h1').after(el('p', { class: 'notice problem gone', role: 'alert' }, says));
}
