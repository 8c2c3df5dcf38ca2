import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import { desk } from './desk.ts';
import { layout, plainPage, type Markup } from './layout.ts';

const WORDS = {
  en: {
    title: 'Go on with your letter',
    waits: 'Your letter from the chat waits here, with a large editor and room for your address.',
    you: 'Go on only if you pressed the button in your own chat. This link works once, and for ten minutes.',
    go: 'Continue',
    script: 'This page needs JavaScript. It loads nothing from elsewhere.',
    letter: 'Your letter',
    safe: 'What you type here goes into your letter. Only a street that has to be looked up goes to the U.S. Census service too, without your name. When you are done, close this page and go on here or in your chat.',
    late: 'This link is older than ten minutes. Press the button in your chat again for a new one.',
    wrong: 'This link is incomplete. Press the button in your chat again, or copy all of the link.',
    used: 'This link was used already. Press the button in your chat again for a new one.',
    closed: 'This page has closed. Press the button in your chat again.',
    many: 'Too many tries. Wait a minute, then press the button in your chat again.',
  },
  es: {
    title: 'Siga con su carta',
    waits: 'Aquí le espera su carta de la conversación, con un editor grande y lugar para su dirección.',
    you: 'Siga solo si usted pulsó el botón en su propia conversación. Este enlace sirve una vez, durante diez minutos.',
    go: 'Continuar',
    script: 'Esta página necesita JavaScript. No carga nada de otros sitios.',
    letter: 'Su carta',
    safe: 'Lo que escriba aquí va a su carta. Solo una dirección que haya que buscar va también al Censo de EE. UU., sin su nombre. Cuando termine, cierre esta página y siga aquí o en su conversación.',
    late: 'Este enlace tiene más de diez minutos. Pulse otra vez el botón en su conversación para recibir uno nuevo.',
    wrong: 'Este enlace no está completo. Pulse otra vez el botón en su conversación, o copie el enlace entero.',
    used: 'Este enlace ya se usó. Pulse otra vez el botón en su conversación para recibir uno nuevo.',
    closed: 'Esta página se cerró. Pulse otra vez el botón en su conversación.',
    many: 'Fueron demasiadas veces. Espere un minuto y pulse otra vez el botón en su conversación.',
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
      <form id="continue" method="post"><button class="primary">${say.go}</button></form>
      <p id="status" role="status"></p>
    </section>`,
  });
}

export function letterPage(language: Language): Markup {
  const say = WORDS[language];
  return layout({
    title: `Redress: ${say.letter}`,
    language,
    script: 'desk.js',
    data: { api: '/d/api', manner: 'form' },
    main: html`<section class="intro">
        <h1>${say.letter}</h1>
        <p>${say.safe}</p>
      </section>
      ${desk(language)}`,
  });
}

export const refusalSays = (why: Refusal, language: Language): string => WORDS[language][why];

export function refusalPage(why: Refusal, language: Language): Markup {
  return plainPage(WORDS[language].title, refusalSays(why, language), language);
}
