import type { Language } from '../../ids.ts';
import { inLanguage, type Issue, type Localized } from '../../issue/issue.ts';
import { answerTo, askedBy, given, inNames, problemsIn } from '../questions.ts';
import { questionOf } from '../read-typed.ts';
import type { At } from '../session.ts';
import { letterLanguage, needsPlace, titleOf } from '../shelf.ts';
import { questionNow } from '../steps/asking.ts';
import type { Block, View } from '../view.ts';
import { blocks, buttons, numbered, press, quote, text, view, type LetterScene, type Scene } from './scene.ts';

type Asking = LetterScene<At<'asking'>>;

/** The questions before a letter: one at a time in talk, else a form behind a button. */
export function asking(scene: Asking): View {
  const { session, say, language } = scene;
  const { issue } = scene.shelved;
  const title = titleOf(issue, language);
  const otherLanguage = letterLanguage(issue, language) !== language && text(say.card.otherLanguage);
  const body = session.manner === 'talk' ? inTalk(scene) : byForm(scene);
  return view(scene, 'asking', title, blocks(otherLanguage, body));
}

function byForm({ draft, shelved: { issue }, say, language, facts }: Asking): Block[] {
  const kept = askedBy(issue).flatMap(({ field }) => (given(draft, field) ? field : []));
  const problems = problemsIn(draft, issue, language);
  const wrong = problems.length > 0;
  const isZipless = needsPlace(issue) && !draft.abroad && draft.home === undefined && wrongZip(draft, problems);
  const { handle } = draft;
  const ready =
    kept.length > 0 && !wrong && !askedBy(issue).some(({ field, required }) => required && !given(draft, field));
  return blocks(
    text(say.letter.intro),
    kept.length > 0 && text(say.letter.kept(inNames(kept, say.letter.fields))),
    buttons(
      press('fill-in', wrong ? say.buttons.fix : say.buttons.fillIn, { handle, style: 'primary' }),
      ready && press('go-on', say.buttons.goOn, { handle }),
      isZipless && press('abroad', say.buttons.abroad, { handle }),
      press('preview', say.buttons.preview, { handle: issue.id }),
      facts.settings.privatePage && { kind: 'private-page', label: say.buttons.page },
    ),
  );
}

/** A form was handed in, and its ZIP was none. */
const wrongZip = (draft: At<'asking'>['draft'], problems: readonly { readonly field: string }[]): boolean =>
  problems.some(({ field }) => field === 'zip') || (given(draft, 'name') && !given(draft, 'zip'));

function inTalk(scene: Asking): Block[] {
  const { session, draft, shelved, say } = scene;
  const { issue } = shelved;
  const field = questionNow(session, issue);
  const first = field === 'name' && !given(draft, 'name');
  const asked = askedBy(issue).find((one) => one.field === field);
  return blocks(
    first && text(say.letter.introTalk),
    questionBlocks(scene, field),
    field === 'zip' && buttons(press('abroad', say.buttons.abroad, { handle: draft.handle })),
    asked !== undefined &&
      !asked.required &&
      buttons(
        press('skip', say.buttons.skip, { handle: draft.handle }),
        press('fill-in', say.buttons.fillIn, { handle: draft.handle }),
      ),
  );
}

/** The question, and what was answered before: whoever went back to it need not type it again. */
function questionBlocks(scene: Asking, field: string | undefined): Block[] {
  const { shelved, say, language } = scene;
  const { talk } = say.letter;
  const put = field === undefined ? undefined : questionIn(shelved.issue, field, language, talk);
  if (field === undefined || !put) return [];
  const now = answerNow(scene, field);
  const { says, leaveOut, options } = put;
  return blocks(
    text(leaveOut === undefined || now !== undefined ? says : `${says} ${leaveOut}`),
    options && numbered(options.map((option) => inLanguage(option, language))),
    now !== undefined && [text(talk.now), quote(now), text(talk.keep)],
  );
}

interface Put {
  readonly says: string;
  /** How it is left without an answer, where it may be. */
  readonly leaveOut?: string;
  readonly options?: readonly Localized[];
}

function questionIn(
  issue: Issue,
  field: string,
  language: Language,
  talk: Scene['say']['letter']['talk'],
): Put | undefined {
  switch (field) {
    case 'name':
      return { says: talk.name };
    case 'zip':
      return { says: talk.zip };
    case 'story':
      return issue.own ? { says: talk.storyOwn } : { says: talk.story, leaveOut: talk.leaveOut };
    case 'reasons':
      return { says: talk.reasons, leaveOut: talk.leaveOut, options: issue.points.map(({ label }) => label) };
    default: {
      const question = issue.questions.find(({ id }) => id === questionOf(field));
      // It may have been taken out of the issue meanwhile.
      if (!question) return undefined;
      const { options, required } = question;
      const words = inLanguage(question.prompt, language);
      return {
        says: options ? talk.choice(words) : words,
        ...(!required && { leaveOut: talk.optional }),
        ...(options && { options }),
      };
    }
  }
}

/** Undefined where there is none, or one that is to be mended. */
function answerNow({ draft, shelved: { issue }, language }: Asking, field: string): string | undefined {
  const isWrong = problemsIn(draft, issue, language).some((problem) => problem.field === field);
  if (isWrong || !given(draft, field)) return undefined;
  const { typed } = draft;
  if (field === 'reasons')
    return issue.points
      .filter(({ id }) => typed.reasons?.includes(id))
      .map(({ label }) => inLanguage(label, language))
      .join('\n');
  const id = questionOf(field);
  return id === undefined ? typed[field as 'name' | 'zip' | 'story'] : answerTo(typed.answers, id);
}
