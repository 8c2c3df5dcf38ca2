import { html } from 'hono/html';
import type { Sending } from '../../core/campaign/sending.ts';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import { sendingText } from '../../core/conversation/views/sending.ts';
import type { IssueId, Language } from '../../core/ids.ts';
import type { Markup } from './layout.ts';

/** Where on the page it stands what is sent of a campaign. */
export const sendingId = (issue: IssueId): string => `sending-${issue}`;

/** What the bot sends of one campaign and what each office got, with the button that holds it back or lets it go on. */
export function sendingPart(issue: IssueId, ofTitle: string, sending: Sending, language: Language): Markup {
  const { letters, buttons } = SENTENCES[language].campaigns;
  const { stands, offices, most } = sendingText(sending, language);
  const next = sending.held ? 'release' : 'hold';
  return html`<h3 id="${sendingId(issue)}" tabindex="-1">${letters.mail}</h3>
    <p>${stands.join(' ')}</p>
    ${
      offices.length === 0
        ? ''
        : html`<ul>
              ${offices.map((says) => html`<li>${says}</li>`)}
            </ul>
            <p>${most}</p>`
    }
    <form method="post" action="/organise/campaign/${issue}/${next}">
      <button>${buttons[next]}<span class="unseen">${ofTitle}</span></button>
    </form>`;
}
