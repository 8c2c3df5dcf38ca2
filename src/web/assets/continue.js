import { words } from './api.js';

/** Exchanges the link for a cookie, then shows the letter. */
const status = document.querySelector('#status');

document.querySelector('#continue').addEventListener('submit', (event) => {
  event.preventDefault();
  void exchange();
});

async function exchange() {
  const answer = await fetch(location.pathname, { method: 'POST' }).catch(() => undefined);
  const json = await answer?.json().catch(() => undefined);
  if (answer?.ok && json) location.replace(json.to);
  else {
    status.className = 'notice problem';
    status.textContent = json?.says ?? words().offline;
  }
}
