import { z } from 'zod';
import type { Words } from '#platform/values/messages.ts';

/** What the fields of open data mean, in both languages; the description and the pages read it from here. */
const said = z.registry<Words>();

export const meaningOf = (type: z.ZodType): Words | undefined => said.get(type);

const as = <Type extends z.ZodType>(type: Type, vi: string, en: string): Type => {
  said.add(type, { vi, en });
  return type;
};

export const id = (vi: string, en: string) => as(z.uuid(), vi, en);
export const idOrNull = (vi: string, en: string) => as(z.uuid().nullable(), vi, en);
export const text = (vi: string, en: string) => as(z.string(), vi, en);
export const textOrNull = (vi: string, en: string) => as(z.string().nullable(), vi, en);
export const texts = (vi: string, en: string) => as(z.array(z.string()), vi, en);
export const day = (vi: string, en: string) => as(z.iso.date(), vi, en);
export const dayOrNull = (vi: string, en: string) => as(z.iso.date().nullable(), vi, en);
export const moment = (vi: string, en: string) => as(z.iso.datetime(), vi, en);
export const figure = (vi: string, en: string) => as(z.number(), vi, en);
export const figureOrNull = (vi: string, en: string) => as(z.number().nullable(), vi, en);
export const whole = (vi: string, en: string) => as(z.int(), vi, en);
export const yes = (vi: string, en: string) => as(z.boolean(), vi, en);
export const page = (vi: string, en: string) => as(z.url(), vi, en);
export const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes, vi: string, en: string) => as(z.enum(codes), vi, en);
export const listOf = <Inner extends z.ZodObject>(inner: Inner, vi: string, en: string) => as(z.array(inner), vi, en);
