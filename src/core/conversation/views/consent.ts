import type { Shelved } from '../facts.ts';
import { atStart } from '../../wording.ts';
import { given } from '../questions.ts';
import { isExample, nameOf, recipientsOf, type To } from '../recipients.ts';
import type { At, Session } from '../session.ts';
import { bodyFor } from '../written.ts';
import type { View } from '../view.ts';
import { blocks, buttons, list, press, text, view, type Scene } from './scene.ts';

type Reviewing = Scene<At<'reviewing'>>;

/** The consent line: who gets a letter, and what of the writer each of them will see. Change CONSENT_VERSION with it. */
export function consent(scene: Reviewing, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, recipients, seen, dmClosed } = session;
  const all = recipientsOf(draft, shelved, facts);
  const { handle } = draft;
  const unseen = recipients.length - seen.length;
  const { consent: words } = say.review;
  const example = isExample(draft, shelved, facts);
  return view(
    scene,
    'consent',
    words.title,
    blocks(
      text(example ? say.review.lookAt : words.line),
      list(all.map((to) => words.sees(atStart(nameOf(to, language)), seesOf(to, scene, shelved).join(', ')))),
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
export function seesOf(
  to: To,
  { session, say }: Pick<Scene<Exclude<Session, { step: 'choosing' }>>, 'session' | 'say'>,
  { issue }: Shelved,
): readonly string[] {
  const { typed, abroad } = session.draft;
  const { consent: words } = say.review;
  const whole = bodyFor(session.draft, to) !== undefined;
  const answered = issue.questions.some(({ id }) => given(session.draft, `answer:${id}`));
  return [
    words.name,
    ...(typed.zip?.trim() && !abroad ? [words.zip(typed.zip.trim())] : []),
    ...(typed.street?.trim() && !abroad ? [words.street] : []),
    ...(whole || typed.edits?.length || typed.story?.trim() ? [words.own] : []),
    ...(answered && !whole ? [words.answers] : []),
  ];
}
