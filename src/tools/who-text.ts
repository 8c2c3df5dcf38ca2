import type { Located } from '../core/official/civic.ts';
import { isOfStreet } from '../core/official/locate-reasons.ts';
import { noteFor } from '../core/official/locate-notes.ts';
import { districtOfficeFor } from '../core/official/offices.ts';
import type { Official } from '../core/official/official.ts';
import { officeName } from '../core/official/address.ts';
import { districtName, stateName } from '../core/official/states.ts';
import { listWithOr } from '../core/wording.ts';

type Split = Extract<Located, { kind: 'split' }>;

/** What `redress who` prints: who it is, how to reach them, and what to do where it is not sure. */
export function whoText(located: Located, sample: boolean): string {
  const notes = located.reasons.map((reason) => noteFor(reason, 'en'));
  const blocks = [
    ...(sample ? ['EXAMPLE. No data was downloaded yet; "redress data update" gets it.'] : []),
    heading(located),
    ...(located.kind === 'found' || located.kind === 'vacant' ? [officialText(located.house, located)] : []),
    ...(located.kind === 'split' ? [candidatesText(located)] : []),
    ...located.senators.map((official) => officialText(official, located)),
    notes.join('\n'),
    ...('finder' in located ? [`The House's own look-up: ${located.finder}`] : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function heading(located: Located): string {
  if (located.kind === 'unknown') return '';
  const where =
    located.kind === 'split'
      ? listWithOr(
          located.states.map((state) => stateName(state)),
          'en',
        )
      : districtName(located.state, located.district.slice(3));
  return `${located.zip === undefined ? '' : `${located.zip}: `}${where}, on ${located.on}`;
}

function candidatesText({ states, candidates, reasons }: Split): string {
  const [first] = candidates;
  if (!first) return '';
  const rows = candidates.map(({ district, official, town }) => {
    const near = town === undefined ? '' : `, office in ${town}`;
    const vacant = official.status === 'vacant' ? ' (vacant)' : '';
    return `  ${district}  ${official.name?.full ?? officeName(official)}${vacant}${near}`;
  });
  // While the state is open, others may come to the list.
  const title = states.length > 1 ? 'In the House it may be:' : 'One of these represents you in the House:';
  const pick = `--district ${first.district}`;
  const more =
    states.length > 1
      ? `Add your state, for example --state ${states[0]!}.`
      : 'Add your street: --street, --city and --state.';
  const next = reasons.some(({ code }) => isOfStreet(code))
    ? `Pick yours if you know it, for example ${pick}.`
    : `${more} Or pick yours if you know it, for example ${pick}.`;
  return [title, ...rows, next].join('\n');
}

function officialText(official: Official, located: Located): string {
  const { name, status, party, phone, form, site, asOf } = official;
  const held = status === 'held' && name ? `${name.full}${party === undefined ? '' : ` (${party})`}` : undefined;
  const shown = held ?? (status === 'vacant' ? 'nobody, the seat is vacant' : 'not named here');
  const capitol = official.offices.find((office) => office.kind === 'capitol');
  const near = districtOfficeFor(official, { zip: located.zip, point: 'point' in located ? located.point : undefined });
  const lines = [
    `${officeName(official).replace(/^Office of the /, '')}: ${shown}`,
    phone === undefined ? undefined : `  Phone  ${phone}`,
    capitol === undefined ? undefined : `  Mail   ${capitol.lines.join(', ')}`,
    near === undefined ? undefined : `  Local  ${near.lines.join(', ')}`,
    form === undefined ? undefined : `  Form   ${form}`,
    form !== undefined || site === undefined ? undefined : `  Site   ${site} (open Contact on this page)`,
    asOf === undefined ? undefined : `  As of  ${asOf}`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}
