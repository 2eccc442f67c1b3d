import type * as z from 'zod';
import type { AnyForm } from '#platform/values/forms.ts';
import { tidyLine } from '#platform/values/text.ts';
import type { Deadline } from './review/confirmed.ts';
import { readPartialDate, readYearlyDay, showPartialDate } from './dates.ts';
import type { ItemValues } from './review/items.ts';
import * as schema from './schema.ts';

/** The kinds of items that an officer can correct or add; a query of the clerk is only taken note of. */
export type FormKind = Exclude<keyof ItemValues, 'finding'>;

export interface ItemForm<Kind extends FormKind = FormKind> {
  form: AnyForm;
  toValue(typed: Record<string, unknown>): ItemValues[Kind];
  toStart(value: ItemValues[Kind]): Record<string, unknown>;
}

/** Fields left empty are left out: the reading has no empty strings. */
const compact = <T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined | false> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== false && one !== '')) as never;

const itemForm = <Kind extends FormKind, Form extends AnyForm>(
  _kind: Kind,
  form: Form,
  toValue: (typed: Omit<z.output<Form>, 'item'>) => unknown,
  toStart: (value: ItemValues[Kind]) => Record<string, unknown> = (value) => ({ ...value }),
): ItemForm<Kind> => ({
  form,
  toValue: ({ item: _item, ...typed }) => compact(toValue(typed as Omit<z.output<Form>, 'item'>) as object) as unknown as ItemValues[Kind],
  toStart,
});

const day = (typed: string | undefined): string | undefined => (typed === undefined ? undefined : readPartialDate(typed));
const shown = (iso: string | undefined): string | undefined => (iso === undefined ? undefined : showPartialDate(iso));

type TypedDeadline = schema.Typed<typeof schema.deadlineForm>;
type Rule = Deadline['rule'];

function ruleOf({ kind, on = '', before, periods, quarters, year, dayOfMonth }: Omit<TypedDeadline, 'item' | 'text'>): Rule {
  const strict = before ? { before } : {};
  const some = quarters.map(Number) as (1 | 2 | 3 | 4)[];
  switch (kind) {
    case 'date':
      return { kind, on: readPartialDate(on) ?? on, ...strict };
    case 'yearly':
      return { kind, ...(readYearlyDay(on) ?? { day: 31, month: 12 }), ...strict };
    case 'period-end':
      return {
        kind,
        periods,
        ...(some.length > 0 && { quarters: some }),
        ...(dayOfMonth && { day: dayOfMonth }),
        ...(dayOfMonth && strict),
      };
    case 'quarter':
      return { kind, quarter: some[0] ?? 1, year: year ?? 0 };
    case 'continuous':
    case 'on-demand':
      return { kind };
  }
}

function startOfRule(rule: Rule): Record<string, unknown> {
  switch (rule.kind) {
    case 'date':
      return { on: showPartialDate(rule.on), before: rule.before };
    case 'yearly':
      return { on: `${rule.day}/${rule.month}`, before: rule.before };
    case 'period-end':
      return { periods: rule.periods, quarters: rule.quarters?.map(String), dayOfMonth: rule.day, before: rule.before };
    case 'quarter':
      return { quarters: [String(rule.quarter)], year: rule.year };
    case 'continuous':
    case 'on-demand':
      return {};
  }
}

const deadline = <Kind extends 'deadline' | 'duty-deadline'>(kind: Kind): ItemForm<Kind> =>
  itemForm(
    kind,
    schema.deadlineForm,
    ({ text, ...rule }) => ({ text, rule: ruleOf(rule) }),
    (value) => ({ text: value.text, kind: value.rule.kind, ...startOfRule(value.rule) }),
  );

const lines = (text: string | undefined): string[] => [...new Set((text ?? '').split('\n').map(tidyLine).filter(Boolean))].slice(0, 40);

/** How each kind of item is corrected: its form, and the way between what is typed and what the reading holds. */
export const itemForms: { readonly [Kind in FormKind]: ItemForm<Kind> } = {
  header: itemForm(
    'header',
    schema.headerForm,
    (typed) => ({ ...typed, issuedOn: day(typed.issuedOn) }),
    (value) => ({ ...value, issuedOn: shown(value.issuedOn) }),
  ),
  signer: itemForm('signer', schema.signerForm, (typed) => typed),
  citation: itemForm(
    'citation',
    schema.citationForm,
    (typed) => ({ ...typed, issuedOn: day(typed.issuedOn) }),
    (value) => ({ ...value, issuedOn: shown(value.issuedOn) }),
  ),
  assignment: itemForm('assignment', schema.assignmentForm, (typed) => typed),
  duty: itemForm(
    'duty',
    schema.dutyForm,
    ({ partners, ...typed }) => ({ ...typed, ...(partners && { with: lines(partners) }) }),
    ({ with: partners, ...value }) => ({ ...value, partners: partners?.join('\n') }),
  ),
  proposal: itemForm(
    'proposal',
    schema.proposalForm,
    (typed) => ({ from: 'tasks' as const, ...typed }),
    ({ text, role, unitIds }) => ({ text, role, unitIds }),
  ),
  leftover: itemForm('leftover', schema.proposalForm, (typed) => typed),
  'duty-deadline': deadline('duty-deadline'),
  deadline: deadline('deadline'),
  target: itemForm('target', schema.targetForm, (typed) => typed),
  channel: itemForm('channel', schema.channelForm, (typed) => typed),
  topic: itemForm('topic', schema.topicForm, (typed) => typed),
  source: itemForm('source', schema.sourceForm, (typed) => typed),
  fact: itemForm('fact', schema.factForm, (typed) => typed),
  recipient: itemForm('recipient', schema.recipientForm, (typed) => typed),
};
