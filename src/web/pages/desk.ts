import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import type { Markup } from './layout.ts';

const WORDS = {
  en: {
    chat: 'The chat',
    page: 'The letter as it stands',
    waiting: 'The page appears here.',
    read: 'Read the page as text',
    message: 'Your message',
    send: 'Send',
    script: 'This page needs JavaScript. It loads nothing from elsewhere.',
  },
  es: {
    chat: 'La conversación',
    page: 'La carta tal como está',
    waiting: 'La página aparece aquí.',
    read: 'Leer la página como texto',
    message: 'Su mensaje',
    send: 'Enviar',
    script: 'Esta página necesita JavaScript. No carga nada de otros sitios.',
  },
} as const;

/** The chat on the left and the page on the right; desk.js fills both. `choice`: how the chat is shown, where that can be chosen. */
export function desk(language: Language, choice: Markup | '' = ''): Markup {
  const say = WORDS[language];
  return html` <noscript><p class="notice problem">${say.script}</p></noscript>
    <div class="desk">
      <section id="chat" class="chat" aria-labelledby="chat-title">
        <div class="bar">
          <h2 id="chat-title">${say.chat}</h2>
          ${choice}
        </div>
        <div id="log" class="log"></div>
        <form id="say" class="say" hidden>
          <label for="message">${say.message}</label>
          <div class="row">
            <input id="message" name="message" autocomplete="off" maxlength="20000" /><button class="primary">
              ${say.send}
            </button>
          </div>
        </form>
      </section>
      <section class="page" aria-labelledby="page-title">
        <div class="bar"><h2 id="page-title">${say.page}</h2></div>
        <p id="page-note" class="quiet">${say.waiting}</p>
        <div id="pictures" class="pictures"></div>
        <details id="page-text" hidden>
          <summary>${say.read}</summary>
          <div></div>
        </details>
      </section>
    </div>
    <p id="status" class="unseen" role="status"></p>`;
}
