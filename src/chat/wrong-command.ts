import type { PersonAction } from '../core/conversation/action.ts';
import type { View } from '../core/conversation/view.ts';
import { told } from '../core/conversation/views/told.ts';

/**
 * What is shown where a command was given that was wrong, to somebody whose letters go to their DM: what is wrong. The letters stand
 * there already. Undefined for everything else.
 */
export function wrongCommand(view: View, action: PersonAction | undefined): View | undefined {
  if (view.audience !== 'dm' || (action?.kind !== 'command' && action?.kind !== 'organize')) return undefined;
  const wrong = view.blocks.filter((block) => block.kind === 'notice' && block.tone === 'problem');
  return wrong.length === 0 ? undefined : { ...told('', view.language), blocks: wrong };
}
