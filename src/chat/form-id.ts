import { FormName, type Form } from '../core/conversation/form.ts';

/** Buttons and lists have the ids that `idOf` makes. A form's is `<name>.<handle>` or `<name>.<handle>.<at>`. */
export function formIdOf({ name, handle, at }: Pick<Form, 'name' | 'handle' | 'at'>): string {
  return [name, handle, ...(at === undefined ? [] : [String(at)])].join('.');
}

export interface FormId {
  readonly form: FormName;
  readonly handle: string;
  readonly at?: number;
}

/** Undefined for anything that we never made. */
export function readFormId(id: string): FormId | undefined {
  const [name, handle = '', at, ...rest] = id.split('.');
  const form = FormName.safeParse(name);
  if (!form.success || rest.length > 0 || !/^[A-Za-z0-9_-]{0,80}$/.test(handle)) return undefined;
  if (at !== undefined && !/^\d{1,3}$/.test(at)) return undefined;
  return { form: form.data, handle, ...(at !== undefined && { at: Number(at) }) };
}
