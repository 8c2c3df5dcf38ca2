import type { Written } from '../memo.ts';

export const fileName = ({ letter }: Pick<Written, 'letter'>, ending: string): string =>
  `letter-${letter.seat.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${ending}`;
