/**
 * While a form is open, the button that goes back closes it: on a phone the form fills the window, and back is how people leave
 * what fills it. Under the form lies one place of the history for all of them; whoever goes back with none open leaves that
 * place too, and with it the page.
 */
let closeOpen;
let here = history.state?.form;

addEventListener('popstate', ({ state }) => {
  const from = here;
  here = state?.form;
  // Not from under a form, or to a place within the page: "Skip to the content" leads to one.
  if (from === undefined || here !== undefined || from !== location.href) return;
  if (closeOpen) closeOpen();
  else history.back();
});

/** `close` is called when somebody goes back; the answer is to be called once nothing is to be closed any more. */
export function closeOnBack(close) {
  closeOpen = close;
  if (here === undefined) {
    here = location.href;
    history.pushState({ form: here }, '');
  }
  return () => {
    closeOpen = undefined;
  };
}
