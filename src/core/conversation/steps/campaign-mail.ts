import { note, over, withEffects, type Advanced } from '../advanced.ts';
import type { Facts, OrganizerFacts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { byId, countedIn } from '../shelf.ts';
import { lost } from './campaign-screens.ts';

/** A campaign's letters, those of campaigns from files too. */
export function lettersOf(session: Session, id: string, facts: Facts): Advanced {
  const one = byId(countedIn(facts, facts.organizing?.community), id);
  return one ? over(session, { show: 'campaign-letters', issue: one.issue.id }) : lost(session);
}

/** Holds back what the bot sends of a campaign, or lets it go on. What has begun to leave leaves. */
export function holding(session: Session, id: string, held: boolean, facts: OrganizerFacts): Advanced {
  const led = lettersOf(session, id, facts);
  const { aside } = led.session;
  // Where no mail is sent the screen says that there is nothing to hold.
  if (aside?.show !== 'campaign-letters' || !facts.settings.mail) return led;
  const { letters: say } = sayTo(session).campaigns;
  const { community } = facts.organizing;
  return withEffects({ ...led, problems: [note(held ? say.holds : say.releases)] }, [
    { kind: 'hold', id: `hold:${facts.newHandle}`, community, issue: aside.issue, held },
  ]);
}
