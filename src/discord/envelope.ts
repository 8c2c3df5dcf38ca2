/** What every interaction has, as far as we need it. Read by hand: it stands before every answer, and a schema costs its tenth. */
export interface Envelope {
  readonly id: string;
  readonly app: string;
  readonly type: number;
  readonly token: string;
  readonly user: string;
  readonly guild?: string;
  readonly channel?: string;
  readonly locale?: string;
  readonly context?: number;
  readonly isAlone: boolean;
  /** May manage the server, as Discord says with this very interaction. */
  readonly manages: boolean;
  readonly message?: { readonly id: string; readonly flags: number };
  readonly data: unknown;
}

export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Manage Server, or administrator: they may do everything. A bit set in decimal digits. */
const MANAGES = (1n << 5n) | (1n << 3n);

export const mayManage = (permissions: unknown): boolean =>
  typeof permissions === 'string' && /^\d{1,20}$/.test(permissions) && (BigInt(permissions) & MANAGES) !== 0n;

/** Undefined for what lacks something that every interaction has. */
export function envelopeOf(payload: unknown): Envelope | undefined {
  if (!isJson(payload)) return undefined;
  const { type, token, member, user: alone, context, authorizing_integration_owners: owners, message, data } = payload;
  const [id, app] = [idIn(payload['id']), idIn(payload['application_id'])];
  const from = isJson(member) ? member['user'] : alone;
  const user = isJson(from) ? idIn(from['id']) : undefined;
  if (id === undefined || app === undefined || user === undefined) return undefined;
  if (typeof type !== 'number' || typeof token !== 'string') return undefined;
  const [guild, channel, locale] = [idIn(payload['guild_id']), idIn(payload['channel_id']), textIn(payload['locale'])];
  const on = isJson(message) ? idIn(message['id']) : undefined;
  return {
    id,
    app,
    type,
    token,
    user,
    data,
    manages: isJson(member) && mayManage(member['permissions']),
    isAlone: !isJson(owners) || owners['0'] === undefined,
    ...(guild !== undefined && { guild }),
    ...(channel !== undefined && { channel }),
    ...(locale !== undefined && { locale }),
    ...(typeof context === 'number' && { context }),
    ...(on !== undefined && { message: { id: on, flags: Number((message as Json)['flags'] ?? 0) } }),
  };
}
