import type { IssueId } from '../../ids.ts';
import { byId, titleOf } from '../shelf.ts';
import type { Scene } from './scene.ts';

/** What a letter was about, by the title of its issue while that is in the library, else by its id. */
export function aboutIssue(id: IssueId, { facts, language }: Pick<Scene, 'facts' | 'language'>): string {
  const issue = byId(facts.library.issues, id)?.issue;
  return issue ? titleOf(issue, language) : id;
}
