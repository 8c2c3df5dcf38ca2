import { inLanguage, type Issue } from '../../issue/issue.ts';
import { askedBy, given, problemsIn } from '../questions.ts';
import { questionOf } from '../read-typed.ts';
import type { At } from '../session.ts';
import { letterLanguage, needsPlace, titleOf } from '../shelf.ts';
import type { Shelved } from '../facts.ts';
import { questionNow } from '../steps/asking.ts';
import type { Block, View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

type Asking = Scene<At<'asking'>>;

/** The questions before a letter: one at a time in talk, else a form behind a button. */
export function asking(scene: Asking, shelved: Shelved): View {
  const { session, say, language } = scene;
  const { issue } = shelved;
  const title = titleOf(issue, language);
  const otherLanguage = letterLanguage(issue, language) !== language && text(say.card.otherLanguage);
  const body = session.manner === 'talk' ? inTalk(scene, issue) : byForm(scene, issue);
  return view(scene, 'asking', title, blocks(otherLanguage, body));
}

function byForm({ session, say, language, facts }: Asking, issue: Issue): Block[] {
  const { draft } = session;
  const kept = keptFields(session, issue, say.letter.fields);
  const problems = problemsIn(draft, issue, language);
  const wrong = problems.length > 0;
  const isZipless = needsPlace(issue) && !draft.abroad && draft.home === undefined && wrongZip(draft, problems);
  const { handle } = draft;
  const ready =
    kept.length > 0 && !wrong && !askedBy(issue).some(({ field, required }) => required && !given(draft, field));
  return blocks(text(say.letter.intro), kept.length > 0 && text(say.letter.kept([...new Set(kept)].join(', '))), {
    kind: 'buttons',
    buttons: [
      press('fill-in', wrong ? say.buttons.fix : say.buttons.fillIn, { handle, style: 'primary' }),
      ...(ready ? [press('go-on', say.buttons.goOn, { handle })] : []),
      ...(isZipless ? [press('abroad', say.buttons.abroad, { handle })] : []),
      press('preview', say.buttons.preview, { handle: issue.id }),
      ...(facts.settings.privatePage ? [{ kind: 'private-page' as const, label: say.buttons.page }] : []),
    ],
  });
}

/** A form was handed in, and its ZIP was none. */
const wrongZip = (draft: At<'asking'>['draft'], problems: readonly { readonly field: string }[]): boolean =>
  problems.some(({ field }) => field === 'zip') || (given(draft, 'name') && !given(draft, 'zip'));

function keptFields({ draft }: At<'asking'>, issue: Issue, names: Readonly<Record<string, string>>): string[] {
  return askedBy(issue)
    .filter(({ field }) => given(draft, field))
    .map(({ field }) => names[questionOf(field) === undefined ? field : 'answer'] ?? field);
}

function inTalk(scene: Asking, issue: Issue): Block[] {
  const { session, say } = scene;
  const field = questionNow(session, issue);
  const { draft } = session;
  const first = field === 'name' && !given(draft, 'name');
  const asked = askedBy(issue).find((one) => one.field === field);
  return blocks(
    first && text(say.letter.introTalk),
    questionBlocks(scene, issue, field),
    field === 'zip' && buttons(press('abroad', say.buttons.abroad, { handle: draft.handle })),
    asked !== undefined &&
      !asked.required &&
      buttons(
        press('skip', say.buttons.skip, { handle: draft.handle }),
        press('fill-in', say.buttons.fillIn, { handle: draft.handle }),
      ),
  );
}

function questionBlocks({ say, language }: Asking, issue: Issue, field: string | undefined): Block[] {
  const { talk } = say.letter;
  switch (field) {
    case undefined:
      return [];
    case 'name':
      return [text(talk.name)];
    case 'zip':
      return [text(talk.zip)];
    case 'story':
      return [text(issue.own ? talk.storyOwn : talk.story)];
    case 'reasons':
      return [
        text(talk.reasons),
        { kind: 'list', ordered: true, items: issue.points.map(({ label }) => inLanguage(label, language)) },
      ];
    default:
      return oneQuestion(issue, field, language, talk);
  }
}

function oneQuestion(
  issue: Issue,
  field: string,
  language: 'en' | 'es',
  talk: { choice(prompt: string): string; optional: string },
): Block[] {
  const question = issue.questions.find(({ id }) => id === questionOf(field));
  if (!question) return [];
  const prompt = inLanguage(question.prompt, language);
  const words = question.options ? talk.choice(prompt) : prompt;
  return blocks(
    text(question.required ? words : `${words} ${talk.optional}`),
    question.options && {
      kind: 'list',
      ordered: true,
      items: question.options.map((option) => inLanguage(option, language)),
    },
  );
}
