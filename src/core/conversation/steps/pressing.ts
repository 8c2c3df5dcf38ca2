import { tell, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { standingOf } from '../shelf.ts';
import type { Press } from '../verbs.ts';
import * as anywhere from './anywhere.ts';
import * as asking from './asking.ts';
import { carryOut, command } from './commands.ts';
import * as handing from './handing.ts';
import * as organizing from './organizing.ts';
import * as reviewing from './reviewing.ts';

/** A button. Those about a draft must name the one in hand; anything older is told where things stand now. */
export function press(session: Session, pressed: Press, facts: Facts): Advanced {
  const waits = session.aside?.show === 'follow-up' ? session.aside.wanted : undefined;
  if (waits && pressed.verb === 'close') return carryOut(bare(session), waits.name, waits.args, facts);
  const same = anywhere.press(session, pressed, facts) ?? organizing.press(session, pressed, facts);
  if (same) return same;
  const { told } = sayTo(session);
  if (session.step === 'choosing') return tell(session, told.notYours);
  if (pressed.handle !== session.draft.handle) return tell(session, told.notYours);
  if (pressed.at !== undefined && pressed.at >= recipientCount(session)) return tell(session, told.stale);
  const led = standingOf(session.draft, facts) === 'gone' ? undefined : pressInStep(session, pressed, facts);
  return led ?? tell(session, told.stale);
}

/** What the step that stands there makes of it, whatever draft it names. */
export function pressInStep(session: Session, pressed: Press, facts: Facts): Advanced | undefined {
  switch (session.step) {
    case 'choosing':
      return undefined;
    case 'asking':
      return asking.press(session, pressed, facts);
    case 'locating':
      return pressed.verb === 'back' ? command(session, 'back', {}, facts) : undefined;
    case 'reviewing':
      return reviewing.press(session, pressed, facts);
    case 'handing-over':
    case 'done':
      return handing.press(session, pressed, facts);
  }
}

const recipientCount = (session: Session): number => ('recipients' in session ? session.recipients.length : 0);
