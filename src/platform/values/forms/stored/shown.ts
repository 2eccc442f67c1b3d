import { formatDay, formatNumber } from '../../format.ts';
import type { Cell, ListColumn } from '../../lists/columns.ts';
import type { Locale } from '../../messages.ts';
import type { About, Reader } from '../about.ts';
import { texts } from '../version.ts';
import type { AnyRecord, RecordOf, StoredField } from './record.ts';

export interface DetailLine {
  term: string;
  text: string;
  href?: string;
  readBy?: Reader;
}

const heading = ({ heading, label }: About, locale: Locale): string => (heading ?? label)[locale];

const isNarrow = ({ readBy }: About): boolean => readBy === 'unit' || readBy === 'dealing' || readBy === 'administrator';

/** Secrets and ids are shown by nobody's declaration; what an id names is known to the page. */
const isShown = ({ kind, options, readBy, input }: About): boolean =>
  (kind !== 'one' || options !== undefined) && readBy !== 'nobody' && input !== 'password';

const textOf = ({ kind, options, isYear }: About, value: unknown, locale: Locale): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return texts[locale].yes;
  if (typeof value === 'number') return isYear ? String(value) : formatNumber(value, locale);
  if (value instanceof Temporal.PlainDate) return formatDay(value);
  const text = typeof value === 'string' ? value : '';
  return kind === 'day' ? formatDay(text) : (options?.[text]?.[locale] ?? text);
};

/** The lines of an object's page in the order of declaration, none for what is empty. `instead`: names and links for ids; null: stands elsewhere. */
export const linesOf = <Of extends AnyRecord>(
  of: Of,
  value: RecordOf<Of>,
  { locale, instead = {} }: { locale: Locale; instead?: Partial<Record<keyof RecordOf<Of>, { text: string; href?: string } | null>> },
): (DetailLine & { name: string })[] =>
  of.fields.flatMap(({ name, about }) => {
    const own = (instead as Partial<Record<string, { text: string; href?: string } | null>>)[name];
    const text = own === undefined && isShown(about) ? textOf(about, Reflect.get(Object(value) as object, name), locale) : '';
    const line = own ?? { text };
    return line.text === '' ? [] : [{ name, term: heading(about, locale), ...line, ...(isNarrow(about) && { readBy: about.readBy }) }];
  });

const cellOf = ({ about, name }: StoredField, row: object, locale: Locale): Cell => {
  const value = Reflect.get(row, name) as unknown;
  if (typeof value === 'number' || value instanceof Temporal.PlainDate) return value;
  if (typeof value === 'boolean') return value ? 'x' : null;
  return textOf(about, value, locale) || null;
};

/** The columns of a list's sheet in the order of declaration. `instead`: names for ids; null where the field has no column. */
export const sheetColumns = <Of extends AnyRecord, Row extends RecordOf<Of> = RecordOf<Of>>(
  of: Of,
  { locale, instead = {} }: { locale: Locale; instead?: Partial<Record<keyof RecordOf<Of>, ((row: Row) => Cell) | null>> },
): ListColumn<Row>[] =>
  of.fields.flatMap((field): ListColumn<Row>[] => {
    const { name, about } = field;
    const own = (instead as Record<string, ((row: Row) => Cell) | null>)[name];
    if (own === null || (!own && !isShown(about))) return [];
    const isWide = about.kind === 'long' || (about.kind === 'text' && (about.max ?? 0) > 200);
    return [
      {
        header: about.heading ?? about.label,
        cell: own ?? ((row) => cellOf(field, Object(row) as object, locale)),
        ...(isWide && { wide: true }),
      },
    ];
  });
