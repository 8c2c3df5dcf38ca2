import { isState, STATES } from '../../official/states.ts';

/** What stands in brackets or commas after a member's name. A town is never taken for a state. */
export interface Tag {
  readonly party?: 'D' | 'R' | 'I';
  readonly state?: string;
  /** `21`, `AL`. */
  readonly district?: string;
  /** "(both D-Ore.)": the name before it has it too. */
  readonly both?: true;
}

/** Associated Press style and what else is met, without points; postal codes and full names come from the table of states. */
const SHORT =
  'ala AL, ariz AZ, ark AR, calif CA, cal CA, colo CO, conn CT, del DE, fla FL, ga GA, ill IL, ind IN, kan KS, kans KS, ' +
  'ky KY, la LA, md MD, mass MA, mich MI, minn MN, miss MS, mo MO, mont MT, neb NE, nebr NE, nev NV, okla OK, ore OR, ' +
  'oreg OR, pa PA, penn PA, penna PA, tenn TN, tex TX, vt VT, va VA, wash WA, wva WV, wis WI, wisc WI, wyo WY, usvi VI, ' +
  'cnmi MP, nmi MP, washington dc DC';
const STATE_OF = new Map<string, string>([
  ...Object.entries(STATES).flatMap(([code, { name }]): [string, string][] => [
    [code.toLowerCase(), code],
    [plain(name), code],
  ]),
  ...SHORT.split(', ').map((pair): [string, string] => [pair.slice(0, -3), pair.slice(-2)]),
]);

function plain(text: string): string {
  return text.replaceAll('.', '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** `CA` for "CA", "Calif.", "California", "N.Y."; undefined for a town. */
export const stateOf = (text: string): string | undefined =>
  STATE_OF.get(plain(text).replaceAll(/(?<=\b\w) (?=\w\b)/g, ''));

const BRACKETS = /^(?:,?\s*(?:Jr|Sr|I{2,3}|IV|M\.?D|Ph\.?D)\.?)?,?\s*[([]\s*([^()[\]\n]{1,40})\s*[)\]]/;
const COMMAS =
  /^(?:,?\s*(?:Jr|Sr|I{2,3}|IV)\.?)?,\s*([DRI]\s?[-–—]\s?[A-Z][\w.]{0,7}(?:\s(?:[A-Z][a-z.]+))?)(?=[,;.\s)]|$)/;
/** ", Republican of New Mexico" */
const PARTY_OF = /^,\s(?:an?\s)?(Democrat|Republican|Independent)\s(?:of|from)\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)/;
const OF_STATE = /^,?\s+(?:of|from)\s+([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)/;

/** The tag that follows a name, and how many characters it takes. */
export function tagAfter(after: string): { readonly tag: Tag; readonly length: number } | undefined {
  for (const pattern of [BRACKETS, COMMAS]) {
    const found = pattern.exec(after);
    const tag = found && readTag(found[1]!);
    if (tag) return { tag, length: found[0].length };
  }
  const member = PARTY_OF.exec(after);
  const [state, words] = (member && stateIn(member[2]!)) ?? [];
  if (state !== undefined)
    return {
      tag: { party: member![1]![0] as 'D' | 'R' | 'I', state },
      length: member![0].length - member![2]!.length + words!.length,
    };
  const [place] = stateIn(OF_STATE.exec(after)?.[1] ?? '') ?? [];
  return place === undefined ? undefined : { tag: { state: place }, length: 0 };
}

/** A state of two words, else of the first. */
function stateIn(words: string): readonly [string, string] | undefined {
  return [words, words.split(' ')[0]!].flatMap((name) => {
    const state = stateOf(name);
    return state === undefined ? [] : [[state, name] as const];
  })[0];
}

/** Inside the brackets: `D-CA`, `R-Ala.`, `CA-21`, `D-MA-03`, `D-N.M.-01`, `XX-AL`, `At-Large`, `R-Hull`, `both D-Ore.`. */
function readTag(inner: string): Tag | undefined {
  const [, both, party, rest = ''] =
    /^(both\s+)?(?:(Democrat|Republican|Independent|DFL|[DRI])(?=$|[^\p{L}.]|\.\s|\.[-–])\.?)?[\s\-–—,/:]*(.*)$/u.exec(
      inner.trim(),
    ) ?? [];
  const place = placeOf(rest.trim());
  if (party === undefined && place?.state === undefined)
    return place?.district === 'AL' ? { district: 'AL' } : undefined;
  if (party === undefined && !/^\p{Lu}/u.test(rest)) return undefined;
  const isTown = place === undefined && rest !== '';
  if (isTown && !/^\p{Lu}[\p{L} .'’-]{2,}$/u.test(rest)) return undefined;
  return {
    ...(party !== undefined && { party: party[0] as 'D' | 'R' | 'I' }),
    ...place,
    ...(both !== undefined && { both: true }),
  };
}

function placeOf(text: string): Pick<Tag, 'state' | 'district'> | undefined {
  if (/^at[- ]large$/i.test(text)) return { district: 'AL' };
  const [, name = '', number] =
    /^(.*?)(?:[\s\-–—,]*(?:0?(\d{1,2})(?:st|nd|rd|th)?(?:\s+district)?|\b(?:AL|At[- ]Large)))?$/i.exec(text) ?? [];
  const whole = stateOf(text);
  if (whole !== undefined) return { state: whole };
  const state = stateOf(name);
  if (state === undefined || !isState(state)) return undefined;
  return { state, district: number === undefined || number === '0' ? 'AL' : String(Number(number)) };
}
