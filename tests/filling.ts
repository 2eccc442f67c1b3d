import { keepOf, SHOWN, sourceOf, typedOf, type AnyForm, type FieldView, type Source } from '#platform/values/forms.ts';
import { readForm } from '#platform/values/forms/read.ts';
import type { Actor } from '#platform/values/actor.ts';

type Typed = Record<string, unknown>;

/** A request of a signed-in officer as loads and actions of a page get it. */
export function anEvent(actor: Actor, address: string, params: Record<string, string>, form?: URLSearchParams): never {
  const url = new URL(address, 'http://sao-mai.example.vn');
  const request = new Request(url, form ? { method: 'POST', body: form } : {});
  const locals = {
    locale: 'vi',
    theme: 'system',
    isDemo: false,
    base: '',
    requestId: 'thu',
    actor,
    signIn: undefined,
    confirmPresence: () => Promise.resolve(undefined),
  };
  return { url, request, params, locals, depends: () => undefined, route: { id: null } } as never;
}

const isField = (value: unknown): value is FieldView => typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;

/** The forms in what a page loaded, wherever they stand. */
export function allFormsIn(data: unknown): FieldView[][] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data) && data.length > 0 && data.every(isField)) return [data];
  return Object.values(data).flatMap(allFormsIn);
}

/** Those that carry a version. */
export const formsIn = (data: unknown): FieldView[][] => allFormsIn(data).filter((fields) => fields.some(({ name }) => name === SHOWN));

/** Every field filled by its declaration with a value that no other field of the form has, but those that a case gives itself. */
export const fillApart = (fields: readonly FieldView[], given: Typed): Typed =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'file' && kind !== 'files')
      .map((field, at) => {
        // A yes that was lost looks like a no.
        if (field.kind === 'yes') return [field.name, given[field.name] ?? 'on'];
        const isWords = field.kind === 'long' || (field.kind === 'text' && !shaped[field.input ?? '']);
        return [field.name, given[field.name] ?? (isWords ? `Thử ${field.name}`.slice(0, field.max) : filled(field, (at % 15) + 1))];
      }),
  );

/** The values as the browser would post them unchanged. */
export const shownIn = (fields: readonly FieldView[]): Typed => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/** A posted form of these values. */
export function posted(values: Typed): URLSearchParams {
  const source: Source = sourceOf(values as never);
  const form = new URLSearchParams();
  for (const name of source.keys())
    for (const value of source.getAll(name)) form.append(name, typeof value === 'string' ? value : value.name);
  return form;
}

/** With `keepOf` for every field: what an officer chose who keeps the own values. */
export const keepingMine = (fields: readonly { name: string }[]): Typed =>
  Object.fromEntries(fields.map(({ name }) => [keepOf(name), 'mine']));

const another = ({ value, options = [] }: FieldView, count: number): string => {
  const others = options.filter((option) => option.value !== value);
  return others[count % Math.max(1, others.length)]?.value ?? '';
};

const shaped: Partial<Record<string, (count: number) => string>> = {
  url: (count) => `https://thu.example.vn/${count}`,
  email: (count) => `thu${count}@example.vn`,
  tel: (count) => `0225 300 000${count}`,
};

/** A value for a field by its declaration, another for each `count`. */
function filled(field: FieldView, count: number): unknown {
  const word = `Nội dung thử ${count}`;
  switch (field.kind) {
    case 'text':
      return (shaped[field.input ?? '']?.(count) ?? word).slice(0, field.max);
    case 'long':
      return `${word}\ndòng hai`;
    case 'whole':
    case 'decimal':
    case 'money':
      return String(2026 + count);
    case 'day':
      return `${String(10 + count).padStart(2, '0')}/05/2026`;
    case 'one':
      return another(field, count);
    case 'many':
      return (field.options ?? []).slice(0, 1 + count).map(({ value }) => value);
    case 'yes':
      return count % 2 === 0 ? '' : 'on';
    case 'rows':
      return [Object.fromEntries((field.of ?? []).map((inner) => [inner.name, filled(inner, count)]))];
    case 'file':
    case 'files':
    case 'hidden':
      return field.value;
  }
}

/** Every field of a form filled by its declaration, but those that a case gives itself: one value, or another one for each count. */
export const fillAll = (fields: readonly FieldView[], given: Typed, count: number): Typed =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'file' && kind !== 'files')
      .map((field) => {
        const own: unknown = given[field.name];
        return [field.name, typeof own === 'function' ? (own as (count: number) => unknown)(count) : (own ?? filled(field, count))];
      }),
  );

/** The typed values of the asked fields in one spelling, to be compared with those of a form that was opened again. */
export function spelled(schema: AnyForm, values: Typed): Typed {
  const typed = typedOf(schema, readForm(schema, sourceOf(values as never)).values);
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
    ]),
  );
}
