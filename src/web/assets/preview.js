/** Follows the files: when one changed, the page is fetched anew and what is new takes the place of the old. */
const live = new EventSource(document.querySelector('#fresh').dataset.live);
let wasReady = false;

live.addEventListener('changed', () => void refresh());
// After a break nobody knows what was missed.
live.addEventListener('ready', () => {
  if (wasReady) void refresh();
  wasReady = true;
});

async function refresh() {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#fresh');
  if (fresh) document.querySelector('#fresh').replaceChildren(...fresh.childNodes);
}
