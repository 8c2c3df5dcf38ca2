import { visible } from '../chat/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text where Slack reads marks: the line beside the blocks. No link, mention or channel can come of it. Everything in blocks
 * is `plain_text` or `rich_text`, in which Slack reads none.
 */
export const escaped = (text: string): string => visible(text).replaceAll(/[&<>]/g, (sign) => ENTITIES[sign]!);

/** What people typed or picked, as Slack hands it on: escaped in messages and commands, and in what it repeats of our own. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
