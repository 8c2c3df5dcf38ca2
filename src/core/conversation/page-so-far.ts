import { approach } from '../issue/approach.ts';
import type { Issue } from '../issue/issue.ts';
import type { Letter } from '../letter/letter.ts';
import { previewLetters } from '../library/samples.ts';
import type { Official } from '../official/official.ts';
import { houseSeat, senateSeat } from '../official/seat.ts';
import { deskFor, onDesk } from './campaign-forms.ts';
import type { Draft } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { settledPlace } from './place.ts';
import { recipientsOf, type To } from './recipients.ts';
import type { InWork, Session } from './session.ts';
import { find, letterLanguage, needsPlace, shelf } from './shelf.ts';
import { unlessRefused } from './unless-refused.ts';
import { write } from './written.ts';
import { today } from './today.ts';
import { writingOf, type Addressing } from './writing.ts';

/** `sample`: nothing of it was typed. `so-far`: still being asked, the recipient made up until the ZIP is known. */
export interface PageSoFar {
  readonly kind: 'sample' | 'so-far' | 'letter';
  readonly letter: Letter;
}

/**
 * The letter as it stands, for a page beside the conversation: to the recipient on screen, else to the first; a sample of what
 * a screen over it is about. Pure. Undefined where that has no letter yet, or where its template breaks on this text.
 */
export function pageSoFar(session: Session, facts: Facts): PageSoFar | undefined {
  return unlessRefused(() => {
    const over = shownOver(session, facts);
    if (over) return sample(over.shelved, session, facts);
    return session.step === 'choosing'
      ? sample(shelf(facts, session.community)[0], session, facts)
      : ofDraft(session, facts);
  });
}

/** What a screen over the step is about; a campaign may be there without a letter. Undefined: nothing but what lies under it. */
function shownOver(session: Session, facts: Facts): { readonly shelved: Shelved | undefined } | undefined {
  const { aside, community } = session;
  switch (aside?.show) {
    case 'card':
    case 'preview':
    case 'open-letter':
    case 'campaign-letters':
    case 'campaign-progress':
    case 'campaign-files':
      return aside.issue === undefined ? undefined : { shelved: find(facts, aside.issue, community) };
    case 'campaign':
    case 'campaign-sample':
    case 'campaign-read':
      return { shelved: onDesk(session, aside.campaign, facts)?.kept?.draft };
    case 'campaign-question':
    case 'campaign-discard':
      return { shelved: deskFor(session, aside.handle, facts)?.kept?.draft };
    default:
      return undefined;
  }
}

function sample(shelved: Shelved | undefined, { aside, language }: Session, facts: Facts): PageSoFar | undefined {
  if (!shelved?.usable) return undefined;
  const wanted = aside?.show === 'preview' ? aside.stance : undefined;
  const letters = previewLetters(shelved, {
    language: letterLanguage(shelved.issue, language),
    date: today(facts),
  });
  const letter = letters.find(({ stance }) => stance === wanted) ?? letters[0];
  return letter && { kind: 'sample', letter };
}

function ofDraft(session: InWork, facts: Facts): PageSoFar | undefined {
  const writing = writingOf(session, facts);
  if (!writing?.shelved.usable) return undefined;
  const { issue } = writing.shelved;
  const isRead = 'recipients' in session;
  const known = isRead ? writing : { ...writing, draft: placed(writing) };
  const isOpen = needsPlace(issue) && !isRead && known.draft.home === undefined;
  const all = isOpen ? [] : recipientsOf(known);
  const to = all[isRead ? session.at : 0] ?? all[0] ?? madeUp(issue);
  return { kind: isRead ? 'letter' : 'so-far', letter: write(writing, to, { short: session.draft.short }) };
}

/** With the home that the ZIP gives by itself; the session learns it only when its step is done. */
function placed(writing: Addressing): Draft {
  const { draft } = writing;
  if (draft.home) return draft;
  const place = settledPlace(writing);
  return place.kind === 'home' && place.home ? { ...draft, home: place.home } : draft;
}

/** Until it is known who the writer's own members are; the page is marked as an example. */
function madeUp(issue: Issue): To {
  const house = issue.recipients.some(({ seat }) => seat === 'own-house');
  const official: Official = {
    seat: house ? houseSeat('CA', 1) : senateSeat('CA', 1),
    role: house ? 'us_representative' : 'us_senator',
    status: 'held',
    name: { full: 'Jordan Sample', last: 'Sample' },
    offices: [],
    fictional: true,
  };
  return { ...approach(issue, official, true), byWord: false };
}
