import { fieldsOf, type FieldView, type Option } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { itemForms, type FormKind } from '../item-forms.ts';
import type { Item } from './items.ts';
import type { NameItem } from './names.ts';
import { parseList } from './paths.ts';
import { unitsForm, wordForm } from '../schema.ts';
import type { StretchItem } from './stretches.ts';

/** The form that is open on the page: for an item (its path), or to add one (the path of a list). */
export interface Editing {
  item: string;
  /** The action that takes it: the kind of the item, `units` for a name, `word` for a restored word. */
  action: string;
  fields: FieldView[];
}

interface Editable {
  items: readonly Item[];
  names: readonly NameItem[];
  stretches: readonly StretchItem[];
}

const open = (item: string, kind: FormKind, start: Record<string, unknown>, locale: Locale): Editing => {
  const { form } = itemForms[kind];
  return { item, action: kind, fields: fieldsOf(form, { locale, values: { ...start, item } }) };
};

/** The form to correct or add what `item` names, filled with what stands there; undefined where there is no such item or list. */
export function editingOf(
  { items, names, stretches }: Editable,
  item: string,
  units: readonly Option[],
  locale: Locale,
): Editing | undefined {
  const name = names.find(({ path }) => path === item);
  if (name) {
    const unitIds = name.verdict === undefined ? [...name.proposed.unitIds] : [...name.unitIds];
    return { item, action: 'units', fields: fieldsOf(unitsForm, { locale, values: { item, unitIds }, options: { unitIds: units } }) };
  }
  const stretch = stretches.find(({ path }) => path === item);
  if (stretch)
    return { item, action: 'word', fields: fieldsOf(wordForm, { locale, values: { item, text: stretch.offered ?? stretch.text } }) };
  const known = items.find(({ path }) => path === item);
  if (known && known.kind !== 'finding') return open(item, known.kind, itemForms[known.kind].toStart(known.value as never), locale);
  const list = parseList(item);
  const isThere = list && (list.parent === undefined || items.some(({ path }) => path === list.parent));
  return isThere && list.kind in itemForms ? open(item, list.kind as FormKind, {}, locale) : undefined;
}
