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
          This is what a member of a Discord server or Slack workspace meets: on one side the chat, on the other the
          letter it writes, on the very page that would be printed.
          <strong>Nothing here is sent to anybody.</strong> What is an example says so on its page. ${officials(zips)}
        </p>
      </section>
      ${desk('en', true)}`,
  });
}

const officials = (zips: SampleZips | undefined): Markup | string =>
  zips === undefined
    ? 'The officials are the real ones, from public data.'
    : html`Members of Congress are invented here, and few ZIP codes are known: try <b>${zips.plain}</b>, or
        <b>${zips.split}</b>, which lies in several districts. <code>npx redress data update</code> gets the real ones.`;
