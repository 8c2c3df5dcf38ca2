import { asked, askedLater } from './asked.ts';
import type { FoundAddressee } from './found-addressee.ts';
import { companies, headlineOffice, saidOf, smallOffice } from './barely-told-to.ts';
import { listedReaders } from './listed-readers.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { isPerson, merged, onlyLikely, samePerson, withoutHeld } from './same-addressee.ts';
import { farFrom, introducedTo, toldAbove, toldAnywhere, toldFurther, toldTo } from './told-to.ts';
import { writtenTo } from './written-to.ts';

/**
 * People before offices. Sentences of the announcement first; then the address block, "Dear ...", who was introduced before, what
 * else the story tells of this letter, and whoever is asked.
 */
export function recipientsOf(
  page: Page,
  announcing: readonly Stretch[],
  story: readonly Stretch[],
  resolved: readonly Resolved[],
): FoundAddressee[] {
  const told = toldTo(page, announcing, resolved);
  const written = writtenTo(page);
  const people = told.filter(isPerson);
  const listed = listedReaders(page);
  if (listed.length > 1) return merged(withoutHeld([...people, ...listed]));
  const all = written.filter(isPerson);
  // "to leadership and President Doe", where the letter says "Dear President Doe, Speaker Ames and Leader Brown".
  if (
    people.length > 0 &&
    all.length > people.length &&
    people.every((one) => all.some((other) => samePerson(one, other)))
  )
    return merged([...all, ...people]);
  if (people.length > 0)
    return merged([...told, ...written.filter((one) => told.some((other) => samePerson(one, other)))]);
  const headline = toldAbove(page);
  if (all.length > 0)
    return merged([...written, ...headline.filter((one) => all.some((other) => samePerson(one, other)))]);
  if (headline.length > 0) return headline;
  const introduced = introducedTo(page, announcing);
  if (introduced.length > 0) return merged(introduced);
  const elsewhere = story.filter(({ start }) => !announcing.some((one) => one.start === start));
  const further = toldFurther(page, elsewhere).map(onlyLikely);
  if (further.length > 0) return further;
  const wanted = asked(page, announcing).map(onlyLikely);
  if (wanted.some(isPerson)) return merged(withoutHeld([...wanted.filter(isPerson), ...told]));
  const said = merged(saidOf(page, [...announcing, ...story.slice(0, 1)]));
  if (said.length > 0) return said;
  const later = askedLater(page, elsewhere).map(onlyLikely);
  const heads = later.filter((one) => withoutHeld([one, ...told]).length <= told.length);
  const rest = [
    written,
    // "a letter to USDA", which "asks Agriculture Secretary Jane Doe"
    merged(withoutHeld([...heads, ...told])),
    later,
    toldAnywhere(page, story).map(onlyLikely),
    wanted,
    farFrom(page, announcing).map(onlyLikely),
    companies(page, announcing, story),
    smallOffice(page, announcing),
    headlineOffice(page),
  ];
  return rest.find((found) => found.length > 0) ?? [];
}
