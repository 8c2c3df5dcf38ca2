import { atStart } from '../../wording.ts';
import { given } from '../questions.ts';
import { isExample, nameOf, recipientsOf, type To } from '../recipients.ts';
import type { At } from '../session.ts';
import { bodyFor } from '../written.ts';
import type { View } from '../view.ts';
import { blocks, buttons, list, press, text, view, type LetterScene } from './scene.ts';

/** The consent line: who gets a letter, and what of the writer each of them will see. Change CONSENT_VERSION with it. */
export function consent(scene: LetterScene<At<'reviewing'>>): View {
  const { session, draft, shelved, say, language, facts } = scene;
  const { recipients, seen, dmClosed } = session;
  const all = recipientsOf(scene);
  const { handle } = draft;
  const unseen = recipients.length - seen.length;
  const { consent: words } = say.review;
  const example = isExample(scene);
  return view(
    scene,
    'consent',
    words.title,
    blocks(
      text(example ? say.review.lookAt : words.line),
      list(all.map((to) => words.sees(atStart(nameOf(to, language)), seesOf(to, scene).join(', ')))),
      unseen > 0 && text(words.unseen(unseen)),
      example && text(say.kit.example),
      shelved.issue.status !== 'example' && text(words.kept),
      session.manner === 'talk' && text(words.talk),
      buttons(
        press('agree', say.buttons.agree, { handle, style: 'primary' }),
        facts.community !== undefined && !dmClosed && press('to-dm', say.buttons.agreeDm, { handle }),
        press('back', say.buttons.back, { handle }),
      ),
    ),
  );
}

/** What of the writer stands in this letter. */
export function seesOf(to: To, { draft, shelved: { issue }, say }: LetterScene): readonly string[] {
  const { typed, abroad } = draft;
  const { consent: words } = say.review;
  const whole = bodyFor(draft, to) !== undefined;
  const answered = issue.questions.some(({ id }) => given(draft, `answer:${id}`));
  return [
    words.name,
    ...(typed.zip?.trim() && !abroad ? [words.zip(typed.zip.trim())] : []),
    ...(typed.street?.trim() && !abroad ? [words.street] : []),
    ...(whole || typed.edits?.length || typed.story?.trim() ? [words.own] : []),
    ...(answered && !whole ? [words.answers] : []),
  ];
}
