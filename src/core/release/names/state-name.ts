import { STATES } from '../../official/states.ts';

/** The name of any state, as part of a pattern. */
export const STATE_NAME = Object.values(STATES)
  .map(({ name }) => name.replaceAll('.', '\\.'))
  .join('|');
