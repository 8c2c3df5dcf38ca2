/**
 * Voting seats in the House by state: 435, in force from 2023-01-03 to 2033-01-03.
 * Source: U.S. Census Bureau, 2020 Census Apportionment Results, table 1 (2021-04-26); checked 2026-11-24.
 */
export const APPORTIONMENT: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'AL 7, AK 1, AZ 9, AR 4, CA 52, CO 8, CT 5, DE 1, FL 28, GA 14, HI 2, ID 2, IL 17, IN 9, IA 4, KS 4, KY 6, LA 6',
    'ME 2, MD 8, MA 9, MI 13, MN 8, MS 4, MO 8, MT 2, NE 3, NV 4, NH 2, NJ 12, NM 3, NY 26, NC 14, ND 1, OH 15, OK 5',
    'OR 6, PA 17, RI 2, SC 7, SD 1, TN 9, TX 38, UT 4, VT 1, VA 11, WA 10, WV 2, WI 8, WY 1',
  ].flatMap((row) => row.split(', ').map((entry) => [entry.slice(0, 2), Number(entry.slice(3))])),
) as Record<string, number>;

/**
 * Places that send a member without a floor vote, and no senators.
 * Source: 2 U.S.C. 25a (DC), 48 U.S.C. 891 (PR), 1711 (GU, VI), 1731 (AS), 1751 (MP); checked 2026-11-24.
 */
export const DELEGATES: Readonly<Record<string, 'us_delegate' | 'resident_commissioner'>> = {
  AS: 'us_delegate',
  DC: 'us_delegate',
  GU: 'us_delegate',
  MP: 'us_delegate',
  PR: 'resident_commissioner',
  VI: 'us_delegate',
};

/**
 * States whose senators are of each class; every state is in two. Class 1 is next elected in 2030, 2 in 2026, 3 in 2028.
 * Source: U.S. Senate, "Senators by class"; checked 2026-11-24.
 */
const SENATE_CLASSES: readonly (readonly [1 | 2 | 3, string])[] = [
  [1, 'AZ CA CT DE FL HI IN ME MD MA MI MN MS MO MT NE NV NJ NM NY ND OH PA RI TN TX UT VT VA WA WV WI WY'],
  [2, 'AL AK AR CO DE GA ID IL IA KS KY LA ME MA MI MN MS MT NE NH NJ NM NC OK OR RI SC SD TN TX VA WV WY'],
  [3, 'AL AK AZ AR CA CO CT FL GA HI ID IL IN IA KS KY LA MD MO NV NH NY NC ND OH OK OR PA SC SD UT VT WA WI'],
];

const CLASSES_OF = new Map(
  Object.keys(APPORTIONMENT).map((state) => [
    state,
    SENATE_CLASSES.filter(([, states]) => states.split(' ').includes(state)).map(([seatClass]) => seatClass),
  ]),
);

/** Members the place sends to the House, delegates included; 0 for a code that is none. */
export function seatsOf(state: string): number {
  if (Object.hasOwn(DELEGATES, state)) return 1;
  return Object.hasOwn(APPORTIONMENT, state) ? APPORTIONMENT[state]! : 0;
}

/** `CA-1` to `CA-52`, or the one `WY-AL`. */
export function districtsIn(state: string): string[] {
  const seats = seatsOf(state);
  return seats === 1 ? [`${state}-AL`] : Array.from({ length: seats }, (_, i) => `${state}-${String(i + 1)}`);
}

/** A district that exists: `CA-52` does, `CA-53` and `WY-1` do not. */
export function isDistrict(district: string): boolean {
  const [, state = '', number = ''] = /^([A-Z]{2})-(AL|[1-9]\d?)$/.exec(district) ?? [];
  return number === 'AL'
    ? seatsOf(state) === 1
    : seatsOf(state) > 1 && Number(number) <= seatsOf(state) && number !== '';
}

/** The classes of the state's two senators; none for a place without senators. */
export function senateClassesOf(state: string): readonly (1 | 2 | 3)[] {
  return CLASSES_OF.get(state) ?? [];
}
