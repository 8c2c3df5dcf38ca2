/** Milliseconds: pages that are looked at and want one line take turns no faster. */
const AGAIN_MS = 15_000;

/**
 * Screens that come after their answer, for as long as not too many pages are open. `show` draws one; `catchUp` asks for what may
 * have come while there was no line.
 */
export function createLine({ show, catchUp }) {
  let line;
  /** The first screen was asked for just before the line was. */
  let isFresh = !document.hidden;

  /** Whether one was taken: none in a tab behind, which would take it from a page that is looked at, nor beside one that is open. */
  function take() {
    if (document.hidden || (line && line.readyState !== EventSource.CLOSED)) return false;
    line = opened();
    return true;
  }

  function opened() {
    const source = new EventSource(`${document.body.dataset.api}/live`);
    // After a break nobody knows what was missed; in another tab the letter may have gone on.
    source.addEventListener('ready', () => {
      if (!isFresh) catchUp();
      isFresh = false;
    });
    // Whoever comes back to this page takes a line at once, and whoever stays on it after a while.
    source.addEventListener('elsewhere', () => {
      source.close();
      setTimeout(take, AGAIN_MS);
    });
    source.addEventListener('view', ({ data }) => show(JSON.parse(data)));
    return source;
  }

  take();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !take()) catchUp();
  });
}
