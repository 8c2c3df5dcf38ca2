import { campaignForm } from './campaign-forms.ts';
import type { Facts } from './facts.ts';
import type { Form } from './form.ts';
import type { Desk } from './forms/desk.ts';
import { letterForm, moreForm } from './forms/letter.ts';
import { mailForm } from './forms/mail.ts';
import { bodyForm, helpForm, partForm, wordsForm } from './forms/own-words.ts';
import { abroadForm, streetForm, whoForm } from './forms/place.ts';
import { signatureForm } from './forms/signature.ts';
import { sayTo } from './sentences.ts';
import { draftOf, type Session } from './session.ts';
import { byId, shelf, shelvedOf } from './shelf.ts';
import { unlessRefused } from './unless-refused.ts';
import type { Press } from './verbs.ts';

/**
 * The form that a press opens, filled in with what was typed before. Synchronous, since on Discord a form must be the first
 * answer. Undefined where the press opens none: then it goes to `advance` like any other.
 */
export function formOf(press: Press, session: Session, facts: Facts): Form | undefined {
  if (press.verb === 'who') return whoForm(session);
  if (press.verb === 'sign') return signatureForm(press.handle, session, facts);
  if (press.verb === 'campaign-form') return campaignForm(press, session, facts);
  if (press.verb === 'mail-it' || press.verb === 'mail-other' || press.verb === 'mail-code')
    return mailForm(press, session);
  const desk = deskFor(press, session, facts);
  if (!desk) return undefined;
  switch (press.verb) {
    case 'write':
    case 'fill-in':
      return letterForm(desk);
    case 'street':
      return streetForm(desk);
    case 'abroad':
      return abroadForm(desk);
    case 'more':
      return moreForm(desk);
    case 'story':
      return wordsForm(desk);
    case 'help-words':
      return helpForm(desk);
    case 'edit-all':
    case 'edit-one':
      return unlessRefused(() => bodyForm(desk, session, press));
    case 'edit-part':
      return unlessRefused(() => partForm(desk, session, press));
    default:
      return undefined;
  }
}

function deskFor({ verb, handle }: Press, session: Session, facts: Facts): Desk | undefined {
  const draft = draftOf(session);
  const say = sayTo(session);
  const { language } = session;
  if (
    draft &&
    session.step !== 'locating' &&
    (draft.handle === handle || (verb === 'write' && draft.issue === handle && session.step !== 'done'))
  ) {
    const shelved = shelvedOf(draft, facts);
    return shelved?.usable
      ? { say, language, shelved, facts, draft, typed: draft.typed, handle: draft.handle }
      : undefined;
  }
  if (verb !== 'write') return undefined;
  const shelved = byId(shelf(facts, facts.community ?? session.community), handle);
  const parked = session.parked.find((one) => one.draft.issue === handle && !one.handed)?.draft;
  return (
    shelved && {
      say,
      language,
      shelved,
      facts,
      typed: parked?.typed ?? { ...session.remembered },
      handle: parked?.handle ?? handle,
    }
  );
}
