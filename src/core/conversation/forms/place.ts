import type { Form, Input } from '../form.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import type { Desk } from './desk.ts';
import { filled } from './input.ts';

export function streetForm({ say, typed, handle }: Desk): Form {
  const { form } = say.place;
  const line = (field: 'street' | 'city' | 'state' | 'zip', max: number, required: boolean): Input =>
    filled(
      { field, kind: 'line', label: form[field], ...(field === 'street' && { hint: form.hint }), required, max },
      typed[field],
    );
  const inputs = [line('street', 200, true), line('city', 100, false), line('state', 20, false), line('zip', 20, true)];
  return { name: 'street', handle, title: form.title, submit: form.submit, inputs };
}

/** Both may stay empty: then nobody in Congress is the writer's. */
export function abroadForm({ say, typed, handle }: Desk): Form {
  const { abroad } = say.place;
  const inputs = [
    filled(
      { field: 'state', kind: 'line', label: abroad.state, hint: abroad.hint, required: false, max: 40 },
      typed.state,
    ),
    filled({ field: 'zip', kind: 'line', label: abroad.zip, required: false, max: 20 }, typed.zip),
  ];
  return { name: 'abroad', handle, title: abroad.title, submit: say.place.form.submit, inputs };
}

export function whoForm(session: Session): Form {
  const { form } = sayTo(session).who;
  const zip = session.aside?.show === 'who' ? session.aside.zip : undefined;
  const input = filled({ field: 'zip', kind: 'line', label: form.zip, required: true, max: 20 }, zip);
  return { name: 'who', handle: '', title: form.title, submit: form.submit, inputs: [input] };
}
