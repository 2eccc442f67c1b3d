import type { RequestEvent } from '@sveltejs/kit';
import { formatMoment } from '#platform/values/format.ts';
import { answerTo, checkVersion, parseForm, SHOWN } from '#platform/values/forms.ts';
import type { Answer, AnyForm, Options, Parsed, Seen, Source, Start } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import { messages } from '#platform/values/messages.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refuse, type Refusal } from '#platform/values/result.ts';
import type { z } from 'zod';
import type { Read } from '../database.ts';
import type { StaffContext, StaffWork } from './staff.ts';

export interface Edit<Schema extends AnyForm, Event extends RequestEvent> {
  lock: (staff: StaffWork, event: Event, input: z.output<Schema>) => Promise<unknown>;
  /** What the form starts with: the very values that the page gave to `fieldsOf`. Undefined where there is nothing (the command says so). */
  start: (staff: StaffContext, event: Event, input: z.output<Schema>) => Promise<Start<Schema> | undefined>;
  seen?: (staff: StaffContext, event: Event, input: z.output<Schema>) => Promise<Seen>;
  /** Fields that start with a proposal and not with what is stored, such as the day of today. */
  proposed?: readonly string[];
  about: (event: Event, input: z.output<Schema>) => { objectType: string; objectId: string };
  nameOf: (staff: StaffContext, actor: string, locale: Locale) => Promise<string>;
}

const texts = messages({
  vi: {
    stale: (by: string, at: string) => `${by} đã lưu thay đổi lúc ${at}, trong khi bạn đang sửa. Chưa lưu gì; xem bên dưới rồi bấm lại.`,
    unknown: 'Nội dung này đã được thay đổi trong khi bạn đang sửa. Chưa lưu gì; xem bên dưới rồi bấm lại.',
    oneself: 'Chính bạn (ở thẻ hoặc máy khác)',
  },
  en: {
    stale: (by, at) => `${by} saved changes at ${at} while you were editing. Nothing was saved yet; please look below and press again.`,
    unknown: 'This was changed while you were editing. Nothing was saved yet; please look below and press again.',
    oneself: 'You yourself (in another tab or on another device)',
  },
});

export const lockRow = (
  { tx, actor }: Pick<StaffWork, 'tx' | 'actor'>,
  table: 'activity' | 'plan' | 'task' | 'report' | 'officer' | 'outgoing_paper' | 'incoming_paper',
  id: Id<string> | undefined,
): Promise<unknown> =>
  tx
    .selectFrom(table)
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', (id ?? null) as Id<never> | null)
    .forUpdate()
    .execute();

export const carried = (source: Source): { [SHOWN]?: string } => {
  const shown = source.getAll(SHOWN).at(-1);
  return typeof shown === 'string' ? { [SHOWN]: shown.slice(0, 20_000) } : {};
};

const lastEntry = (db: Read, { actor }: StaffContext, { objectType, objectId }: { objectType: string; objectId: string }) =>
  db
    .selectFrom('audit_entry')
    .select(['actor', 'at'])
    .where('authority_id', '=', actor.authorityId)
    .where('object_type', '=', objectType)
    .where('object_id', '=', objectId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();

export interface Sent<Schema extends AnyForm> {
  schema: Schema;
  source: Source;
  options: Options;
  locale: Locale;
  parsed: Extract<Parsed<Schema>, { ok: true }>;
}

type UpToDate<Schema extends AnyForm> = { ok: true; value: z.output<Schema> } | { ok: false; refusal: Refusal; answer: Answer };

/** The values to be written, under lock; or, where somebody else saved since the form was opened, what differs, by whom and when, with all typed. */
export async function upToDate<Schema extends AnyForm, Event extends RequestEvent>(
  edit: Edit<Schema, Event>,
  { schema, source, options, locale, parsed }: Sent<Schema>,
  staff: StaffWork,
  event: Event,
): Promise<UpToDate<Schema>> {
  await edit.lock(staff, event, parsed.value);
  const start = await edit.start(staff, event, parsed.value);
  if (start === undefined) return parsed;
  const seen = (await edit.seen?.(staff, event, parsed.value)) ?? {};
  const checked = checkVersion({ schema, source, start, seen, options, locale, proposed: edit.proposed ?? [] });
  if (checked.fresh) {
    if (checked.source === source) return parsed;
    const again = parseForm(schema, checked.source, { locale, options });
    if (again.ok) return again;
    return { ok: false, refusal: refuse('stale-form', texts[locale].unknown).refusal, answer: again.answer };
  }
  const entry = await lastEntry(staff.db, staff, edit.about(event, parsed.value));
  const isOwn = entry?.actor === `officer:${staff.actor.officerId}`;
  const by = isOwn ? texts[locale].oneself : entry ? await edit.nameOf(staff, entry.actor, locale) : '';
  const at = entry ? formatMoment(entry.at.toString()) : '';
  const { refusal } = refuse('stale-form', entry ? texts[locale].stale(by, at) : texts[locale].unknown);
  const typed = { ...parsed.typed, [SHOWN]: checked.version };
  return {
    ok: false,
    refusal,
    answer: { ...answerTo(refusal, typed, locale), conflict: { by, at, fields: checked.fields, seen: checked.seen } },
  };
}
