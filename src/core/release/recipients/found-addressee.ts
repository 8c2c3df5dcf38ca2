import type { Stretch } from '../page/paragraphs.ts';
import type { Addressee, Confidence } from '../release.ts';

export interface FoundAddressee extends Stretch {
  readonly value: Addressee;
  readonly confidence: Confidence;
}

export const moved = ({ value, confidence, start, end }: FoundAddressee, by: number): FoundAddressee => ({
  value,
  confidence,
  start: start + by,
  end: end + by,
});

/** An office as its name is written, without what stood around it. */
export const tidy = (office: string): string =>
  office
    .replace(/^(?:the|to)\s+/i, '')
    .replace(/['’]s$|[,\s]+$|(?<=^[A-Z]{2,6})\.$/, '')
    .replaceAll(/\s+/g, ' ');
