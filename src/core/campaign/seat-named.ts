import { withoutThe } from '../issue/office-role.ts';
import { slugOf } from '../slug.ts';

/** The seat of an office that is typed. */
export const seatNamed = (title: string): string => `office:${slugOf(withoutThe(title), 'office')}`;
