const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NARROW_ONLY = /^[\x20-\x7E]*$/;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}]+$/u;

/** What a reader sees as single characters: a letter with its marks, an emoji with its joiners. */
export function clustersOf(text: string): string[] {
  return NARROW_ONLY.test(text) ? text.split('') : Array.from(clusters.segment(text), ({ segment }) => segment);
}

/** True for a character that takes two columns in a fixed-width font, and after which a line may break. */
export function isWide(cluster: string): boolean {
  return WIDE.test(cluster);
}

/** Columns the text takes in a fixed-width font: Chinese, Japanese, Korean and emoji take two, marks none. */
export function displayWidth(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  return clustersOf(text).reduce((sum, cluster) => sum + clusterWidth(cluster), 0);
}

function clusterWidth(cluster: string): number {
  if (isWide(cluster)) return 2;
  return INVISIBLE.test(cluster) ? 0 : 1;
}
