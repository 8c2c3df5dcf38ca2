import type { types } from '@slack/bolt';
import { marked, marksOf } from '../core/conversation/apart.ts';
import type { Facts } from '../core/conversation/facts.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { Session } from '../core/conversation/session.ts';
import { shelf, titleOf } from '../core/conversation/shelf.ts';
import { viewOf } from '../core/conversation/view-of.ts';
import type { View } from '../core/conversation/view.ts';
import { countsOf } from '../core/conversation/views/card.ts';
import { inLanguage } from '../core/issue/issue.ts';
import { drawBlocks } from './draw.ts';
import { LIMITS } from './limits.ts';

/** Issues shown, three blocks each; their names find the others. */
const MOST = 15;

/** The App Home: what can be written about, how many did, and where this person's letters stand. */
export function homeOf(session: Session, facts: Facts): types.HomeView {
  const { aside: _aside, ...bare } = session;
  const open = viewOf({ ...bare, aside: { show: 'status' } }, facts);
  const view: View = {
    ...open,
    title: 'Redress',
    blocks: [...issuesOf(session, facts), heading(open.title), ...open.blocks.map((block) => atHome(block, session))],
  };
  return { type: 'home', blocks: drawBlocks(view).slice(0, LIMITS.blocks.view) };
}

/** There is nothing under the home tab to go back to; the same button goes on with a letter that is being written. */
function atHome(block: View['blocks'][number], session: Session): View['blocks'][number] {
  if (block.kind !== 'buttons' || (session.step !== 'choosing' && !('consent' in session))) return block;
  return { ...block, buttons: block.buttons.filter((one) => one.kind !== 'press' || one.verb !== 'close') };
}

const heading = (text: string): View['blocks'][number] => ({ kind: 'heading', text });

function issuesOf({ language }: Session, facts: Facts): View['blocks'] {
  const say = SENTENCES[language];
  const offered = shelf(facts, facts.community);
  if (offered.length === 0) return [{ kind: 'text', text: say.choosing.none }];
  const marks = marksOf(offered.map(({ issue }) => ({ id: issue.id, title: titleOf(issue, language) })));
  const shown = offered.slice(0, MOST).flatMap(({ issue }): View['blocks'] => {
    const words = countsOf(issue, { facts, say }) ?? (issue.summary && inLanguage(issue.summary, language));
    return [
      heading(marked(titleOf(issue, language), marks.get(issue.id), LIMITS.header)),
      { kind: 'text', text: words ?? '' },
      { kind: 'buttons', buttons: [{ kind: 'press', verb: 'write', handle: issue.id, label: say.buttons.write }] },
    ];
  });
  const left = offered.length - MOST;
  return left > 0 ? [...shown, { kind: 'text', text: say.choosing.more(left) }] : shown;
}
