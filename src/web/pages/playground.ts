import { html } from 'hono/html';
import type { SampleZips } from '../sample-zips.ts';
import { desk } from './desk.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

/** `zips`: the members are invented, and these ZIP codes are known. */
export function playgroundPage(zips: SampleZips | undefined): Markup {
  return layout({
    title: 'Redress playground',
    script: 'desk.js',
    nav: playgroundNav('playground'),
    data: { api: '/api', manner: 'form' },
    main: html` <section class="intro">
        <h1>Write to the people who govern you, from the chat you already live in.</h1>
        <p>
          First the chat, as a member of a Discord server or Slack workspace meets it; beside it the letter that it
          writes, on the very page that would be printed. <strong>Nothing here is sent to anybody.</strong>
        </p>
        <p class="quiet">${officials(zips)}</p>
      </section>
      ${desk('en', true)}`,
  });
}

const officials = (zips: SampleZips | undefined): Markup | string =>
  zips === undefined
    ? 'The officials are the real ones, from public data.'
    : html`To try it, take the ZIP code <b>${zips.plain}</b>, or <b>${zips.split}</b>, which lies in several districts.
        The members of Congress are invented until <code>npx redress data update</code> gets the real ones.`;
