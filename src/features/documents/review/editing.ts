import { fieldsOf, type AnyForm, type FieldView, type Option } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { itemForms, type FormKind } from '../item-forms.ts';
import type { Item } from './items.ts';
import type { NameItem } from './names.ts';
import { newUnitAt, parseList } from './paths.ts';
import { newUnitForm, unitsForm, wordForm } from '../schema.ts';
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

interface Opened {
  action: string;
  form: AnyForm;
  start: Record<string, unknown>;
}

const ofKind = (kind: FormKind, start: Record<string, unknown>): Opened => ({ action: kind, form: itemForms[kind].form, start });

export function openedOf({ items, names, stretches }: Editable, item: string): Opened | undefined {
  const name = names.find(({ path }) => path === item);
  if (name) {
    const unitIds = name.verdict === undefined ? [...name.proposed.unitIds] : [...name.unitIds];
    return { action: 'units', form: unitsForm, start: { unitIds } };
  }
  const stretch = stretches.find(({ path }) => path === item);
  if (stretch) return { action: 'word', form: wordForm, start: { text: stretch.offered ?? stretch.text } };
  const known = items.find(({ path }) => path === item);
  if (known && known.kind !== 'finding') return ofKind(known.kind, itemForms[known.kind].toStart(known.value as never));
  const list = parseList(item);
  const isThere = list && (list.parent === undefined || items.some(({ path }) => path === list.parent));
  return isThere && list.kind in itemForms ? ofKind(list.kind as FormKind, {}) : undefined;
}

/** The form to correct or add what `item` names, filled with what stands there; undefined where there is no such item or list. */
export function editingOf(review: Editable, item: string, units: readonly Option[], locale: Locale): Editing | undefined {
  const opened = openedOf(review, item);
  if (!opened) return undefined;
  const { action, form, start } = opened;
  return { item, action, fields: fieldsOf(form, { locale, values: { ...start, item }, options: { unitIds: units }, shown: {} }) };
}

export function addingUnit(
  { names }: Pick<Editable, 'names'>,
  item: string,
  { kinds, units }: { kinds: readonly Option[]; units: readonly Option[] },
  locale: Locale,
): Editing | undefined {
  const name = names.find(({ path }) => newUnitAt(path) === item);
  if (!name) return undefined;
  // Several bodies under one name are entered one by one, each by its own.
  const values = { item: name.path, name: name.group ? null : name.name, parentId: units[0]?.value ?? null };
  return { item, action: 'newUnit', fields: fieldsOf(newUnitForm, { locale, values, options: { kind: kinds, parentId: units } }) };
}
