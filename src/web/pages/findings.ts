import { html } from 'hono/html';
import type { Language } from '../../core/ids.ts';
import type { Finding } from '../../core/library/finding.ts';
import { inWords } from '../../core/library/in-words.ts';
import type { Markup } from './layout.ts';

const en = {
  findings: 'Findings',
  none: 'No findings: every issue and template is in order.',
  severity: { error: 'error', warning: 'warning' } satisfies Record<Finding['severity'], string>,
};
const es: typeof en = {
  findings: 'Avisos',
  none: 'Sin avisos: todos los temas y plantillas están en orden.',
  severity: { error: 'error', warning: 'aviso' },
};
const WORDS: Readonly<Record<Language, typeof en>> = { en, es };

/** Everything that is wrong, with its place, as it stands in the files. */
export function findingsList(findings: readonly Finding[], language: Language): Markup {
  const say = WORDS[language];
  if (findings.length === 0) return html`<p class="notice note">${say.none}</p>`;
  return html`<section class="findings" aria-label="${say.findings}">
    <ul>
      ${findings.map((finding) => {
        const { severity, file, line, column } = finding;
        return html`<li class="notice ${severity === 'error' ? 'problem' : 'note'}">
          <strong>${say.severity[severity]}</strong> <code>${file}:${line}:${column}</code>
          <span>${inWords(finding, language)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
