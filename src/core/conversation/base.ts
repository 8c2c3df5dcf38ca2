import type { Session } from './session.ts';

/** What every step knows, without the step and without the screen that lay over it. */
export function base({
  shape,
  language,
  manner,
  community,
  communities,
  remembered,
  mail,
  parked,
  dmClosed,
  unsaved,
  pending,
}: Session) {
  return { shape, language, manner, community, communities, remembered, mail, parked, dmClosed, unsaved, pending };
}

/** The step underneath, with no screen over it. */
export function bare<S extends Session>(session: S): S {
  return session.aside === undefined ? session : { ...session, aside: undefined };
}
