import { inLanguage, type Issue } from '../../issue/issue.ts';
import { officialOn } from '../../issue/recipients.ts';
import type { IssueId, Language } from '../../ids.ts';
import { introduced } from '../../official/salutation.ts';
import type { Shelved } from '../facts.ts';
import { inFives, inWords, total } from '../../campaign/shown.ts';
import { figure, longDate, monthAndYear } from '../../wording.ts';
import { find, isClosed, isCounted, letterLanguage, shelf, titleOf } from '../shelf.ts';
import type { Block, Link, View } from '../view.ts';
import { openLetterOf } from '../open-letter.ts';
import { blocks, buttons, fields, press, text, view, type Scene } from './scene.ts';
import { goesBlocks } from './campaign-progress.ts';
import { choosing } from './choosing.ts';
import { today } from '../today.ts';

/** What a letter is about, who asks for it and who gets it. For one person, or for everybody in a channel. */
export function card(scene: Scene, id: IssueId, audience: 'only-you' | 'channel'): View {
  const { session, facts, say, language } = scene;
  const shelved = find(facts, id, session.community);
  if (!shelved) return choosing(scene);
  const { issue, usable } = shelved;
  const writable = shelf(facts, session.community).some((one) => one.issue.id === id);
  const counted = countsOf(issue, scene);
  const links: Link[] = [
    ...link(say.buttons.source, issue.source?.url),
    ...link(say.buttons.whoAsks, issue.by?.url === issue.source?.url ? undefined : issue.by?.url),
  ];
  return view(
    scene,
    'card',
    titleOf(issue, language),
    blocks(
      issue.summary !== undefined && text(inLanguage(issue.summary, language)),
      standing(scene, shelved),
      letterLanguage(issue, language) !== language && text(say.card.otherLanguage),
      described(scene, issue),
      counted !== undefined && text(counted),
      audience === 'channel' && goesBlocks(scene, issue),
      buttons(
        writable && press('write', say.buttons.write, { handle: id, style: 'primary' }),
        usable && press('preview', say.buttons.preview, { handle: id }),
        ...links,
        audience !== 'channel' && press('close', say.buttons.close),
      ),
      openLetterOf(id, facts, session.community)?.isOpen === true &&
        buttons(press('open-letter', say.openLetter.buttons.open, { handle: id })),
    ),
    { audience },
  );
}

function standing({ say, language, facts }: Scene, { issue, usable, paused }: Shelved): Block | undefined {
  const day = today(facts);
  if (!usable) return text(say.card.broken);
  if (paused && !isClosed(issue, day)) return text(say.card.paused);
  if (issue.status === 'history') return text(say.card.history(monthAndYear(issue.asOf ?? '', language)));
  if (issue.status === 'example') return text(say.card.example);
  if (isClosed(issue, day)) return text(say.card.closed);
  return issue.opens !== undefined && day < issue.opens
    ? text(say.card.notYet(longDate(issue.opens, language)))
    : undefined;
}

function described(scene: Scene, issue: Issue): Block {
  const { say, language, facts } = scene;
  const ask = issue.ask === undefined ? '' : askInWords(issue, language);
  const isOver = isClosed(issue, today(facts));
  const until = issue.closes === undefined || isOver ? '' : longDate(issue.closes, language);
  const source = issue.source ? `${issue.source.publisher}, ${longDate(issue.source.date, language)}` : '';
  return fields([
    { label: say.card.ask, value: ask },
    { label: say.card.by, value: issue.by?.name ?? '' },
    { label: say.card.goesTo, value: goesTo(scene, issue) },
    { label: say.card.source, value: source },
    { label: say.card.until, value: until },
  ]);
}

/** The general ask; where it differs from one official to the next, the first of them stands for all. */
function askInWords({ ask }: Issue, language: Language): string {
  if (ask === undefined) return '';
  if (typeof ask === 'string' || 'en' in ask) return inLanguage(ask, language);
  const one = ask.default ?? ask.ask ?? ask.unknown ?? ask.direct ?? ask.thank ?? ask.companion;
  return one === undefined ? '' : inLanguage(one, language);
}

/** Named on a card; an issue may go to forty. */
const NAMED = 10;

function goesTo({ say: { card: say }, language, facts }: Scene, issue: Issue): string {
  const all = issue.recipients.map((recipient) => {
    if (recipient.seat === 'own-house') return say.ownHouse;
    if (recipient.seat === 'own-senate') return say.ownSenate;
    const official = officialOn(recipient, issue.asOf ?? today(facts));
    return official ? introduced(official, language) : '';
  });
  const names = all.filter((name) => name !== '');
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [say.more(more)] : [])].join(', ');
}

/** How many wrote, as a community may see it; undefined where nothing is counted. */
export function countsOf(issue: Issue, { facts, say }: Pick<Scene, 'facts' | 'say'>): string | undefined {
  const { id, goal } = issue;
  // A campaign that is over says what came of it, even where that is nothing.
  const known = facts.counts?.get(id) ?? (facts.counts && issue.status === 'closed' ? NONE : undefined);
  if (!known || !isCounted(issue)) return undefined;
  const both = say.card.counts(inWords(total(known.made), say.card), inWords(inFives(known.sent), say.card));
  return goal === undefined ? both : `${both} ${say.card.goal(figure(goal))}`;
}

const NONE = { made: 0, sent: 0 };

const link = (label: string, url: string | undefined): Link[] =>
  url === undefined ? [] : [{ kind: 'link', label, url }];
