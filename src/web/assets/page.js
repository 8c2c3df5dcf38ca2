import { el, post, speak, words } from './api.js';

/** The page on the right. Only the newest wish is drawn; while one is under way the next waits, and those between are dropped. */
export function createPage() {
  const note = document.querySelector('#page-note');
  const pictures = document.querySelector('#pictures');
  const text = document.querySelector('#page-text');
  let isDrawing = false;
  let wish;

  async function draw() {
    isDrawing = true;
    while (wish) {
      const asked = wish;
      wish = undefined;
      try {
        const { page, language } = await post('page', asked);
        speak(language);
        if (page) await show(page);
        else clear();
      } catch {
        note.textContent = words().failed;
      }
    }
    isDrawing = false;
  }

  async function show({ kind, language, pictures: sheets, text: paragraphs }) {
    const images = sheets.map(({ src, alt }) => el('img', { src, alt, width: '816', height: '1056' }));
    // The old page stays until the new one is there: no flicker.
    await Promise.all(images.map((image) => image.decode()));
    note.textContent = kind === 'so-far' ? words().soFar : words()[kind];
    pictures.replaceChildren(...images);
    pictures.dataset.kind = kind;
    // Not always the one that the person speaks.
    pictures.lang = language;
    text.lastElementChild.lang = language;
    text.hidden = false;
    text.lastElementChild.replaceChildren(...paragraphs.map((one) => el('p', { class: 'pre' }, one)));
  }

  function clear() {
    note.textContent = words().nothing;
    pictures.replaceChildren();
    text.hidden = true;
  }

  return {
    /** As it stands; with an action, as it would stand after it. */
    refresh(action) {
      wish = action ? { action } : {};
      if (!isDrawing) void draw();
    },
  };
}
