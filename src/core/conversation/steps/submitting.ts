import type { PersonAction } from '../action.ts';
import { over, tell, to, type Advanced, type Notice } from '../advanced.ts';
import { newDraft, park } from '../begin.ts';
import { KEY_MAX, type Draft } from '../draft.ts';
import type { Facts, Shelved } from '../facts.ts';
import { fill, unskipped } from '../fill.ts';
import { textOf, type FormName, type LetterFormName, type Values } from '../form.ts';
import { sayTo } from '../sentences.ts';
import { draftOf, type Handing, type Session } from '../session.ts';
import { settle } from '../settle.ts';
import { byId, shelf, shelvedOf } from '../shelf.ts';
import { tooLong } from '../too-long.ts';
import { abroadAfter } from './abroad.ts';
import { readAgain } from './handing.ts';
import { takeAddress, takeCode } from './mail-address.ts';
import { nameTyped } from './open-letter.ts';
import { takePart, takeWords } from './own-words.ts';

type Submit = Extract<PersonAction, { kind: 'submit' }> & { readonly form: LetterFormName };

/** The draft that a form is about, and what to tell besides. */
interface Target {
  readonly session: Session;
  readonly draft: Draft;
  readonly shelved: Shelved;
  readonly notices: readonly Notice[];
}

/** A filled-in form. It is taken wherever its draft is by now; a first form may begin one. */
export function submit(session: Session, action: Submit, facts: Facts): Advanced {
  const { form, handle, values } = action;
  if (form === 'who') return over(session, { show: 'who', zip: textOf(values['zip']).slice(0, 40) });
  if (form === 'signature') return nameTyped(session, handle, textOf(values['name']), facts);
  if (form === 'mail-address' || form === 'mail-code') return mailSubmitted(session, action, facts);
  const target = targetOf(session, handle, facts);
  if ('says' in target) return tell(session, target.says);
  switch (form) {
    case 'letter':
    case 'street':
    case 'more':
    case 'abroad':
      return takeForm({ ...target, session: withManner(target.session) }, form, values, facts);
    case 'words':
    case 'help':
    case 'body':
      return ownWords(target, action, facts);
    case 'part':
      // A paragraph stands in a letter that was written: without one there is nowhere to put it.
      return 'recipients' in target.session && target.session.draft === target.draft
        ? ownWords(target, action, facts)
        : tell(session, sayTo(session).told.stale);
  }
}

function mailSubmitted(session: Session, { form, handle, at, values }: Submit, facts: Facts): Advanced {
  if (!('consent' in session) || session.draft.handle !== handle) return tell(session, sayTo(session).told.notYours);
  const here: Handing = { ...session, manner: 'form' };
  return form === 'mail-address'
    ? takeAddress(here, textOf(values['email']), at ?? session.at, facts)
    : takeCode(here, textOf(values['code']), at ?? session.at, facts);
}

/** The draft that a form was about: the one in hand, a parked one, or one that begins with this very form. */
function targetOf(session: Session, handle: string, facts: Facts): Target | { readonly says: string } {
  const { told, kit } = sayTo(session);
  const inHand = draftOf(session);
  if (inHand && (inHand.handle === handle || (inHand.issue === handle && session.step !== 'done'))) {
    const shelved = shelvedOf(inHand, facts);
    return shelved ? { session, draft: inHand, shelved, notices: [] } : { says: kit.unavailable.gone };
  }
  const parked = session.parked.find(({ draft }) => draft.handle === handle || draft.issue === handle);
  const shelved = parked ? shelvedOf(parked.draft, facts) : byId(shelf(facts, session.community), handle);
  if (!shelved) return { says: told.notYours };
  const room = park({ ...session, parked: session.parked.filter((one) => one !== parked) }, facts);
  if (!room) return { says: told.full };
  return {
    session: room.session,
    draft: parked?.draft ?? newDraft(room.session, shelved, facts),
    shelved,
    notices: room.notices,
  };
}

/** Takes a filled-in form into the draft. */
function takeForm(target: Target, form: FormName, values: Values, facts: Facts): Advanced {
  const { session, draft, shelved, notices } = target;
  const filled = fill(draft, values, shelved.issue, facts.now);
  const next = abroadAfter(unskipped(filled.draft, Object.keys(values)), draft, form);
  return settle(session, next, facts, {
    judged: true,
    problems: [...notices, ...tooLong(filled.tooLong, shelved.issue, session.language)],
  });
}

/** Own words go into the letters on screen; anywhere else they are kept with the other answers. */
function ownWords(target: Target, { form, at, values }: Submit, facts: Facts): Advanced {
  const { session, draft, shelved } = target;
  const texts = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, textOf(value)]));
  const reviewing = 'consent' in session && session.draft === draft ? readAgain(session) : session;
  if (reviewing.step !== 'reviewing') return takeForm(target, form, texts, facts);
  const seat = form === 'body' && at !== undefined ? reviewing.recipients[at]?.seat : undefined;
  if (form === 'body' && at !== undefined && seat === undefined) return tell(session, sayTo(session).told.stale);
  const writing = { draft, shelved, facts, language: session.language };
  const part = Object.entries(texts).find(([field]) => field.startsWith('part:'));
  if (form === 'part')
    return part ? takePart(reviewing, { key: part[0].slice(5, 5 + KEY_MAX), text: part[1], at }, writing) : to(session);
  return takeWords(reviewing, texts, writing, seat);
}

/** Whoever fills in forms is asked by forms. */
const withManner = (session: Session): Session =>
  session.manner === 'form' ? session : { ...session, manner: 'form' };
