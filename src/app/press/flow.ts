import { advance } from '../../core/conversation/advance.ts';
import type { Advance, Notice } from '../../core/conversation/advanced.ts';
import type { Facts } from '../../core/conversation/facts.ts';
import { needs, type Needed } from '../../core/conversation/needs.ts';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import type { Session } from '../../core/conversation/session.ts';
import { viewOf } from '../../core/conversation/view-of.ts';
import type { View } from '../../core/conversation/view.ts';
import type { Language } from '../../core/ids.ts';

/** Sentences about the machinery around a conversation. */
export interface Told {
  readonly newer: string;
  readonly unreadable: string;
  readonly notSaved: string;
  readonly tooFast: string;
  readonly failed: (reference: string) => string;
}

/** The conversation, pure: what becomes of a session, and what is shown of it. */
export interface Flow {
  readonly advance: Advance;
  readonly viewOf: (session: Session, facts: Facts, problems: readonly Notice[]) => View;
  readonly needs: (session: Session) => Partial<Needed>;
  readonly told: (language: Language) => Told;
}

export const conversation: Flow = { advance, viewOf, needs, told: (language) => SENTENCES[language].told };
