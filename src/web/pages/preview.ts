import { html } from 'hono/html';
import { inLanguage, type Issue } from '../../core/issue/issue.ts';
import type { Finding } from '../../core/library/finding.ts';
import type { Letter } from '../../core/letter/letter.ts';
import { textOf } from '../text-of.ts';
import { findingsList, nameOf } from './issues.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

export interface Preview {
  readonly issue: Issue;
  readonly stance: string;
  readonly stances: readonly string[];
  readonly language: string;
  readonly findings: readonly Finding[];
  /** The findings keep the new version from being shown; what follows is the last good one. */
  readonly isOld: boolean;
  readonly letters: readonly { readonly letter: Letter; readonly src: string }[];
}

export function previewPage(preview: Preview): Markup {
  const { issue, stance, stances, language, findings, isOld, letters } = preview;
  const title = inLanguage(issue.title, 'en');
  return layout({
    title: `Redress: ${title}`,
    script: 'preview.js',
    nav: playgroundNav('issues'),
    main: html`<div id="fresh" data-live="/issues/live">
      <h1>${title}</h1>
      <p>A sample letter with made-up data. It is drawn anew whenever a file under <code>templates/</code> changes.</p>
      ${choices(
        'Kind of letter',
        stances.map((one) => [`/issues/${issue.id}/${one}?language=${language}`, nameOf(one), one === stance]),
      )}
      ${choices(
        'Language',
        issue.languages.map((one) => [
          `/issues/${issue.id}/${stance}?language=${one}`,
          one === 'en' ? 'English' : 'Español',
          one === language,
        ]),
      )}
      ${findings.length === 0 ? '' : findingsList(findings)}
      ${isOld ? html`<p class="notice note">Below stands the last version without a mistake.</p>` : ''}
      ${letters.map(sheet)}
    </div>`,
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

function sheet({ letter, src }: Preview['letters'][number]): Markup {
  return html`<section class="pair" aria-label="${letter.title}">
    <div class="pictures">
      <img src="${src}" width="816" height="1056" alt="First page of: ${letter.title}. Its text stands beside it." />
    </div>
    <div class="sheet" lang="${letter.language}">
      ${letter.mark === undefined ? '' : html`<p class="notice note">${letter.mark}</p>`}
      ${textOf(letter).map((paragraph) => html`<p class="pre">${paragraph}</p>`)}
    </div>
  </section>`;
}
