import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';
import type { Letter } from '../core/letter/letter.ts';
import { draw, type Drawn } from './draw.ts';
import type { Files } from './files.ts';
import type { WebParts } from './parts.ts';

export interface FileParts extends Pick<WebParts, 'conversation' | 'paper'> {
  readonly files: Files;
  /** Where the routes are mounted that files are fetched from: `/api`. */
  readonly base: string;
  /** The signed link to this person's private page, where there is one to send them to. */
  readonly linkFor?: (person: PersonId) => string;
}

/** A view as the page draws it, with an address for every picture and document that it names. */
export function drawFor(view: View, person: PersonId, parts: FileParts): Drawn {
  const { linkFor } = parts;
  return draw(view, {
    srcOf: (of, letter, name) => keep(person, name, letterFile(of, letter, parts), parts),
    progressSrc: (sheet, name) =>
      keep(person, name, { type: 'image/png', make: async () => (await parts.paper.progress(sheet)).bytes }, parts),
    openLetterSrc: (sheet, name) =>
      keep(
        person,
        name,
        { type: 'application/pdf', make: async () => (await parts.paper.openLetter(sheet)).bytes },
        parts,
      ),
    textSrc: (text, name) => keep(person, name, { type: textType(name), make: async () => Buffer.from(text) }, parts),
    exportSrc: (name) => keep(person, name, { type: 'application/json', make: () => exported(person, parts) }, parts),
    ...(linkFor && { privatePage: () => linkFor(person) }),
  });
}

function textType(name: string): Kept['type'] {
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.json') ? 'application/json' : 'text/plain';
}

type Kept = Parameters<Files['keep']>[1];

/** Keeps a file for this person to fetch; answers its address. */
export function keep(person: PersonId, name: string, file: Omit<Kept, 'name'>, { files, base }: FileParts): string {
  return `${base}/file/${files.keep(person, { ...file, name })}/${encodeURIComponent(name)}`;
}

function letterFile(of: 'png' | 'pdf', letter: Letter, { paper }: FileParts): Omit<Kept, 'name'> {
  return of === 'pdf'
    ? { type: 'application/pdf', make: async () => (await paper.pdf(letter)).bytes }
    : { type: 'image/png', make: async () => (await paper.pictures(letter))[0]?.bytes ?? new Uint8Array() };
}

async function exported(person: PersonId, { conversation }: FileParts): Promise<Uint8Array> {
  return Buffer.from(JSON.stringify(await conversation.records({ person }), undefined, 2));
}
