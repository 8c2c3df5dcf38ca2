const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const tens = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?`;
/** The source of a pattern for a count of people: digits, words up to a hundred and some, dozens. */
export const NUMBER = `(?:\\d{1,3}|(?:a |one |two )?hundred(?:(?: and)?(?: ${tens}| (?:${ONES.join('|')})))?|(?:a |one |two |three |four |five )?(?:half[- ](?:a )?)?dozen|${tens}|(?:${ONES.join('|')})(?![- ]hundred))`;

/** 47 for "47", "forty-seven", "Forty Seven"; 24 for "two dozen". */
export function numberOf(words: string): number | undefined {
  const text = words.toLowerCase().replaceAll('-', ' ').trim();
  if (/^\d+$/.test(text)) return Number(text);
  const dozen = /^(?:(?!half)(\w+) )?(half (?:a )?)?dozen$/.exec(text);
  if (dozen) return (dozen[2] ? 6 : 12) * (dozen[1] && dozen[1] !== 'a' ? (small(dozen[1]) ?? 1) : 1);
  const hundred = /^(?:(\w+) )?hundred(?: and)?(?: (.+))?$/.exec(text);
  if (hundred) {
    const times = hundred[1] && hundred[1] !== 'a' ? (small(hundred[1]) ?? 1) : 1;
    return times * 100 + (hundred[2] ? (small(hundred[2]) ?? 0) : 0);
  }
  return small(text);
}

function small(text: string): number | undefined {
  const [first = '', second] = text.split(' ');
  const ten = TENS.indexOf(first);
  const one = ONES.indexOf(second ?? first) + 1;
  if (ten < 0) return one > 0 && second === undefined ? one : undefined;
  return (ten + 2) * 10 + (second === undefined ? 0 : one);
}
