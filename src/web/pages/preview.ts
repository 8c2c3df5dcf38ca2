import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import { inLanguage } from '../../core/issue/issue.ts';
import type { LibraryIssue } from '../../core/library/library.ts';
import type { Letter } from '../../core/letter/letter.ts';
import { textOf } from '../text-of.ts';
import { findingsList } from './findings.ts';
import { nameOf, tongueOf } from './issues.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

export interface Preview {
  /** How findings name the folder of the issues. */
  readonly folder: string;
  readonly shown: LibraryIssue;
  readonly stance: string;
  readonly stances: readonly string[];
  /** Of the letter. */
  readonly language: Language;
  /** Of the page around it. */
  readonly spoken: Language;
  /** The findings keep the new version from being shown; what follows is the last good one. */
  readonly isOld: boolean;
  readonly letters: readonly { readonly letter: Letter; readonly src: string }[];
}

const en = {
  sample: 'A sample letter with made-up data. It is redrawn whenever a file changes under',
  kind: 'Kind of letter',
  language: 'Language',
  old: 'Below stands the last version without a mistake.',
  page: (title: string) => `First page of: ${title}. Its text stands beside it.`,
};
const es: typeof en = {
  sample: 'Una carta de muestra con datos inventados. Se dibuja de nuevo cada vez que cambia un archivo en',
  kind: 'Clase de carta',
  language: 'Idioma',
  old: 'Abajo está la última versión sin errores.',
  page: (title) => `Primera página de: ${title}. Su texto está al lado.`,
};
const WORDS: Readonly<Record<Language, typeof en>> = { en, es };

export function previewPage(preview: Preview): Markup {
  const { folder, shown, stance, stances, language, spoken, isOld, letters } = preview;
  const { issue, findings } = shown;
  const say = WORDS[spoken];
  const title = inLanguage(issue.title, spoken);
  return layout({
    title: `Redress: ${title}`,
    language: spoken,
    script: 'preview.js',
    nav: playgroundNav('issues', spoken),
    main: html`<div id="fresh" data-live="/issues/live">
        <h1 lang="${tongueOf(issue.title, issue, spoken)}">${title}</h1>
        <p>${say.sample} <code>${folder}</code>.</p>
        ${choices(
          say.kind,
          stances.map((one) => [
            `/issues/${issue.id}/${one}?language=${language}`,
            nameOf(one, spoken),
            one === stance,
          ]),
        )}
        ${choices(
          say.language,
          issue.languages.map((one) => [
            `/issues/${issue.id}/${stance}?language=${one}`,
            one === 'en' ? 'English' : 'Español',
            one === language,
          ]),
        )}
        ${findings.length === 0 ? '' : findingsList(findings, spoken)}
        ${isOld ? html`<p class="notice note">${say.old}</p>` : ''} ${letters.map((one) => sheet(one, spoken))}
      </div>
      <p id="status" class="unseen" role="status"></p>`,
  });
}

type Choice = readonly [href: string, label: string, current: boolean];

const choices = (label: string, all: readonly Choice[]): Markup | '' =>
  all.length < 2
    ? ''
    : html`<nav class="row" aria-label="${label}">
        ${all.map(([href, words, current]) =>
          current
            ? html`<a class="button" aria-current="page" href="${href}">${words}</a>`
            : html`<a class="button" href="${href}">${words}</a>`,
        )}
      </nav>`;

function sheet({ letter, src }: Preview['letters'][number], spoken: Language): Markup {
  return html`<section class="pair" aria-label="${letter.title}">
    <div class="pictures">
      <img src="${src}" width="816" height="1056" alt="${WORDS[spoken].page(letter.title)}" />
    </div>
    <div class="sheet" lang="${letter.language}">
      ${letter.mark === undefined ? '' : html`<p class="notice note">${letter.mark}</p>`}
      ${textOf(letter).map((paragraph) => html`<p class="pre">${paragraph}</p>`)}
    </div>
  </section>`;
}
