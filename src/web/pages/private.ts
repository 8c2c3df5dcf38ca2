import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import { desk, lateNote } from './desk.ts';
import { layout, plainPage, type Markup } from './layout.ts';

/** A button is a link, and leads where it led when it was shown: only a new screen has a new one. */
const AGAIN = {
  en: 'In your chat, /letter (in a direct message, "write") brings your letter up again.',
  es: 'En su conversación, /letter o /carta (en un mensaje directo, «escribir») muestra otra vez su carta.',
};

const WORDS = {
  en: {
    title: 'Go on with your letter',
    waits: 'Your letter from the chat waits here, with a large editor and room for your address.',
    you: 'Go on only if you pressed the button in your own chat. This link works once, and for ten minutes.',
    go: 'Continue',
    script: 'This page needs JavaScript. It loads nothing from elsewhere.',
    letter: 'Your letter',
    safe: 'What you type here goes into your letter. Only a street that has to be looked up goes to the U.S. Census service too, without your name. Go on here to the end, or close this page and go on in your chat.',
    kept: 'What is kept, and for how long',
    late: `This link is older than ten minutes. ${AGAIN.en}`,
    wrong: `This link is incomplete. Copy all of it. ${AGAIN.en}`,
    used: `This link was used already. ${AGAIN.en}`,
    closed: `This page has closed. ${AGAIN.en}`,
    many: `Too many tries. Wait a minute. ${AGAIN.en}`,
  },
  es: {
    title: 'Siga con su carta',
    waits: 'Aquí le espera su carta de la conversación, con un editor grande y lugar para su dirección.',
    you: 'Siga solo si usted pulsó el botón en su propia conversación. Este enlace sirve una vez, durante diez minutos.',
    go: 'Continuar',
    script: 'Esta página necesita JavaScript. No carga nada de otros sitios.',
    letter: 'Su carta',
    safe: 'Lo que escriba aquí va a su carta. Solo una dirección que haya que buscar va también al Censo de EE. UU., sin su nombre. Siga aquí hasta el final, o cierre esta página y siga en su conversación.',
    kept: 'Qué se guarda y por cuánto tiempo',
    late: `Este enlace tiene más de diez minutos. ${AGAIN.es}`,
    wrong: `Este enlace no está completo. Cópielo entero. ${AGAIN.es}`,
    used: `Este enlace ya se usó. ${AGAIN.es}`,
    closed: `Esta página se cerró. ${AGAIN.es}`,
    many: `Fueron demasiadas veces. Espere un minuto. ${AGAIN.es}`,
  },
} as const;

export type Refusal = 'late' | 'wrong' | 'used' | 'closed' | 'many';

/** Opening it changes nothing: programs that look at links before people do use nothing up. */
export function continuePage(language: Language): Markup {
  const say = WORDS[language];
  return layout({
    title: `Redress: ${say.title}`,
    language,
    script: 'continue.js',
    main: html` <section class="sheet">
      <h1>${say.title}</h1>
      <p>${say.waits}</p>
      <p>${say.you}</p>
      <noscript><p class="notice problem">${say.script}</p></noscript>
      <form id="continue" method="post"><button class="primary" disabled>${say.go}</button></form>
      ${lateNote(language)}
      <p id="status" role="status"></p>
    </section>`,
  });
}

export function letterPage(language: Language): Markup {
  const say = WORDS[language];
  return layout({
    title: { en: `Redress: ${WORDS.en.letter}`, es: `Redress: ${WORDS.es.letter}` },
    language,
    script: 'desk.js',
    data: { api: '/d/api', manner: 'form' },
    main: html`<section class="intro">
        <h1>${say.letter}</h1>
        <p>${say.safe}</p>
        <p><a href="/privacy?language=${language}">${say.kept}</a></p>
      </section>
      ${desk(language)}`,
  });
}

export const refusalSays = (why: Refusal, language: Language): string => WORDS[language][why];

export function refusalPage(why: Refusal, language: Language): Markup {
  return plainPage(WORDS[language].title, refusalSays(why, language), language);
}
