import { over, tell, to, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { readStreet } from '../street-typed.ts';
import {
  isCampaignWord,
  leadingWord,
  nearWord,
  readingWord,
  wholeWord,
  type Command,
  type ReadingWord,
} from '../words.ts';
import { titleOf } from '../shelf.ts';
import * as anywhere from './anywhere.ts';
import { answer } from './answering.ts';
import { discardAnswered, discardOpen } from './campaign-discard.ts';
import { begunFrom, isPlainlyRelease, pasteHint } from './campaign-import.ts';
import { command, issuesNamed, nearIssue, yes } from './commands.ts';
import { isOpenToAsk, mayAsk } from './follow-up.ts';
import { agree, answer as answerMail } from './mail.ts';
import * as campaignScreens from './campaign-screens.ts';
import * as organizing from './organizing.ts';
import * as organizingTalk from './organizing-talk.ts';
import { pressTyped } from './press-typed.ts';
import { press, pressInStep } from './pressing.ts';
import { answer as answerReviewing } from './own-words.ts';
import { askConsent } from './reviewing.ts';
import { streetTyped } from './streets.ts';

/** A message in a DM: a word of ours, an answer to what is open, an issue's name, or one helpful line. */
export function say(before: Session, text: string, facts: Facts): Advanced {
  const session: Session = before.manner === 'talk' ? before : { ...before, manner: 'talk' };
  if (text.trim() === '') return tell(session, sayTo(session).told.notUnderstood);
  const pressed = pressTyped(session, text, facts);
  if (pressed) return press(session, pressed, facts);
  const word = wholeWord(text);
  const organized = toCampaignQuestion(session, text, word, facts);
  if (organized) return organized;
  if (word) return commanded(session, word, facts);
  const asked = session.step === 'asking' || (session.step === 'reviewing' && session.question !== undefined);
  if (isPlainlyRelease(text, { asked }, facts)) return begunFrom(session, facts);
  if (isCampaignWord(text)) return organizing.organize(session, { what: 'list' }, facts);
  const reading = readingWord(text);
  if (session.aside?.show === 'confirm' || discardOpen(session, facts)) return toConfirm(session, reading, facts);
  if (session.aside?.show === 'who') return whoOf(session, text);
  const answered = toMail(session, text, reading, facts) ?? toQuestion(session, text, facts);
  if (answered) return answered;
  const turned = reading && onScreen(session, reading, facts);
  return turned ?? unprompted(session, text, facts);
}

function commanded(session: Session, { name, rest }: Command, facts: Facts): Advanced {
  if (name === 'language') return anywhere.speak(session, /^(langu|idiom)/.test(rest) ? '' : rest, facts);
  if (rest === '') return command(session, name, {}, facts);
  return command(session, name, name === 'who' ? { zip: rest } : { issue: rest }, facts);
}

/** The answer to a field of an organizer's form; other words of ours mean there what they always do. */
function toCampaignQuestion(
  session: Session,
  text: string,
  word: Command | undefined,
  facts: Facts,
): Advanced | undefined {
  if (session.aside?.show !== 'campaign-question') return undefined;
  if (!word) return organizingTalk.answer(session, text, facts);
  if (word.name === 'skip') return organizingTalk.answer(session, undefined, facts);
  return word.name === 'cancel' || word.name === 'back' ? campaignScreens.listed(session) : undefined;
}

function toMail(session: Session, text: string, reading: ReadingWord | undefined, facts: Facts): Advanced | undefined {
  if (session.aside?.show !== 'mail' || !('consent' in session)) return undefined;
  const { at } = session.aside;
  return reading === 'yes' ? agree(session, at, facts) : answerMail(session, text, at, facts);
}

function toConfirm(session: Session, reading: ReadingWord | undefined, facts: Facts): Advanced {
  const discard = discardOpen(session, facts);
  if (discard && (reading === 'yes' || reading === 'no')) return discardAnswered(session, reading === 'yes', discard);
  if (reading === 'yes') return yes(session, facts) ?? to(bare(session));
  if (reading === 'no') return press(session, { kind: 'press', verb: 'no', handle: '' }, facts);
  return tell(session, sayTo(session).confirm.talk);
}

function whoOf(session: Session, text: string): Advanced {
  const zip = text.trim().slice(0, 40);
  return over(session, { show: 'who', zip });
}

/** The answer to the question that is open. A screen laid over it is put away: the words were meant for the question. */
function toQuestion(session: Session, text: string, facts: Facts): Advanced | undefined {
  if (session.step === 'asking') return answer(bare(session), text, facts);
  if (session.step !== 'reviewing' || session.question === undefined) return undefined;
  return answerReviewing(bare(session), session.question, text, facts);
}

/** Words that turn pages. */
function onScreen(session: Session, reading: ReadingWord, facts: Facts): Advanced | undefined {
  if (reading === 'yes') return yes(session, facts);
  if (reading === 'no' && !session.aside && isOpenToAsk(session, facts)) return mayAsk(session, false, facts);
  if (reading === 'no') return session.step === 'reviewing' ? to({ ...bare(session), asked: false }) : undefined;
  if (session.step === 'reviewing' && reading === 'get-letters') return askConsent(session, facts);
  return pressInStep(session, { kind: 'press', verb: reading, handle: '' }, facts);
}

/** Nothing was asked: perhaps a command with more after it, an issue's name, a slip, or a street that nobody asked for. */
function unprompted(session: Session, text: string, facts: Facts): Advanced {
  const leading = leadingWord(text);
  if (leading) return commanded(session, leading, facts);
  const { told, locating } = sayTo(session);
  const isChoosing = session.step === 'choosing';
  // A screen over the list is put away where the list is pointed at.
  const about = isChoosing ? bare(session) : session;
  const names = isChoosing ? told.listed : told.unlisted;
  const [issue, ...more] = issuesNamed(session, text, facts);
  if (more.length > 0) return tell(about, names.severalIssues(text.trim().slice(0, 60)));
  if (issue) return anywhere.chosen(session, issue.issue.id, facts);
  const street = readStreet(text);
  if (street) return streetTyped(session, street, facts);
  if (session.step === 'locating') return tell(session, locating.waiting);
  const word = nearWord(text, session.language);
  if (word !== undefined) return tell(session, told.meant(word));
  const near = nearIssue(session, text, facts);
  if (near) return tell(about, names.meantIssue(titleOf(near.issue, session.language)));
  const hint = pasteHint(session, text, facts);
  return tell(session, hint === undefined ? told.notUnderstood : `${told.notUnderstood} ${hint}`);
}
