import { error, type RequestEvent } from '@sveltejs/kit';
import { sitesOf } from '#features/displays/server/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { lawTexts } from '#features/laws/index.ts';
import {
  announcingTexts,
  postingTexts,
  procedureTexts,
  type AnnouncingId,
  type BoardId,
  type ProcedureId,
} from '#features/procedures/index.ts';
import { announcingsOf, boardOf, procedureOf } from '#features/procedures/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { unitsFor } from '../trang-cong-khai/parts.ts';

/** The procedure of the address; 404 where the authority keeps none such. */
export async function procedureAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const procedure = await procedureOf(db, actor.authorityId, { id: parseId<ProcedureId>(params['thuTuc']) });
  if (!procedure) error(404, { message: procedureTexts[locals.locale].unknown });
  return procedure;
}

/** The decision of the address; 404 where the authority recorded none such. */
export async function announcingAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const id = parseId<AnnouncingId>(params['quyetDinh']);
  const [one] = id ? await announcingsOf(db, actor.authorityId, { id }) : [];
  if (!one) error(404, { message: announcingTexts[locals.locale].unknown });
  return one;
}

/** The place of posting of the address; 404 where the authority has none such. */
export async function boardAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const board = await boardOf(db, actor.authorityId, parseId<BoardId>(params['noiNiemYet']));
  if (!board) error(404, { message: postingTexts[locals.locale].unknown });
  return board;
}

/** What the form of a place chooses from: units that stand, and the sites of banners and boards in use. */
export async function boardLists(staff: StaffContext, unitId?: UnitId) {
  const sites = (await sitesOf(staff.db, staff.actor.authorityId)).filter(({ endedOn }) => endedOn === null);
  return { ...(await unitsFor(staff, unitId)), siteId: sites.map(({ id, place }) => ({ value: id, label: place })) };
}

/** Who an officer is. */
export async function whoIs({ db, actor }: StaffContext, locale: Locale): Promise<(id: string) => string> {
  const names = new Map<string, string>((await officersOf(db, actor.authorityId)).map(({ id, fullName }) => [id, fullName]));
  return (id) => names.get(id) ?? lawTexts[locale].former;
}

/** What is said after an act that went well. */
export const said = <T>(
  result: Result<T>,
  { locals }: RequestEvent,
  notice: keyof (typeof procedureTexts)['vi']['notices'],
): Result<{ notice: string }> => (result.ok ? ok({ notice: procedureTexts[locals.locale].notices[notice] }) : result);
