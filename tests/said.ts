import type { Read } from '#platform/server/database.ts';
import { sql } from 'kysely';
import { wordsFor, wordsOf } from '../src/routes/(staff)/lam-viec/nhat-ky/words.ts';

/** A figure of a report is named by the code of its indicator. */
const isIndicator = (field: string): boolean => /^[A-Z]{1,6}\d{1,3}[a-z]?$/.test(field);

/**
 * What of a log no feature has words for: an action, what it is about, or a field that it changed. What the sign-in library writes by itself is
 * on no page.
 */
export async function unsaidIn(db: Read): Promise<string[]> {
  const { rows } = await sql<{ action: string; about: string; field: string | null }>`
    select distinct action, object_type as about, key as field from audit_entry left join lateral jsonb_object_keys(changes) key on true
    where actor <> 'sign-in' order by action, about, field`.execute(db);
  return rows.flatMap(({ action, about, field }) => {
    const words = wordsOf(action, about);
    const missing = [
      ...(words && Object.hasOwn(words.actions, action) ? [] : [action]),
      ...(wordsFor(about) ? [] : [about]),
      ...(field === null ||
      isIndicator(field) ||
      [field, field.split('/')[0] ?? ''].some((name) => words && Object.hasOwn(words.fields, name))
        ? []
        : [field]),
    ];
    return missing.map((what) => `${action} of ${about}: ${what}`);
  });
}
