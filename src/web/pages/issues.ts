import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import { inLanguage, Stance, type Localized } from '../../core/issue/issue.ts';
import { hasError } from '../../core/library/finding.ts';
import type { Library, LibraryIssue } from '../../core/library/library.ts';
import { findingsList } from './findings.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

/** `standing`: what each means to somebody who sees the word for the first time; `letters`: nobody sees our words for those. */
const en = {
  title: 'Issues',
  intro: 'This page updates while you edit. Each issue is a folder under',
  none: 'There is no issue yet. "redress new" begins one.',
  fault: 'It has a mistake in it, so no letters just now.',
  older: 'It has a mistake in it. Letters still follow the version before it.',
  standing: {
    open: 'Open: letters can be written',
    closed: 'Closed: no new letters',
    example: 'Example: to read and try, not for sending',
    history: 'Past: a worked example, not for sending',
  } satisfies Record<LibraryIssue['issue']['status'], string>,
  letters: {
    ask: 'Letter that asks',
    thank: 'Letter that thanks',
    companion: 'Letter to a senator',
    direct: 'Letter to the office itself',
    unknown: 'Letter to a member who may or may not have signed',
  } satisfies Record<Stance, string>,
  letter: 'Letter',
};
const es: typeof en = {
  title: 'Temas',
  intro: 'Esta página se pone al día mientras usted edita. Cada tema es una carpeta en',
  none: 'Todavía no hay ningún tema. Con «redress new» se empieza uno.',
  fault: 'Tiene un error, así que ahora no hay cartas.',
  older: 'Tiene un error. Las cartas todavía siguen la versión anterior.',
  standing: {
    open: 'Abierto: se pueden escribir cartas',
    closed: 'Cerrado: no hay cartas nuevas',
    example: 'Ejemplo para leer y probar, no se envía',
    history: 'Del pasado: un ejemplo resuelto, no se envía',
  },
  letters: {
    ask: 'Carta que pide',
    thank: 'Carta que da las gracias',
    companion: 'Carta para el Senado',
    direct: 'Carta al cargo mismo',
    unknown: 'Carta a alguien de quien no se sabe si firmó',
  },
  letter: 'Carta',
};
const WORDS: Readonly<Record<Language, typeof en>> = { en, es };

export interface Listed {
  readonly found: LibraryIssue;
  readonly stances: readonly string[];
}

/** `folder`: how findings name the folder of the issues. */
export function issuesPage(
  library: Library,
  listed: readonly Listed[],
  { folder, language }: { readonly folder: string; readonly language: Language },
): Markup {
  const say = WORDS[language];
  return layout({
    title: `Redress: ${say.title}`,
    language,
    script: 'preview.js',
    nav: playgroundNav('issues', language),
    main: html`<div id="fresh" data-live="/issues/live">
        <h1>${say.title}</h1>
        <p>${say.intro} <code>${folder}</code>.</p>
        ${
          listed.length + library.findings.length === 0
            ? html`<p class="notice note">${say.none}</p>`
            : findingsList(library.findings, language)
        }
        <ul class="cards">
          ${listed.map((one) => card(one, language))}
        </ul>
      </div>
      <p id="status" class="unseen" role="status"></p>`,
  });
}

/** Whether this is how it was before the mistakes that it has now. */
export const isOlder = ({ usable, findings }: LibraryIssue): boolean => usable && hasError(findings);

function card({ found, stances }: Listed, language: Language): Markup {
  const say = WORDS[language];
  const { issue, usable } = found;
  const fault = isOlder(found) ? say.older : usable ? undefined : say.fault;
  return html`<li class="sheet">
    <h2 lang="${tongueOf(issue.title, issue, language)}">${inLanguage(issue.title, language)}</h2>
    <p class="quiet">${say.standing[issue.status]}${fault === undefined ? '' : `. ${fault}`}</p>
    ${issue.summary === undefined ? '' : html`<p lang="${tongueOf(issue.summary, issue, language)}">${inLanguage(issue.summary, language)}</p>`}
    ${stances.length === 0 ? '' : html`<p class="row">${stances.map((one) => html`<a class="button" href="/issues/${issue.id}/${one}">${nameOf(one, language)}</a>`)}</p>`}
  </li>`;
}

/** The language that `inLanguage` finds a text of this issue in, for whoever has it read aloud. */
export function tongueOf(value: Localized, { languages }: LibraryIssue['issue'], language: Language): Language {
  if (typeof value === 'string') return languages[0] ?? 'en';
  return value[language] === undefined ? 'en' : language;
}

/** What a letter of this kind is called by people, who never see the word for it. */
export function nameOf(stance: string, language: Language): string {
  const { letter, letters } = WORDS[language];
  const known = Stance.safeParse(stance);
  return known.success ? letters[known.data] : letter;
}
