import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Json } from './answer.ts';
import { startDiscordPeer, type DiscordPeer } from './start-discord-peer.ts';

const QUIET = { allowed_mentions: { parse: [] } };
const V2 = { ...QUIET, flags: MessageFlags.IsComponentsV2 };
const long = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const button = (more: Json = {}): Json => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Start',
  custom_id: 'start',
  ...more,
});
const row = (...components: Json[]): Json => ({ type: ComponentType.ActionRow, components });
const rows = (...components: Json[]): Json => ({ ...QUIET, components: [row(...components)] });
const text = (content: string): Json => ({ type: ComponentType.TextDisplay, content });
const option = (more: Json = {}): Json => ({ label: 'Peace', value: 'peace', ...more });
const select = (more: Json = {}): Json => ({
  type: ComponentType.StringSelect,
  custom_id: 'reasons',
  options: [option(), option({ value: 'law' })],
  ...more,
});
const embeds = (...list: Json[]): Json => ({ ...QUIET, embeds: list });
const input = (more: Json = {}): Json => ({ type: ComponentType.TextInput, custom_id: 'name', style: 1, ...more });
const label = (component: Json, more: Json = {}): Json => ({
  type: ComponentType.Label,
  label: 'Name',
  component,
  ...more,
});
const modal = (...components: Json[]): Json => ({ custom_id: 'form', title: 'Letter', components });
const command = (more: Json = {}): Json => ({ name: 'letter', description: 'Write', ...more });
const withOptions = (...options: Json[]): Json[] => [command({ options })];
const typed = (more: Json = {}): Json => ({ type: 3, name: 'issue', description: 'Which', ...more });

/** What is refused, and where. */
const MESSAGES: [string, Json, string][] = [
  ['content of 2,001', { ...QUIET, content: long(2001) }, 'content'],
  ['an unknown field', { ...QUIET, content: 'x', allowedMentions: {} }, 'allowedMentions'],
  ['11 embeds', embeds(...times(11, () => ({ title: 'x' }))), 'embeds'],
  ['an embed title of 257', embeds({ title: long(257) }), 'embeds.0.title'],
  ['an embed description of 4,097', embeds({ description: long(4097) }), 'embeds.0.description'],
  ['26 fields', embeds({ fields: times(26, () => ({ name: 'a', value: 'b' })) }), 'embeds.0.fields'],
  ['a field name of 257', embeds({ fields: [{ name: long(257), value: 'b' }] }), 'embeds.0.fields.0.name'],
  ['a field value of 1,025', embeds({ fields: [{ name: 'a', value: long(1025) }] }), 'embeds.0.fields.0.value'],
  ['an empty field value', embeds({ fields: [{ name: 'a', value: '' }] }), 'embeds.0.fields.0.value'],
  ['a footer of 2,049', embeds({ title: 'x', footer: { text: long(2049) } }), 'embeds.0.footer.text'],
  ['an author of 257', embeds({ title: 'x', author: { name: long(257) } }), 'embeds.0.author.name'],
  ['6,001 in embeds in all', embeds({ description: long(4000) }, { description: long(2001) }), 'embeds'],
  ['6 rows', { ...QUIET, components: times(6, (n) => row(button({ custom_id: String(n) }))) }, 'components'],
  ['an empty row', rows(), 'components.0.components'],
  ['6 buttons in a row', rows(...times(6, (n) => button({ custom_id: String(n) }))), 'components.0.components'],
  ['a button outside a row', { ...QUIET, components: [button()] }, 'components.0.type'],
  ['a button beside a select', rows(select(), button()), 'components.0.components'],
  ['two buttons of one id', rows(button(), button()), 'components.0.components.1.custom_id'],
  ['a label of 81', rows(button({ label: long(81) })), 'components.0.components.0.label'],
  ['a custom id of 101', rows(button({ custom_id: long(101) })), 'components.0.components.0.custom_id'],
  ['a button without an id', rows(button({ custom_id: undefined })), 'components.0.components.0.custom_id'],
  ['a button without a label', rows(button({ label: undefined })), 'components.0.components.0'],
  ['a style that is not there', rows(button({ style: 9 })), 'components.0.components.0.style'],
  ['a link with an id', rows(button({ style: 5, url: 'https://a.org' })), 'components.0.components.0.custom_id'],
  [
    'a link of 513',
    rows(button({ style: 5, custom_id: undefined, url: `https://${long(513)}` })),
    'components.0.components.0.url',
  ],
  ['camel case', rows(button({ customId: 'x' })), 'components.0.components.0.customId'],
  [
    '26 options',
    rows(select({ options: times(26, (n) => option({ value: String(n) })) })),
    'components.0.components.0.options',
  ],
  ['no options', rows(select({ options: [] })), 'components.0.components.0.options'],
  [
    'an option label of 101',
    rows(select({ options: [option({ label: long(101) })] })),
    'components.0.components.0.options.0.label',
  ],
  [
    'an option value of 101',
    rows(select({ options: [option({ value: long(101) })] })),
    'components.0.components.0.options.0.value',
  ],
  [
    'an option told in 101',
    rows(select({ options: [option({ description: long(101) })] })),
    'components.0.components.0.options.0.description',
  ],
  [
    'two options of one value',
    rows(select({ options: [option(), option()] })),
    'components.0.components.0.options.1.value',
  ],
  ['a placeholder of 151', rows(select({ placeholder: long(151) })), 'components.0.components.0.placeholder'],
  ['more to choose than there is', rows(select({ max_values: 3 })), 'components.0.components.0.max_values'],
  ['least over most', rows(select({ min_values: 2, max_values: 1 })), 'components.0.components.0.min_values'],
  ['v2 without its flag', { ...QUIET, components: [text('hello')] }, 'components.0.type'],
  ['v2 with content', { ...V2, content: 'x', components: [text('hello')] }, 'content'],
  ['v2 with embeds', { ...V2, embeds: [{ title: 'x' }], components: [text('hello')] }, 'embeds'],
  ['a text of 4,001', { ...V2, components: [text(long(4001))] }, 'components.0.content + components'],
  ['4,001 in v2 texts in all', { ...V2, components: [text(long(4000)), text('x')] }, 'components'],
  ['41 components', { ...V2, components: [{ type: 17, components: times(40, () => text('x')) }] }, 'components'],
  ['an empty container', { ...V2, components: [{ type: 17, components: [] }] }, 'components.0.components'],
  [
    'a container in a container',
    { ...V2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
    'components.0.components.0.type',
  ],
  [
    'a section without accessory',
    { ...V2, components: [{ type: 9, components: [text('x')] }] },
    'components.0.accessory',
  ],
  [
    'a file that is not there',
    { ...V2, components: [{ type: 13, file: { url: 'attachment://letter.pdf' } }] },
    'components.0.file.url',
  ],
  [
    'an attachment that is not there',
    { ...QUIET, content: 'x', attachments: [{ id: '0', description: 'x' }] },
    'attachments.0.id',
  ],
  ['a nonce of 26', { ...QUIET, content: 'x', nonce: long(26) }, 'nonce'],
];

const MODALS: [string, Json, string][] = [
  ['a title of 46', { ...modal(label(input())), title: long(46) }, 'data.title'],
  ['a custom id of 101', { ...modal(label(input())), custom_id: long(101) }, 'data.custom_id'],
  ['nothing in it', modal(), 'data.components'],
  ['6 components', modal(...times(6, (n) => label(input({ custom_id: String(n) })))), 'data.components'],
  ['a label of 46', modal(label(input(), { label: long(46) })), 'data.components.0.label'],
  ['a description of 101', modal(label(input(), { description: long(101) })), 'data.components.0.description'],
  ['a placeholder of 101', modal(label(input({ placeholder: long(101) }))), 'data.components.0.component.placeholder'],
  ['a value of 4,001', modal(label(input({ value: long(4001) }))), 'data.components.0.component.value'],
  [
    'a value over its own limit',
    modal(label(input({ value: long(11), max_length: 10 }))),
    'data.components.0.component.value',
  ],
  [
    'least over most',
    modal(label(input({ min_length: 11, max_length: 10 }))),
    'data.components.0.component.min_length',
  ],
  ['two inputs of one id', modal(label(input()), label(input())), 'data.components.1.component.custom_id'],
  ['a button', modal(label(button())), 'data.components.0.component.type'],
  ['a disabled select', modal(label(select({ disabled: true }))), 'data.components.0.component.disabled'],
  [
    'one radio button',
    modal(label({ type: 21, custom_id: 'x', options: [option()] })),
    'data.components.0.component.options',
  ],
  [
    '11 boxes',
    modal(label({ type: 22, custom_id: 'x', options: times(11, (n) => option({ value: String(n) })) })),
    'data.components.0.component.options',
  ],
  ['11 files', modal(label({ type: 19, custom_id: 'x', max_values: 11 })), 'data.components.0.component.max_values'],
];

const COMMANDS: [string, Json[], string][] = [
  ['a name of 33', [command({ name: long(33) })], '0.name'],
  ['a name in capitals', [command({ name: 'Letter' })], '0.name'],
  ['a name of two words', [command({ name: 'my letter' })], '0.name'],
  ['no description', [command({ description: undefined })], '0.description'],
  ['a description of 101', [command({ description: long(101) })], '0.description'],
  ['a translation into no language', [command({ name_localizations: { es: 'carta' } })], '0.name_localizations.es'],
  ['a context that is not there', [command({ contexts: [7] })], '0.contexts.0'],
  ['an installation that is not there', [command({ integration_types: [2] })], '0.integration_types.0'],
  ['26 options', withOptions(...times(26, (n) => typed({ name: `o${String(n)}` }))), '0.options'],
  ['required after optional', withOptions(typed(), typed({ name: 'two', required: true })), '0.options.1'],
  ['two options of one name', withOptions(typed(), typed()), '0.options.1.name'],
  ['an option in capitals', withOptions(typed({ name: 'Issue' })), '0.options.0.name'],
  ['an option of no type', withOptions(typed({ type: 99 })), '0.options.0.type'],
  ['26 choices', withOptions(typed({ choices: times(26, () => ({ name: 'a', value: 'b' })) })), '0.options.0.choices'],
  ['a number for a text', withOptions(typed({ choices: [{ name: 'a', value: 1 }] })), '0.options.0.choices.0.value'],
  ['a choice of 101', withOptions(typed({ choices: [{ name: long(101), value: 'b' }] })), '0.options.0.choices.0.name'],
  [
    'choices and autocomplete',
    withOptions(typed({ choices: [{ name: 'a', value: 'b' }], autocomplete: true })),
    '0.options.0.autocomplete',
  ],
  ['camel case', [command({ nameLocalizations: {} })], '0.nameLocalizations'],
  ['an option beside a subcommand', withOptions({ type: 1, name: 'write', description: 'x' }, typed()), '0.options'],
  [
    'more than 8,000 characters',
    withOptions(
      ...times(4, (n) => typed({ name: `o${String(n)}`, choices: times(25, () => ({ name: long(100), value: 'b' })) })),
    ),
    '0',
  ],
  ['two commands of one name', [command(), command()], ''],
  ['101 commands', times(101, (n) => command({ name: `c${String(n)}` })), ''],
];

describe('every limit of Discord', () => {
  let discord: DiscordPeer;
  let channel: string;

  beforeAll(async () => {
    discord = await startDiscordPeer();
    channel = discord.user().dm.id;
  });

  afterAll(() => discord.close());

  const send = async (method: string, path: string, body: unknown): Promise<{ status: number; json: Json }> => {
    const response = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: response.status === 204 ? {} : ((await response.json()) as Json) };
  };
  const post = (body: unknown) => send('POST', `/channels/${channel}/messages`, body);

  const callback = async (body: Json) => {
    const asked = discord.user({ hasApp: true }).prepare.command(discord.guild().channel, 'letter');
    asked.deliver();
    const { payload } = asked;
    return send('POST', `/interactions/${String(payload.id)}/${String(payload.token)}/callback`, body);
  };

  it.each(MESSAGES)('is held against a message: %s', async (_, body, place) => {
    const places = place.split(' + ');
    expect(placesOf(await post(body))).toEqual(places);
    expect(placesOf(await callback({ type: 4, data: body }))).toEqual(places.map((one) => `data.${one}`));
  });

  it.each(MODALS)('is held against a modal: %s', async (_, data, place) => {
    expect(placesOf(await callback({ type: 9, data }))).toEqual([place]);
  });

  it.each(COMMANDS)('is held against commands: %s', async (_, body, place) => {
    expect(placesOf(await send('PUT', `/applications/${discord.appId}/commands`, body))).toEqual([place]);
  });

  it('lets through what is just inside', async () => {
    const full = {
      ...QUIET,
      content: long(2000),
      embeds: [{ title: long(256), description: long(4096), footer: { text: long(1648) } }],
      components: times(5, (n) =>
        row(...times(5, (m) => button({ custom_id: `${String(n)}.${String(m)}`, label: long(80) }))),
      ),
      nonce: long(25),
    };
    const v2 = {
      ...V2,
      components: [
        {
          type: 17,
          components: [text(long(3990)), row(select({ placeholder: long(150), max_values: 2 })), { type: 14 }],
        },
        { type: 9, components: [text('0123456789')], accessory: button({ id: 77 }) },
      ],
    };
    const form = modal(
      label(input({ value: long(4000), placeholder: long(100), max_length: 4000 }), {
        label: long(45),
        description: long(100),
      }),
      label(select({ required: false })),
      label({ type: 21, custom_id: 'r', options: [option(), option({ value: 'b' })] }),
      label({ type: 22, custom_id: 'c', options: times(10, (n) => option({ value: String(n) })) }),
      label({ type: 19, custom_id: 'f', min_values: 0, max_values: 10 }),
    );
    const commands = [
      command({
        name: 'letter',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        name_localizations: { 'es-ES': 'carta' },
      }),
      command({ name: 'who', options: [typed({ required: true, autocomplete: true }), typed({ name: 'stance' })] }),
      { type: 2, name: 'Write to' },
    ];
    const all = [
      await post(full),
      await post(v2),
      await callback({ type: 9, data: form }),
      await send('PUT', `/applications/${discord.appId}/commands`, commands),
    ];
    expect(all.map(({ status }) => status)).toEqual([200, 200, 204, 200]);
    expect(discord.violations).toEqual([]);
  });

  it('knows an empty message, an unknown route and one that could ping', async () => {
    const before = discord.violations.length;
    expect(await post(QUIET)).toMatchObject({ status: 400, json: { code: 50006 } });
    expect(await send('POST', `/guilds/${channel}/bans`, {})).toMatchObject({ status: 404 });
    expect(await post({ content: '@everyone' })).toMatchObject({ status: 200 });
    expect(await post({ content: 'x', allowed_mentions: { parse: ['users'] } })).toMatchObject({ status: 200 });
    expect(discord.violations.slice(before)).toEqual([
      `There is no route POST /guilds/${channel}/bans`,
      'POST /channels/{channel_id}/messages: allowed_mentions is not there with an empty parse',
      'POST /channels/{channel_id}/messages: allowed_mentions is not there with an empty parse',
    ]);
  });

  it('holds files against their number, their size and their descriptions', async () => {
    const upload = async (count: number, size: number, description: string) => {
      const form = new FormData();
      for (const n of times(count, String)) form.set(`files[${n}]`, new Blob([long(size)]), `${n}.pdf`);
      form.set('payload_json', JSON.stringify({ ...QUIET, attachments: [{ id: '0', description }] }));
      const headers = { authorization: `Bot ${discord.token}` };
      const url = `${discord.api}/v10/channels/${channel}/messages`;
      return (await fetch(url, { method: 'POST', headers, body: form })).status;
    };
    expect(await upload(10, 10, long(1024))).toBe(200);
    expect(await upload(11, 10, 'x')).toBe(400);
    expect(await upload(1, 10, long(1025))).toBe(400);
    expect(await upload(1, 10 * 1024 * 1024 + 1, 'x')).toBe(413);
  });
});

/** The places that the nested errors of 50035 name, each once. */
function placesOf({ status, json }: { status: number; json: Json }): string[] {
  if (status !== 400 || json.code !== 50035) return [`${String(status)} ${JSON.stringify(json)}`];
  const walk = (node: Json, path: string[]): string[] =>
    Object.entries(node).flatMap(([key, inside]) =>
      key === '_errors' ? [path.join('.')] : walk(inside as Json, [...path, key]),
    );
  return walk(json.errors as Json, []);
}
