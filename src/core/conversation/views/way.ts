import { messageOf } from '../../letter/letter-text.ts';
import { envelope, posted, scriptOf, subjectOf, type Way } from '../kit.ts';
import type { To } from '../recipients.ts';
import type { Handing } from '../session.ts';
import type { Block } from '../view.ts';
import { written } from '../written.ts';
import { letterFile } from './letter-file.ts';
import { blocks, buttons, numbered, type LetterScene } from './scene.ts';

type Hands = LetterScene<Handing>;

/** What to do, step by step, and what to copy. */
export function way(one: Way, to: To, scene: Hands): Block[] {
  const { say } = scene;
  const { steps } = say.kit;
  const { letter } = written(scene, to);
  const message = copy(say.kit.message, messageOf(letter));
  switch (one.kind) {
    case 'form':
    case 'site':
      return blocks(
        numbered([one.kind === 'form' ? steps.openForm : steps.openSite, ...formSteps(to, scene)]),
        // The first step, above the long message that is the second.
        buttons({
          kind: 'link',
          label: one.kind === 'form' ? say.buttons.openForm : say.buttons.openSite,
          url: one.url,
        }),
        copy(say.kit.subject, subjectOf(letter)),
        message,
      );
    case 'email':
      return [numbered([steps.email(one.address)]), copy(say.kit.subject, subjectOf(letter)), message];
    case 'post': {
      const paper = posted(scene, to, one.office);
      const town = one.office?.kind === 'district' ? (one.office.city ?? '') : '';
      return blocks(
        numbered([steps.print, ...(town === '' ? inWashington(to, steps.capitol) : [steps.district(town)])]),
        copy(say.kit.envelope, envelope(to, one.office)),
        letterFile(paper, 'pdf', say.kit.pdfAlt(paper.title)),
      );
    }
    case 'phone':
      return [numbered([steps.call(one.phone)]), copy(say.kit.script, scriptOf(scene, to))];
  }
}

function formSteps(to: To, { draft, shelved: { issue }, say }: Hands): string[] {
  const { steps } = say.kit;
  const [topic] = issue.formTopics;
  return [
    steps.paste,
    ...(topic === undefined ? [] : [steps.topic(topic)]),
    steps.name(draft.typed.name?.trim() ?? ''),
    steps.asks,
    ...(to.represents ? [steps.refused] : []),
  ];
}

/** Only mail to Congress is checked on its way; a mayor's is not. */
const inWashington = ({ represents }: To, says: string): string[] => (represents ? [says] : []);

export const copy = (label: string, words: string): Block => ({ kind: 'copy', label, text: words });
