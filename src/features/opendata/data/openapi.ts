import { z } from 'zod';
import { messages, type Locale } from '#platform/values/messages.ts';
import { licences, licenceSays, type Licence } from '../licences.ts';
import { columnsOf } from './csv.ts';
import { datasetCodes, datasetOf, type DatasetCode } from './datasets.ts';
import { meaningOf } from './fields.ts';
import { filterNames, filters, MOST_ROWS, USUAL_ROWS, type FilterName } from './filters.ts';

const texts = messages({
  vi: {
    title: (name: string) => `Dữ liệu mở của ${name}`,
    about:
      'Những gì trang công khai hiện, ở dạng máy đọc được. Chỉ đọc, không cần khóa. Mỗi tập có .json và .csv; hai dạng cùng nội dung, riêng danh sách lồng nhau ' +
      'ở CSV là tập riêng. Mỗi lần hỏi trả tối đa 1.000 dòng; còn nữa thì “next” là địa chỉ trang sau. Câu trả lời có ETag: gửi lại bằng If-None-Match để nhận 304.',
    limit: `Số dòng mỗi trang, ${USUAL_ROWS} nếu không ghi.`,
    cursor: 'Con trỏ lấy nguyên từ “next” của trang trước.',
    good: 'Một trang dữ liệu',
    same: 'Không có gì mới so với ETag đã gửi',
    wrong: 'Tham số sai; “detail” nói sai ở đâu và cần gì',
    csv: (columns: string) => `Bảng CSV (UTF-8 có BOM), các cột: ${columns}`,
    next: 'Địa chỉ trang sau, trống nếu hết',
    fields: { dataset: 'Tên tập dữ liệu', publisher: 'Cơ quan công bố', license: 'Điều kiện dùng lại', data: 'Các dòng' },
  },
  en: {
    title: (name) => `Open data of ${name}`,
    about:
      'What the public pages show, for machines. Read only, no key. Each data set is there as .json and .csv with the same content, except that lists within rows ' +
      'are data sets of their own in CSV. An answer holds at most 1,000 rows; "next" leads to more. Answers bear an ETag: send it as If-None-Match to get 304.',
    limit: `Rows of a page, ${USUAL_ROWS} unless given.`,
    cursor: 'The cursor, as it stands in "next" of the page before.',
    good: 'A page of data',
    same: 'Nothing new since the ETag that was sent',
    wrong: 'A wrong parameter; "detail" says which and what it must be',
    csv: (columns: string) => `CSV (UTF-8 with BOM) with the columns ${columns}`,
    next: 'Address of the next page, null at the end',
    fields: { dataset: 'Name of the data set', publisher: 'Who publishes it', license: 'Terms of use', data: 'The rows' },
  },
});

interface Publisher {
  name: string;
  locale: Locale;
  /** Where the pages of the authority are in that language, without a slash at the end. */
  origin: string;
  licence: Licence;
}

type Json = Record<string, unknown>;

/** Where the terms of a licence stand: with the licence, else on the page of the authority that explains its data. */
export const licenceAddress = (licence: Licence, origin: string): string => licences[licence].address ?? `${origin}/du-lieu-mo#dieu-kien`;

function schemaOf(type: z.ZodType, locale: Locale): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    override({ zodSchema, jsonSchema }) {
      const said = meaningOf(zodSchema as unknown as z.ZodType);
      if (said) jsonSchema.description = said[locale];
    },
  });
  return schema;
}

const nameOf = (code: DatasetCode): string => code.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

function envelopeOf(code: DatasetCode, locale: Locale): Json {
  const t = texts[locale];
  return {
    type: 'object',
    required: ['dataset', 'publisher', 'license', 'next', 'data'],
    additionalProperties: false,
    properties: {
      dataset: { const: code, description: t.fields.dataset },
      publisher: { type: 'string', description: t.fields.publisher },
      license: ref('schemas', 'License'),
      next: { type: ['string', 'null'], format: 'uri', description: t.next },
      data: { type: 'array', maxItems: MOST_ROWS, description: t.fields.data, items: ref('schemas', nameOf(code)) },
    },
  };
}

const headers = { ETag: { schema: { type: 'string' } }, 'Access-Control-Allow-Origin': { schema: { const: '*' } } };

function pathOf(code: DatasetCode, format: 'json' | 'csv', locale: Locale): Json {
  const t = texts[locale];
  const { title, about, filters: by } = datasetOf(code);
  const isJson = format === 'json';
  const content = isJson
    ? { 'application/json': { schema: ref('schemas', `${nameOf(code)}Page`) } }
    : { 'text/csv': { schema: { type: 'string', description: t.csv(columnsOf(code).join(', ')) } } };
  return {
    get: {
      operationId: `${code}-${format}`,
      summary: `${title[locale]} (${format.toUpperCase()})`,
      description: about[locale],
      tags: [code],
      parameters: [...by, 'limit', 'cursor'].map((name) => ref('parameters', name)),
      responses: {
        '200': { description: t.good, headers, content },
        '304': { description: t.same },
        '400': { description: t.wrong, content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } } },
      },
    },
  };
}

function parameterOf(name: FilterName, locale: Locale): Json {
  const { type, wanted, [locale]: label } = filters[name];
  return {
    name,
    in: 'query',
    required: false,
    description: `${label} (${wanted[locale]})`,
    schema: schemaOf(type instanceof z.ZodPipe ? (type.in) : type, locale),
  };
}

const parametersFor = (locale: Locale): Json => ({
  ...Object.fromEntries(filterNames.map((name) => [name, parameterOf(name, locale)])),
  limit: {
    name: 'limit',
    in: 'query',
    description: texts[locale].limit,
    schema: { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: USUAL_ROWS },
  },
  cursor: { name: 'cursor', in: 'query', description: texts[locale].cursor, schema: { type: 'string' } },
});

const common = (locale: Locale): Json => ({
  License: {
    type: 'object',
    required: ['code', 'name', 'url'],
    additionalProperties: false,
    description: texts[locale].fields.license,
    properties: {
      code: { enum: Object.keys(licences) },
      name: { type: 'string' },
      url: { type: 'string', format: 'uri' },
    },
  },
  Problem: {
    type: 'object',
    required: ['title', 'status', 'detail'],
    description: texts[locale].wrong,
    properties: { title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, code: { type: 'string' } },
  },
});

/** The open data of an authority described by OpenAPI 3.1, made of the same declarations by which answers are made. */
export function openApiOf({ name, locale, origin, licence }: Publisher): Json {
  const t = texts[locale];
  const paths = datasetCodes.flatMap((code) => (['json', 'csv'] as const).map((format) => [`/${code}.${format}`, pathOf(code, format, locale)]));
  const schemas = datasetCodes.flatMap((code) => [
    [nameOf(code), schemaOf(datasetOf(code).row, locale)],
    [`${nameOf(code)}Page`, envelopeOf(code, locale)],
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: t.title(name),
      version: '1.0.0',
      description: `${t.about}\n\n${licenceSays[locale][licence]}`,
      license: { name: licences[licence][locale], url: licenceAddress(licence, origin) },
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: datasetCodes.map((code) => ({ name: code, description: datasetOf(code).title[locale] })),
    paths: Object.fromEntries(paths) as Json,
    components: { schemas: { ...(Object.fromEntries(schemas) as Json), ...common(locale) }, parameters: parametersFor(locale) },
  };
}
