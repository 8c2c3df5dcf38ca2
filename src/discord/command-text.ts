/** What of a command is ours; the rest (ids, versions, what Discord fills in) is Discord's. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'channel_types',
  'options',
  'required',
  'autocomplete',
  'max_length',
  'choices',
  'value',
];

/** The text by which two registrations are compared: key by key in one order, without what is empty or says no. */
export function textOf(commands: unknown): string {
  return JSON.stringify(tidy(commands));
}

function tidy(value: unknown, isOurs: (key: string) => boolean = (key) => OURS.includes(key)): unknown {
  if (Array.isArray(value)) return value.map((one) => tidy(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, one]) => isOurs(key) && one !== null && one !== undefined && one !== false && !isEmpty(one))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Under these the keys are languages, whichever there are.
  const any = (key: string): boolean => key.endsWith('_localizations');
  return Object.fromEntries(entries.map(([key, one]) => [key, tidy(one, any(key) ? () => true : undefined)]));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
