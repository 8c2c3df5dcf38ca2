import type { Language } from '../../ids.ts';
import type { Finding } from '../finding.ts';
import { DATA_ES } from './data-es.ts';
import { FILES_ES } from './files-es.ts';
import { saidIn, type Words } from './said.ts';
import { TEMPLATES_ES } from './templates-es.ts';

export const FINDINGS_ES: Words = { ...FILES_ES, ...DATA_ES, ...TEMPLATES_ES };

/** What is wrong and what to do. The linter speaks English, as "redress check" prints it; Spanish has a sentence for each of its rules. */
export function inWords(finding: Pick<Finding, 'rule' | 'says' | 'fix'>, language: Language): string {
  const words = language === 'es' && Object.hasOwn(FINDINGS_ES, finding.rule) ? FINDINGS_ES[finding.rule] : undefined;
  return words?.(saidIn(finding)) ?? `${finding.says} ${finding.fix}`;
}
