import { announce, words } from './api.js';

/** Exchanges the link for a cookie, then shows the letter. */
const status = document.querySelector('#status');
const go = document.querySelector('#continue button');

document.querySelector('.late').remove();
// Until now a press would have gone to the server without us, and been refused.
go.disabled = false;
document.querySelector('#continue').addEventListener('submit', (event) => {
  event.preventDefault();
  void exchange();
});

/** A link is good once: a second press meanwhile would be told that it was used. */
async function exchange() {
  go.disabled = true;
  const answer = await fetch(location.pathname, { method: 'POST' }).catch(() => undefined);
  const json = await answer?.json().catch(() => undefined);
  if (answer?.ok && json) return location.replace(json.to);
  go.disabled = false;
  go.focus();
  status.className = 'notice problem';
  announce(json?.says ?? words().offline);
}
