import { html } from 'hono/html';
import { inLanguage, Stance } from '../../core/issue/issue.ts';
import type { Finding } from '../../core/library/finding.ts';
import type { Library, LibraryIssue } from '../../core/library/library.ts';
import { layout, playgroundNav, type Markup } from './layout.ts';

/** What each standing means to somebody who sees the word for the first time. */
const STANDING: Readonly<Record<LibraryIssue['issue']['status'], string>> = {
  open: 'Open: letters can be written',
  closed: 'Closed: no new letters',
  example: 'Example: to read and try, not for sending',
  history: 'Past: a worked example, not for sending',
};

export interface Listed {
  readonly found: LibraryIssue;
  readonly stances: readonly string[];
}

export function issuesPage(library: Library, listed: readonly Listed[]): Markup {
  return layout({
    title: 'Redress: issues',
    script: 'preview.js',
    nav: playgroundNav('issues'),
    main: html`<div id="fresh" data-live="/issues/live">
      <h1>Issues</h1>
      <p>Each is a folder under <code>templates/</code>. This page follows along while you edit.</p>
      ${findingsList(library.findings)}
      <ul class="cards">
        ${listed.map(card)}
      </ul>
    </div>`,
  });
}

function card({ found: { issue, usable }, stances }: Listed): Markup {
  return html`<li class="sheet">
    <h2>${inLanguage(issue.title, 'en')}</h2>
    <p class="quiet">${STANDING[issue.status]}${usable ? '' : '. It has a mistake in it, so no letters just now.'}</p>
    ${issue.summary === undefined ? '' : html`<p>${inLanguage(issue.summary, 'en')}</p>`}
    ${stances.length === 0 ? '' : html`<p class="row">${stances.map((one) => html`<a class="button" href="/issues/${issue.id}/${one}">${nameOf(one)}</a>`)}</p>`}
  </li>`;
}

const NAMES: Readonly<Record<Stance, string>> = {
  ask: 'Letter that asks',
  thank: 'Letter that thanks',
  companion: 'Letter to a senator',
  direct: 'Letter to the office itself',
  unknown: 'Letter to a member nobody has asked yet',
};

/** What a letter of this kind is called by people, who never see the word for it. */
export function nameOf(stance: string): string {
  const known = Stance.safeParse(stance);
  return known.success ? NAMES[known.data] : 'Letter';
}

/** Everything that is wrong, with its place, worst first as it stands in the files. */
export function findingsList(findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html`<p class="notice note">No findings: every issue and template is in order.</p>`;
  return html`<section class="findings" aria-label="Findings">
    <ul>
      ${findings.map(
        ({ severity, file, line, column, says, fix }) =>
          html`<li class="notice ${severity === 'error' ? 'problem' : 'note'}">
            <strong>${severity}</strong> <code>${file}:${line}:${column}</code> <span>${says} ${fix}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
