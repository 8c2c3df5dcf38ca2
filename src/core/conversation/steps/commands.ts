import { Language } from '../../ids.ts';
import { nearest } from '../../nearest.ts';
import { inLanguage } from '../../issue/issue.ts';
import { over, tell, to, type Advanced } from '../advanced.ts';
import type { CommandArgs, CommandName } from '../action.ts';
import type { Facts, Shelved } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import { draftOf, type Session } from '../session.ts';
import { issueOptions } from '../issue-options.ts';
import { knownIn, shelf, titleOf } from '../shelf.ts';
import * as anywhere from './anywhere.ts';
import { askAgain, back as backInAsking, skip } from './asking.ts';
import { agree, press as pressReviewing } from './reviewing.ts';
import { press as pressHanding } from './handing.ts';
import { bare } from '../base.ts';
import { askedFirst, isOpenToAsk, mayAsk } from './follow-up.ts';
import { takeBack } from './undo.ts';

/** A slash command, or a word in a DM. A question that waits for this person comes first. */
export function command(session: Session, name: CommandName, args: CommandArgs, facts: Facts): Advanced {
  return askedFirst(session, { name, args }, facts) ?? carryOut(session, name, args, facts);
}

export function carryOut(session: Session, name: CommandName, args: CommandArgs, facts: Facts): Advanced {
  const say = sayTo(session);
  switch (name) {
    case 'write':
      return args.issue ? named(session, args.issue, facts, begun) : anywhere.writing(session, facts);
    case 'preview':
      return previewed(session, args, facts);
    case 'share':
      return named(session, args.issue ?? draftOf(session)?.issue, facts, (id) =>
        anywhere.card(session, id, facts, 'channel'),
      );
    case 'who':
      return over(session, { show: 'who', ...(args.zip && { zip: args.zip.slice(0, 40) }) });
    case 'status':
    case 'export':
    case 'help':
    case 'privacy':
      return over(session, { show: name });
    case 'undo':
      return takeBack(session, undefined, facts);
    case 'language':
      return anywhere.speak(session, args.language ?? args.issue ?? '', facts);
    case 'forget':
      return over(session, { show: 'confirm', what: 'forget' });
    case 'cancel':
    case 'start-over':
      return session.step === 'choosing'
        ? tell(bare(session), say.told.nothingToCancel)
        : over(session, { show: 'confirm', what: name });
    case 'skip':
      return session.step === 'asking' ? skip(bare(session), facts) : tell(session, say.told.nothingToSkip);
    case 'back':
      return back(session, facts);
  }
}

function begun(id: string, session: Session, facts: Facts): Advanced {
  // In talk the questions begin at once; otherwise the card comes first, and its button opens the form.
  return session.manner === 'talk' || draftOf(session)?.issue === id
    ? anywhere.chosen(session, id, facts)
    : anywhere.card(session, id, facts);
}

/** A sample of the issue that was named, of the one in hand, or of one picked from the list. */
function previewed(session: Session, { issue, stance }: CommandArgs, facts: Facts): Advanced {
  const meant = issue?.trim() ? issue : (draftOf(session)?.issue ?? onlyOne(session, facts));
  if (meant === undefined) return over(session, { show: 'preview' });
  const led = named(session, meant, facts, (id) => anywhere.preview(session, id, stance, facts), true);
  return led.problems.length === 0 ? led : { ...led, session: { ...led.session, aside: { show: 'preview' } } };
}

/** To the screen before this one, at whatever step. */
function back(session: Session, facts: Facts): Advanced {
  if (session.aside) return to(bare(session));
  switch (session.step) {
    case 'choosing':
      return tell(session, sayTo(session).told.nowhereBack);
    case 'asking':
      return backInAsking(session, facts);
    case 'locating':
      return askAgain({ ...session, draft: { ...session.draft, streetTried: true } }, 'place');
    case 'reviewing':
      return pressReviewing(session, { kind: 'press', verb: 'back', handle: '' }, facts) ?? to(session);
    case 'handing-over':
    case 'done':
      return pressHanding(session, { kind: 'press', verb: 'back', handle: '' }, facts) ?? to(session);
  }
}

/** "yes" to whatever was asked. */
export function yes(session: Session, facts: Facts): Advanced | undefined {
  if (session.aside?.show === 'confirm') return anywhere.confirmed(session, facts);
  if (!session.aside && isOpenToAsk(session, facts)) return mayAsk(session, true, facts);
  return session.step === 'reviewing' && session.asked && !session.aside ? agree(session, 'here', facts) : undefined;
}

function onlyOne(session: Session, facts: Facts): string | undefined {
  const [only, ...more] = knownIn(facts, session.community);
  return more.length === 0 ? only?.issue.id : undefined;
}

/** Finds the issue that was named, by id or title, forgiving slips; lists what there is where none fits. */
function named(
  session: Session,
  typed: string | undefined,
  facts: Facts,
  then: (id: string, session: Session, facts: Facts) => Advanced,
  isListed = session.step === 'choosing',
): Advanced {
  const { listed, unlisted } = sayTo(session).told;
  const told = isListed ? listed : unlisted;
  const list: Session = bare(session);
  if (typed === undefined || typed.trim() === '') return to(list);
  const [found, ...more] = issuesNamed(session, typed, facts);
  const shown = typed.trim().slice(0, 60);
  if (more.length > 0) return tell(list, told.severalIssues(shown));
  if (found) return then(found.issue.id, list, facts);
  const near = nearIssue(session, typed, facts);
  const says = near ? told.meantIssue(titleOf(near.issue, session.language)) : told.noIssue(shown);
  return tell(list, says);
}

/** By its id or its title, with or without its mark, what is open before what is an example; several only where letters can be begun about each. */
export function issuesNamed(session: Session, typed: string, facts: Facts): readonly Shelved[] {
  const wanted = plain(typed);
  const offered = shelf(facts, session.community);
  const options = issueOptions(offered, session.language);
  const called = (one: Shelved): boolean => namesOf(one.issue).includes(wanted);
  const found = offered.filter((one, at) => called(one) || plain(options[at]!.label) === wanted);
  const open = found.filter(({ issue }) => issue.status === 'open');
  if (open.length > 0) return open;
  return found.length > 0 ? found : knownIn(facts, session.community).filter(called).slice(0, 1);
}

export function nearIssue(session: Session, typed: string, facts: Facts): Shelved | undefined {
  const wanted = plain(typed);
  if (wanted.length < 4) return undefined;
  const known = knownIn(facts, session.community);
  const inside = known.filter(({ issue }) => namesOf(issue).some((name) => name.includes(wanted)));
  if (inside.length === 1) return inside[0];
  const near = nearest(
    wanted,
    known.flatMap(({ issue }) => namesOf(issue)),
  );
  if (near !== undefined) return known.find(({ issue }) => namesOf(issue).includes(near));
  const alike = known.filter(({ issue }) => hasWordsLike(wanted, namesOf(issue)));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Longer than a few words is no slip in a name. */
const FEW = 60;

/** Every longer word that was typed is nearly one of the names': "artsack", "in my own wrds". */
function hasWordsLike(typed: string, names: readonly string[]): boolean {
  if (typed.length > FEW) return false;
  const wanted = longWords(typed);
  const known = names.flatMap(longWords);
  return wanted.length > 0 && wanted.every((word) => nearest(word, known) !== undefined);
}

const longWords = (text: string): string[] => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];

const namesOf = (issue: Shelved['issue']): string[] => [
  issue.id,
  ...Language.options.map((language) => plain(inLanguage(issue.title, language))),
];

/** Names are typed without accents as often as with them. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
