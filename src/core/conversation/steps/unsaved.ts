import type { IssueId } from '../../ids.ts';
import { MAX_UNSAVED, type Session, type Unsaved } from '../session.ts';

export function withUnsaved(session: Session, one: Unsaved): Session {
  const others = (session.unsaved ?? []).filter(({ campaign }) => campaign !== one.campaign);
  return { ...session, unsaved: [...others, one].slice(-MAX_UNSAVED) };
}

export function withoutUnsaved(session: Session, id: IssueId | undefined): Session {
  const left = (session.unsaved ?? []).filter(({ campaign }) => campaign !== id);
  const { unsaved: _unsaved, ...rest } = session;
  return left.length === 0 ? rest : { ...session, unsaved: left };
}
