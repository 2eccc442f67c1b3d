import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { queryOf, soughtIn } from '#platform/values/search/words.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';

export interface ProcedureRow {
  code: string;
  name: string;
  field: string;
  service: string;
  performer: string;
  fromOn: string;
  copiedOn: string;
}

const MOST_CALLED = 150;

/** What stands in force on the day; what is announced for later beside it. */
export const inForce = (
  asked: Named,
): RawBuilder<unknown> => sql`public_procedure_version v join public_procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
  where v.authority_id = ${asked.authorityId} and v.kind <> 'internal' and v.from_on <= ${asked.today}::date and (v.until_on is null or v.until_on > ${asked.today}::date)`;

/** Holds of procedures of which the words stand in name, papers or result, or in what people call it; undefined where nothing was typed. */
const holding = ({ authorityId }: Named, typed: string): RawBuilder<unknown> | undefined => {
  const words = soughtIn(typed);
  return words.length === 0 ? undefined : sql`p.search_words @@ ${`'@${authorityId}' & (${queryOf(words, { marks: false })})`}::tsquery`;
};

/**
 * The order by how well it answers: first whose name holds what was typed, then what people call it so, then by how many of the words stand one after another in the
 * name ("khai sinh cho con" is of "Đăng ký khai sinh" before "Tuyển sinh"), the shorter name first.
 */
function answering(typed: string): RawBuilder<unknown> {
  const words = soughtIn(typed).map((word) => word.typed);
  const holds = (text: RawBuilder<unknown>, phrase: string) => sql`strpos(fold_plain(${text}), fold_plain(${phrase})) > 0`;
  const pairs = words.slice(1).map((word, at) => sql`(${holds(sql`v.name`, `${words[at]} ${word}`)})::int`);
  const whole = words.join(' ');
  return sql`case when ${holds(sql`v.name`, whole)} then 0 when ${holds(sql`coalesce(p.other_words, '')`, whole)} then 1 else 2 end,
    ${pairs.length === 0 ? sql`` : sql`${sql.join(pairs, sql` + `)} desc,`} length(v.name), `;
}

export interface ProcedureAsking {
  typed?: string | undefined;
  field?: string | undefined;
  page?: number;
  size?: number;
}

export interface ProceduresShown {
  procedures: ProcedureRow[];
  count: number;
  fields: { field: string; count: number }[];
  copiedOn: string | null;
  /** How those in force are called, of which a page offers some while one types. */
  callings: { name: string; otherWords: string | null }[];
}

/** Procedures in force by field and name: those that hold all the words typed, without regard to marks; with the fields and the day of the latest copy. One statement. */
export async function proceduresPage(
  db: Read,
  asked: Named,
  { typed = '', field, page = 1, size = 30 }: ProcedureAsking,
): Promise<ProceduresShown> {
  const words = holding(asked, typed);
  const fits = sql`${inForce(asked)} ${words ? sql`and ${words}` : sql``} ${field === undefined ? sql`` : sql`and v.field = ${field}`}`;
  const first = typed === '' ? sql`` : answering(typed);
  return askOnce<ProceduresShown>(
    db,
    sql`select (select count(*)::int from ${fits}) as count,
      (select max(v.copied_on)::text from ${inForce(asked)}) as "copiedOn",
      ${list(sql`select v.field, count(*)::int as count from ${inForce(asked)} group by v.field order by v.field collate "vi-x-icu"`)} as fields,
      ${list(sql`select v.name, p.other_words as "otherWords" from ${inForce(asked)} order by p.other_words is null, v.name collate "vi-x-icu", p.code limit ${MOST_CALLED}`)} as callings,
      ${list(sql`select p.code, v.name, v.field, v.service, v.performer, v.from_on as "fromOn", v.copied_on as "copiedOn" from ${fits}
        order by ${first} v.field collate "vi-x-icu", v.name collate "vi-x-icu", p.code limit ${size} offset ${(page - 1) * size}`)} as procedures`,
  );
}
