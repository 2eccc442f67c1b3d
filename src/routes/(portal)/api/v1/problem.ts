import { messages, type Locale } from '#platform/values/messages.ts';
import { openDataRefusals } from '#features/opendata/index.ts';
import { refusalIn, type Refusal } from '#platform/values/result.ts';
import { forEverybody, type Publishing } from '../../published.ts';

const titles = messages({
  vi: { 400: 'Hỏi chưa đúng', 404: 'Không tìm thấy' },
  en: { 400: 'Not asked rightly', 404: 'Not found' },
});

/** What is wrong with a question to the open data, in a sentence (RFC 9457). */
export function problem(status: 400 | 404, { refusal }: { refusal: Refusal }, locale: Locale): Response {
  const body = { title: titles[locale][status], status, detail: refusalIn(refusal, locale), code: refusal.code };
  const headers = { ...forEverybody, 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A parameter at an address that takes none. */
export const takesNothing = (name: string, { asked }: Pick<Publishing, 'asked'>): Response =>
  problem(400, openDataRefusals.noParameters(name.slice(0, 60)), asked.locale);
