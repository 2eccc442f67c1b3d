import { expect, test } from 'vitest';
import { ZodObject } from 'zod';
import { fieldsWithAbout, type AnyForm } from './about.ts';

const schemas = import.meta.glob<Record<string, unknown>>('/src/features/**/{schema,list}.ts', { eager: true });
const sources = import.meta.glob<string>(['/src/features/**/*.ts', '!/src/**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const isForm = (value: unknown): value is AnyForm => value instanceof ZodObject;

/** Texts of a form, also those in its rows, that do not say who reads them. */
const unread = (form: AnyForm, name: string): string[] =>
  fieldsWithAbout(form).flatMap(({ name: field, about }) => [
    ...(about.of ? unread(about.of, `${name}.${field}`) : []),
    ...((about.kind === 'text' || about.kind === 'long') && about.readBy === undefined ? [`${name}.${field}`] : []),
  ]);

test('a form is declared in a schema or a list, where it is looked at here', () => {
  const declaring = Object.entries(sources).filter(([, source]) => / = form\(/.test(source));
  expect(declaring.map(([file]) => file).filter((file) => !(file in schemas))).toEqual([]);
});

test('every text of every form says who reads it', () => {
  const forms = Object.entries(schemas).flatMap(([file, all]) =>
    Object.entries(all)
      .filter((one): one is [string, AnyForm] => isForm(one[1]))
      .map(([name, form]) => ({ name: `${file.split('/')[3]}.${name}`, form })),
  );
  expect(forms.length).toBeGreaterThan(40);
  expect(forms.flatMap(({ name, form }) => unread(form, name))).toEqual([]);
});
