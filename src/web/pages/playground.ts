import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import type { SampleZips } from '../sample-zips.ts';
import { desk, type Manner } from './desk.ts';
import { inBoth, layout, playgroundNav, type Markup } from './layout.ts';

const WORDS = {
  en: {
    title: 'Redress: playground',
    heading: 'Write to the people who govern you, from the chat you already live in.',
    what: 'Here is the chat, as a member of a Discord server or Slack workspace sees it, and beside or below it the letter that it writes, on the page just as it would be printed.',
    nothing: 'Nothing here is sent to anybody.',
    mails: 'Only “Send it for me by e-mail” sends anything here, and it sends to the real office.',
    real: 'The officials are the real ones, from public data.',
    plain: 'To try it, take this ZIP code:',
    split: 'Or this one, which lies in several districts:',
    invented: 'The members of Congress are invented until you download the real ones:',
  },
  es: {
    title: 'Redress: pruebe',
    heading: 'Escriba a quienes le gobiernan, desde el chat en el que ya está.',
    what: 'Primero la conversación, como la ve un miembro de un servidor de Discord o de un espacio de Slack; al lado o debajo, la carta que se escribe, en la misma página que se imprimiría.',
    nothing: 'Aquí no se envía nada a nadie.',
    mails: 'Aquí solo «Enviarla por mí por correo» envía algo, y lo envía a la oficina de verdad.',
    real: 'Los cargos son los verdaderos, de datos públicos.',
    plain: 'Para probar, use este código postal:',
    split: 'O este, que está en varios distritos:',
    invented: 'Los miembros del Congreso son inventados hasta que descargue los verdaderos:',
  },
} as const;

interface Here {
  /** The members are invented, and these ZIP codes are known. */
  readonly zips: SampleZips | undefined;
  /** The bot sends e-mail, from here too. */
  readonly mail: boolean;
  readonly manner: Manner;
}

export function playgroundPage({ zips, mail, manner }: Here, language: Language): Markup {
  const say = (word: keyof (typeof WORDS)['en']): Markup => inBoth(WORDS, word, language);
  const officials = zips
    ? html`${say('plain')} <b>${zips.plain}</b>. ${say('split')} <b>${zips.split}</b>. ${say('invented')}
        <code>npx redress data update</code>`
    : say('real');
  return layout({
    title: { en: WORDS.en.title, es: WORDS.es.title },
    language,
    script: 'desk.js',
    nav: playgroundNav('playground', language),
    data: { api: '/api', manner },
    main: html` <section class="intro">
        <h1>${say('heading')}</h1>
        <p>${say('what')} <strong>${say(mail ? 'mails' : 'nothing')}</strong></p>
        <p class="quiet">${officials}</p>
      </section>
      ${desk(language, manner)}`,
  });
}
