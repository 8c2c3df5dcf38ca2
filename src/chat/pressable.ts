import type { Option } from '../core/conversation/form.ts';

/** Options of a list, each value once, since platforms refuse one that is there twice; no more than the list takes. */
export const distinct = (options: readonly Option[], most: number): readonly Option[] =>
  [...new Map(options.map((option) => [option.value, option])).values()].slice(0, most);

/** Whether a button may open it: an address of the web, of `most` characters at most. */
export const isAddress = (url: string, most: number): boolean =>
  url.length <= most && URL.canParse(url) && /^https?:/i.test(url);
