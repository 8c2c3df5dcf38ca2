import { clipped } from '../core/conversation/clipped.ts';
import { isBlank, visible } from './visible.ts';

/** What a title is shown as in a list; the issue's id where nothing of it can be seen. */
export const shownTitle = (title: string, issue: string): string => (isBlank(title) ? issue : visible(title).trim());

/**
 * A name of something to press, pick or fill in: plain text on every platform, in which nothing is escaped. One that is longer
 * than `most` characters ends in three dots, and where nothing of it can be seen they are all there is.
 */
export const labelOf = (label: string, most: number): string => (isBlank(label) ? '…' : clipped(visible(label), most));
