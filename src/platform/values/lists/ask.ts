import type * as z from 'zod';
import type { AnyForm } from '../forms/about.ts';
import { parseForm, type Options } from '../forms/parse.ts';
import { fieldsOf } from '../forms/view.ts';
import type { Locale } from '../messages.ts';
import { orderWord, type ListView, type Order } from './address.ts';

export interface AskedList<Form extends AnyForm, By extends string> {
  filter: Partial<z.output<Form>>;
  order: Order<By>;
  page: number;
  view: ListView;
}

const LAST_PAGE = 1_000_000;

/** `-ngay` → by day, the latest first; an order that the list does not know is its usual one. */
function orderOf<By extends string>(typed: string | null, orders: readonly By[], usual: Order<By>): Order<By> {
  const by = orders.find((one) => one === typed?.replace(/^-/, ''));
  return by === undefined ? usual : { by, descending: typed?.startsWith('-') ?? false };
}

const pageIn = (typed: string | null): number => {
  const page = Number(typed);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
};

const without = (params: URLSearchParams, names: readonly string[]): URLSearchParams =>
  new URLSearchParams([...params].filter(([name]) => !names.includes(name)));

/** A list's filter, order (`xep`) and page (`trang`). Broken values are said beside their field and left out: an address never makes a list fail. */
export function askList<Form extends AnyForm, By extends string>(
  schema: Form,
  params: URLSearchParams,
  { locale, options = {}, orders, usual }: { locale: Locale; options?: Options; orders: readonly By[]; usual: Order<By> },
): AskedList<Form, By> {
  const parsed = parseForm(schema, params, { locale, options });
  const sound = parsed.ok ? parsed : parseForm(schema, without(params, Object.keys(parsed.answer.errors)), { locale, options });
  const filter: Partial<z.output<Form>> = sound.ok ? sound.value : {};
  const order = orderOf(params.get('xep'), orders, usual);
  const typed = new URLSearchParams(
    Object.keys(schema.shape).flatMap((name) =>
      Reflect.get(filter, name) === undefined ? [] : params.getAll(name).map((value) => [name, value]),
    ),
  );
  for (const [name, value] of [...typed]) if (value === '') typed.delete(name);
  const isFiltered = [...typed].length > 0;
  if (orderWord(order) !== orderWord(usual)) typed.set('xep', orderWord(order));
  const page = pageIn(params.get('trang'));
  const view = {
    fields: fieldsOf(schema, { locale, options, values: filter }),
    answer: parsed.ok ? null : parsed.answer,
    order,
    page,
    query: typed.toString(),
    isFiltered,
  };
  return { filter, order, page, view };
}
