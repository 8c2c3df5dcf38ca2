import { noteFor } from '../official/locate-notes.ts';
import { note, withEffects, to, type Advanced, type Notice } from './advanced.ts';
import { base } from './base.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { askedFor, inNames, missing, nextQuestion, problemsIn } from './questions.ts';
import { placeWords } from './place-words.ts';
import { settledPlace } from './place.ts';
import { recipientsOf, shown } from './recipients.ts';
import { sayTo } from './sentences.ts';
import type { At, Handing, Parked, Session } from './session.ts';
import { firstOpen } from './steps/turn.ts';
import { writingOf, type Addressing } from './writing.ts';

interface Options {
  readonly problems?: readonly Notice[];
  /** A form was handed in: what it left out is told. */
  readonly judged?: boolean;
  /** The recipient to show, by number. */
  readonly at?: number;
}

/** Puts a draft at the step where it belongs: what is wrong or missing is asked, then the place, then it is read. */
export function settle(session: Session, draft: Draft, facts: Facts, options: Options = {}): Advanced {
  const { problems = [], judged = false } = options;
  const asking = (question: string | undefined, more: readonly Notice[] = []): Advanced =>
    to({ ...base(session), step: 'asking', draft, ...(question !== undefined && { question }) }, [
      ...problems,
      ...more,
    ]);
  const { language } = session;
  const writing = writingOf({ draft, language }, facts);
  if (!writing?.shelved.usable) return asking(undefined);
  const { issue } = writing.shelved;
  const wrong = problemsIn(draft, issue, language);
  const lacking = missing(draft, issue);
  // Who is reading already is not asked for what they may leave out.
  const talk = session.manner === 'talk' && !('recipients' in session);
  const toMend = [...wrong, ...lacking].flatMap(({ field }) => askedFor(field) ?? []);
  const open = talk ? nextQuestion(draft, issue, language) : toMend[0];
  if (open !== undefined) {
    return asking(
      session.manner === 'talk' || open === 'place' ? open : undefined,
      judged ? [...wrong, ...needed(lacking, session)] : wrong,
    );
  }
  return placeOrReview(session, writing, options);
}

/** On a screen, where no input stands beside it. */
export function needed(lacking: readonly { readonly field: string }[], session: Session): Notice[] {
  const [first] = lacking;
  if (!first) return [];
  const { needed: says, fields } = sayTo(session).letter;
  const names = lacking.map(({ field }) => field);
  return [{ field: first.field, says: says(inNames(names, fields)) }];
}

function placeOrReview(session: Session, writing: Addressing, options: Options): Advanced {
  const { problems = [] } = options;
  const { draft } = writing;
  const place = settledPlace(writing);
  switch (place.kind) {
    case 'look-up': {
      const id = `locate:${draft.handle}:${String(draft.streetAt ?? 0)}`;
      return withEffects(to({ ...base(session), step: 'locating', draft, effect: id }, problems), [
        { kind: 'locate', id },
      ]);
    }
    case 'ask': {
      const { home: _home, pick, ...rest } = draft;
      const asked: Draft = place.moved ? rest : { ...rest, ...(pick && { pick }) };
      const moved = place.moved ? [{ field: 'place', says: sayTo(session).place.moved }] : [];
      return to({ ...base(session), step: 'asking', draft: asked, question: 'place' }, [...problems, ...moved]);
    }
    case 'home': {
      const home = place.home === draft.home ? writing : { ...writing, draft: { ...draft, home: place.home } };
      const unsure = place.unsure.map((reason) => note(noteFor(reason, session.language)));
      return review(session, home, { ...options, problems: [...problems, ...unsure] });
    }
  }
}

/** The letters, first one first. */
function review(session: Session, writing: Addressing, { problems = [], at = 0 }: Options): Advanced {
  const { draft } = writing;
  const recipients = recipientsOf(writing).map(shown);
  if (recipients.length === 0) {
    const { nobody } = placeWords(session, writing.facts);
    const says = draft.chase ? sayTo(session).followUp.chase.moved : nobody;
    return to({ ...base(session), step: 'asking', draft, question: 'place' }, [...problems, { field: 'place', says }]);
  }
  const here = Math.min(at, recipients.length - 1);
  return to({ ...base(session), step: 'reviewing', draft, recipients, at: here, seen: [here] }, problems);
}

/** Letters that were in the writer's hands when they turned to another one. */
export function handedBack(session: Session, draft: Draft, handed: NonNullable<Parked['handed']>): Handing {
  const open = firstOpen({ ...handed, draft });
  const at = Math.max(0, open);
  return { ...base(session), step: open < 0 ? 'done' : 'handing-over', draft, ...handed, at, seen: [at] };
}

/** The step under review with another recipient on screen. */
export function turnTo(session: At<'reviewing'>, at: number): At<'reviewing'> {
  const { question: _question, asked: _asked, aside: _aside, ...rest } = session;
  return { ...rest, at, seen: session.seen.includes(at) ? session.seen : [...session.seen, at] };
}
