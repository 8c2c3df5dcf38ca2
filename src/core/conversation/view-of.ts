import { UserError } from '../errors.ts';
import { note, type Notice } from './advanced.ts';
import type { Facts, Shelved } from './facts.ts';
import { sayTo } from './sentences.ts';
import type { Aside, InWork, Session } from './session.ts';
import { shelvedOf, standingOf } from './shelf.ts';
import type { View } from './view.ts';
import { asking } from './views/asking.ts';
import { campaign } from './views/campaign.ts';
import { campaignDiscard } from './views/campaign-discard.ts';
import { campaignSample } from './views/campaign-sample.ts';
import { campaignRead } from './views/campaign-read.ts';
import { campaignFiles } from './views/campaign-files.ts';
import { campaignLetters } from './views/campaign-letters.ts';
import { campaignProgress } from './views/campaign-progress.ts';
import { campaignQuestion } from './views/campaign-question.ts';
import { campaigns } from './views/campaigns.ts';
import { card } from './views/card.ts';
import { choosing } from './views/choosing.ts';
import { consent } from './views/consent.ts';
import { done } from './views/done.ts';
import { followUp } from './views/follow-up.ts';
import { confirm } from './views/confirm.ts';
import { exported } from './views/export.ts';
import { forgotten } from './views/forgotten.ts';
import { help } from './views/help.ts';
import { kit } from './views/kit.ts';
import { language } from './views/language.ts';
import { letterText } from './views/letter-text.ts';
import { locating } from './views/locating.ts';
import { more } from './views/more.ts';
import { otherWays } from './views/other-ways.ts';
import { ownWords } from './views/own-words.ts';
import { place } from './views/place.ts';
import { privacy } from './views/privacy.ts';
import { mail } from './views/mail.ts';
import { preview, previews } from './views/preview.ts';
import { openLetter } from './views/open-letter.ts';
import { review } from './views/review.ts';
import type { LetterScene, Scene } from './views/scene.ts';
import { status } from './views/status.ts';
import { undo } from './views/undo.ts';
import { unavailable } from './views/unavailable.ts';
import { who } from './views/who.ts';

/** What the session shows, in the person's language; `problems` are those of the action that led here. Pure. */
export function viewOf(session: Session, facts: Facts, problems: readonly Notice[] = []): View {
  const say = sayTo(session);
  const scene: Scene = { session, facts, say, language: session.language, notices: problems };
  try {
    return (session.aside && laidOver(session.aside, scene)) ?? stepOf(scene, session);
  } catch (error) {
    // A template that somebody is editing may be refused, and a letter may grow past all bounds.
    if (error instanceof UserError && session.step !== 'choosing') {
      return unavailable({ ...scene, session }, because(error, scene), session.step === 'reviewing');
    }
    throw error;
  }
}

function because({ code, message }: UserError, { say }: Scene): string {
  const { because: known } = say.kit.unavailable;
  return code in known ? known[code as keyof typeof known] : message;
}

/** Undefined where the screen belongs to a step that is over. */
function laidOver(aside: Aside, scene: Scene): View | undefined {
  switch (aside.show) {
    case 'help':
      return help(scene);
    case 'privacy':
      return privacy(scene);
    case 'language':
      return language(scene);
    case 'forgotten':
      return forgotten(scene);
    case 'export':
      return exported(scene);
    case 'confirm':
      return confirm(scene, aside.what);
    case 'status':
      return status(scene);
    case 'undo':
      return undo(scene);
    case 'follow-up':
      return followUp(scene, aside);
    case 'card':
      return card(scene, aside.issue, aside.audience);
    case 'preview':
      return aside.issue === undefined ? previews(scene) : preview(scene, aside.issue, aside.stance);
    case 'open-letter':
      return openLetter(scene, aside.issue, aside.name);
    case 'who':
      return who(scene, aside.zip);
    case 'campaigns':
      return scene.facts.organizing && campaigns(scene, scene.facts.organizing);
    case 'campaign':
      return campaign(scene, aside.campaign);
    case 'campaign-discard':
      return campaignDiscard(scene, aside.handle);
    case 'campaign-read':
      return campaignRead(scene, aside.campaign);
    case 'campaign-sample':
      return campaignSample(scene, aside.campaign);
    case 'campaign-letters':
      return campaignLetters(scene, aside.issue);
    case 'campaign-files':
      return scene.facts.organizing && campaignFiles(scene, aside.issue);
    case 'campaign-progress':
      return scene.facts.organizing && campaignProgress(scene, aside.issue);
    case 'campaign-question':
      return campaignQuestion(scene, aside, scene.facts);
    case 'own-words':
    case 'more':
    case 'letter-text':
    case 'other-ways':
      return overLetters(aside.show, scene);
    case 'mail':
      return overMail(aside.at, scene);
  }
}

function overMail(at: number, scene: Scene): View | undefined {
  const { session, facts } = scene;
  if (!('consent' in session)) return undefined;
  const shelved = shelvedOf(session.draft, facts);
  return shelved?.usable ? mail(aboutDraft(scene, session, shelved), at) : undefined;
}

function overLetters(show: 'own-words' | 'more' | 'letter-text' | 'other-ways', scene: Scene): View | undefined {
  const { session, facts } = scene;
  if (session.step === 'choosing' || session.step === 'asking' || session.step === 'locating') return undefined;
  const shelved = shelvedOf(session.draft, facts);
  if (!shelved?.usable) return undefined;
  if (show === 'letter-text') return letterText(aboutDraft(scene, session, shelved));
  if (session.step === 'reviewing') {
    const reviewing = aboutDraft(scene, session, shelved);
    return show === 'own-words' ? ownWords(reviewing) : show === 'more' ? more(reviewing) : undefined;
  }
  return show === 'other-ways' ? otherWays(aboutDraft(scene, session, shelved)) : undefined;
}

function stepOf(scene: Scene, session: Session): View {
  if (session.step === 'choosing') return choosing(scene);
  const { facts, say } = scene;
  const standing = standingOf(session.draft, facts);
  const shelved = shelvedOf(session.draft, facts);
  if (standing === 'gone' || !shelved) return unavailable({ ...scene, session }, say.kit.unavailable.gone);
  // Letters already in the writer's hands stay there.
  if ((standing === 'closed' || standing === 'paused') && !('consent' in session))
    return unavailable({ ...scene, session }, say.kit.unavailable[standing]);
  const grace = note(say.kit.unavailable.grace);
  const here = standing === 'grace' ? { ...scene, notices: [grace, ...scene.notices] } : scene;
  switch (session.step) {
    case 'asking':
      return (session.question === 'place' ? place : asking)(aboutDraft(here, session, shelved));
    case 'locating':
      return locating({ ...here, session });
    case 'reviewing':
      return (session.asked ? consent : review)(aboutDraft(here, session, shelved));
    case 'handing-over':
      return kit(aboutDraft(here, session, shelved));
    case 'done':
      return done(aboutDraft(here, session, shelved));
  }
}

const aboutDraft = <S extends InWork>(scene: Scene, session: S, shelved: Shelved): LetterScene<S> => ({
  session,
  draft: session.draft,
  shelved,
  facts: scene.facts,
  say: scene.say,
  language: scene.language,
  notices: scene.notices,
});
