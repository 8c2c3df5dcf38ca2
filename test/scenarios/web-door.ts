import type { Form } from '../../src/core/conversation/form.ts';
import { FORM_VERBS } from '../../src/core/conversation/verbs.ts';
import type { Block, Button } from '../../src/core/conversation/view.ts';
import { PersonId } from '../../src/core/ids.ts';
import { worldFixture } from '../app/press/handle-fixture.ts';
import { webFixture } from '../web/web-fixture.ts';
import { atNoon, type Door, type Filled } from './door.ts';
import { outcomeOf } from './outcome.ts';

const PERSON = 'web:maria-sample';

export async function webDoor(): Promise<Door> {
  const { handle } = worldFixture({ ...atNoon().world, clock: atNoon().clock });
  const { post } = webFixture({ conversation: handle });
  let blocks: readonly Block[] = [];
  let form: Form | undefined;
  const ask = async (path: string, action: object): Promise<unknown> =>
    await (await post(path, { person: PERSON, action })).json();
  const act = async (action: object): Promise<void> => {
    const answer = (await ask('/api/chat', action)) as { view?: { blocks: readonly Block[] } };
    if (!answer.view) throw new Error(`The web did not take ${JSON.stringify(action)}: ${JSON.stringify(answer)}`);
    ({ blocks } = answer.view);
  };
  const pressed = async ({ verb, handle: of, at }: Pick<Button, 'verb' | 'handle' | 'at'>): Promise<void> => {
    const press = { kind: 'press', verb, handle: of, at };
    const opened = FORM_VERBS.has(verb) ? ((await ask('/api/form', press)) as { form: Form | null }).form : null;
    form = opened ?? undefined;
    if (!form) await act(press);
  };
  const submit = async (values: Filled): Promise<void> => {
    const { name, handle: of, at, inputs } = form!;
    const before = inputs.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value] as const]));
    const options = Object.fromEntries(inputs.map(({ field, options: all = [] }) => [field, all]));
    const valueOf = (field: string, label: string): string =>
      options[field]?.find((option) => option.label === label)?.value ?? label;
    const typed = Object.entries(values).map(([field, value]) => [
      field,
      typeof value === 'string' ? valueOf(field, value) : value.map((one) => valueOf(field, one)),
    ]);
    await act({ kind: 'submit', form: name, handle: of, at, values: Object.fromEntries([...before, ...typed]) });
  };
  return {
    begin: async ({ id }) => await pressed({ verb: 'write', handle: id }),
    async fillIn(values, mended) {
      await submit(values);
      if (mended) await submit({ ...values, ...mended });
    },
    async press(label) {
      const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
      const found = buttons.find((one): one is Button => one.label === label && 'verb' in one);
      if (!found) throw new Error(`There is no '${label}' among ${buttons.map((one) => one.label).join(', ')}`);
      await pressed(found);
    },
    command: async (name) => await act({ kind: 'command', name }),
    outcome: () => outcomeOf(handle, { person: PersonId.parse(PERSON) }),
    close: async () => undefined,
  };
}
