import { html } from 'hono/html';
import { alikeLines, progressAlt, progressText } from '../../core/campaign/progress-text.ts';
import type { Sending } from '../../core/campaign/sending.ts';
import { titleAmong } from '../../core/conversation/issue-options.ts';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import { namesText } from '../../core/conversation/views/campaign-progress.ts';
import type { Language } from '../../core/ids.ts';
import type { CampaignCount } from '../../core/promises/campaigns.ts';
import { lateNote } from './desk.ts';
import { pasteBox } from './release.ts';
import { layout, plainPage, type Markup } from './layout.ts';
import { sendingPart } from './sending.ts';

const WORDS = {
  en: {
    title: 'Campaigns',
    enter: 'See how the campaigns of your community are going, and download their counts.',
    you: 'Go on only if you pressed the button in your own chat. This link works once, and for ten minutes.',
    go: 'Continue',
    script: 'This page needs JavaScript to go on. It loads nothing from elsewhere.',
    intro: 'Counts only: nobody’s name, address or words are here or in the counts. Reload for new ones.',
    none: 'No campaign has been opened here yet, so nothing is counted. Open one in your chat, or begin one below.',
    csv: 'Counts as CSV',
    json: 'Counts as JSON',
    replies: 'Replies as CSV',
    letter: 'Open letter with all names (PDF)',
    of: (title: string) => ` of “${title}”`,
    late: 'This link is older than ten minutes. Ask for a new one in your chat.',
    wrong: 'There is no such page. Ask for a new link in your chat, and copy all of it.',
    used: 'This link was used already. Ask for a new one in your chat.',
    closed: 'This page has closed. Ask for a new link in your chat.',
    lost: 'You may no longer run campaigns there, so this page is closed to you.',
    many: 'Too many tries. Wait a minute, then try again.',
  },
  es: {
    title: 'Campañas',
    enter: 'Aquí ve cómo van las campañas de su comunidad, y puede llevarse sus números.',
    you: 'Siga solo si usted pulsó el botón en su propia conversación. Este enlace sirve una vez, durante diez minutos.',
    go: 'Continuar',
    script: 'Esta página necesita JavaScript para seguir. No carga nada de otros sitios.',
    intro:
      'Solo números: ni aquí ni en ellos hay nombres, direcciones o palabras de nadie. Recargue para ver los nuevos.',
    none: 'Aquí todavía no se ha abierto ninguna campaña, así que no se cuenta nada. Abra una en su conversación, o empiece una abajo.',
    csv: 'Números en CSV',
    json: 'Números en JSON',
    replies: 'Respuestas en CSV',
    letter: 'Carta abierta con todos los nombres (PDF)',
    of: (title: string) => ` de «${title}»`,
    late: 'Este enlace tiene más de diez minutos. Pida uno nuevo en su conversación.',
    wrong: 'Esta página no existe. Pida un enlace nuevo en su conversación y cópielo entero.',
    used: 'Este enlace ya se usó. Pida uno nuevo en su conversación.',
    closed: 'Esta página se cerró. Pida un enlace nuevo en su conversación.',
    lost: 'Usted ya no puede llevar campañas ahí, así que esta página está cerrada para usted.',
    many: 'Fueron demasiadas veces. Espere un minuto y vuelva a intentarlo.',
  },
} as const;

export type Refusal = 'late' | 'wrong' | 'used' | 'closed' | 'lost' | 'many';

/** Opening it changes nothing: programs that look at links before people do use nothing up. */
export function enterPage(language: Language): Markup {
  const say = WORDS[language];
  return layout({
    title: `Redress: ${say.title}`,
    language,
    script: 'continue.js',
    main: html`<section class="sheet">
      <h1>${say.title}</h1>
      <p>${say.enter}</p>
      <p>${say.you}</p>
      <noscript><p class="notice problem">${say.script}</p></noscript>
      <form id="continue" method="post"><button class="primary" disabled>${say.go}</button></form>
      ${lateNote(language)}
      <p id="status" role="status"></p>
    </section>`,
  });
}

/** A campaign with what its counts do not hold. */
export interface CampaignShown extends CampaignCount {
  /** How many names stand under its open letter; absent where it has none. */
  readonly signers?: number;
  /** Absent where the bot sends nothing itself. */
  readonly sending?: Sending;
}

/** Every campaign with its numbers in words, the picture that says the same, the files, and what is sent. */
export function organisePage(campaigns: readonly CampaignShown[], language: Language): Markup {
  const say = WORDS[language];
  const titleFor = ({ issue }: CampaignCount): string => titleAmong(campaigns, issue, language);
  return layout({
    title: `Redress: ${say.title}`,
    language,
    main: html`<section class="intro">
        <h1>${say.title}</h1>
        <p>${campaigns.length === 0 ? say.none : say.intro}</p>
        ${campaigns.every(({ sending }) => sending) ? '' : html`<p>${SENTENCES[language].campaigns.letters.none}</p>`}
      </section>
      ${campaigns.map((one) => section(one, titleFor(one), language))} ${pasteBox(language, { text: '' })}`,
  });
}

export const refusalSays = (why: Refusal, language: Language): string => WORDS[language][why];

export function refusalPage(why: Refusal, language: Language): Markup {
  return plainPage(WORDS[language].title, refusalSays(why, language), language);
}

function section(
  { issue, progress, cells, signers, sending }: CampaignShown,
  title: string,
  language: Language,
): Markup {
  const say = WORDS[language];
  const at = `/organise/campaign/${issue.id}`;
  const file = (name: string, label: string): Markup =>
    html`<a class="button" href="${at}/${name}" download>${label}<span class="unseen">${say.of(title)}</span></a>`;
  return html`<section class="sheet" aria-labelledby="${issue.id}">
    <h2 id="${issue.id}">${title}</h2>
    <ul>
      ${signers === undefined ? '' : html`<li>${namesText(signers, language)}</li>`}
      ${progressText(progress, language).map((sentence) => html`<li>${sentence}</li>`)}
      ${alikeLines(issue, cells, language).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    <p>
      <img
        class="progress"
        src="${at}/progress.png"
        alt="${progressAlt(progress, title, language)}"
        width="400"
        loading="lazy"
      />
    </p>
    <p class="row">
      ${file('counts.csv', say.csv)} ${file('counts.json', say.json)}
      ${progress.replies ? file('replies.csv', say.replies) : ''}
      ${issue.together ? file('letter.pdf', say.letter) : ''}
    </p>
    ${sending ? sendingPart(issue.id, say.of(title), sending, language) : ''}
  </section>`;
}
