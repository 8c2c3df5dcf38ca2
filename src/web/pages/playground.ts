import { html } from 'hono/html';
import { desk } from './desk.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

export function playgroundPage(): Markup {
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
          <strong>Nothing here is sent to anybody.</strong> What is an example says so on its page, and members of
          Congress are invented until you run <code>npx redress data update</code>.
        </p>
      </section>
      ${desk('en', manners())}`,
  });
}

const manners = (): Markup =>
  html` <fieldset class="manner">
    <legend>Show it</legend>
    <label><input type="radio" name="manner" value="form" checked /> with buttons and forms</label>
    <label><input type="radio" name="manner" value="talk" /> as a direct message</label>
  </fieldset>`;
