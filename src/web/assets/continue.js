import { words } from './api.js';

/** Exchanges the link for a cookie, then shows the letter. */
const status = document.querySelector('#status');
/** A link is good once: a second press would be told that it was used. */
let isBusy = false;

document.querySelector('#continue').addEventListener('submit', (event) => {
  event.preventDefault();
  if (!isBusy) void exchange();
});

async function exchange() {
  isBusy = true;
  const answer = await fetch(location.pathname, { method: 'POST' }).catch(() => undefined);
  const json = await answer?.json().catch(() => undefined);
  if (answer?.ok && json) location.replace(json.to);
  else {
    isBusy = false;
    status.className = 'notice problem';
    status.textContent = json?.says ?? words().offline;
  }
}
