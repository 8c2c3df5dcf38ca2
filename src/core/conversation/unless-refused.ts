import { UserError } from '../errors.ts';

/**
 * What is made with a letter; undefined where it cannot be written just now. A template that somebody is editing may be refused, and
 * a letter may grow past all bounds: the issue's own findings say why.
 */
export function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
