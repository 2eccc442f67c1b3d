import type { FieldView, Typed } from '#platform/values/forms.ts';

type Sent = readonly (readonly [string, string])[];

/** What a form was sent with, as it is shown again. */
export function typedIn(fields: readonly FieldView[], sent: Sent): Typed {
  const all = (name: string): string[] => sent.filter(([one]) => one === name).map(([, value]) => value);
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'file' && kind !== 'files')
      .map(({ name, kind, of }): [string, Typed[string]] => {
        if (kind === 'rows') return [name, rowsIn(name, of ?? [], sent)];
        return [name, kind === 'many' ? all(name) : (all(name)[0] ?? '')];
      }),
  );
}

function rowsIn(name: string, fields: readonly FieldView[], sent: Sent): Typed[] {
  const inner = sent.flatMap(([key, value]) => {
    const [, index, field] = key.startsWith(`${name}.`) ? (/^\.(\d+)\.(.+)$/.exec(key.slice(name.length)) ?? []) : [];
    return index !== undefined && field !== undefined ? [{ index: Number(index), field, value }] : [];
  });
  const rows = [...Map.groupBy(inner, ({ index }) => index)].toSorted(([a], [b]) => a - b);
  return rows.map(([, of]) =>
    typedIn(
      fields,
      of.map(({ field, value }) => [field, value] as const),
    ),
  );
}
