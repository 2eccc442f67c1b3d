import { sql } from 'kysely';
import { contactsPage } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { RowOf } from '../../data/datasets.ts';
import { pageOf, type DataAsked, type Page } from './asked.ts';

const ofUnit = <Row extends { unit_id: string | null }>(rows: Row[], unit: string | undefined): Row[] =>
  unit === undefined ? rows : rows.filter((row) => row.unit_id === unit);

export async function contactRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'contacts'>>> {
  const { contacts } = await contactsPage(db, asked);
  const rows = contacts.map(({ id, purpose, title, unitId, unit, phones, email, address, hours, note, checkedOn }) => ({
    id,
    purpose,
    title,
    unit_id: unitId,
    unit,
    phones,
    email,
    address,
    hours,
    note,
    checked_on: checkedOn,
  }));
  return pageOf(ofUnit(rows, asked.filters.unit), asked, ({ id }) => id);
}

export async function accountRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'accounts'>>> {
  const { accounts } = await contactsPage(db, asked);
  const rows = accounts.map(({ id, kind, service, name, unitId, unit, address }) => ({
    id,
    service: kind,
    service_name: service,
    name,
    unit_id: unitId,
    unit,
    address,
  }));
  return pageOf(ofUnit(rows, asked.filters.unit), asked, ({ id }) => id);
}

/** `[2026-03-01,2026-07-01)` → its days as text; open ends are null. */
function endsOf(range: string): { valid_from: string | null; valid_until: string | null } {
  const [, from = '', until = ''] = /^[[(]([^,]*),([^)\]]*)[)\]]$/.exec(range) ?? [];
  return { valid_from: from || null, valid_until: until || null };
}

/** The units that stood, under each of their names; nothing is asked of the database. */
export function unitRows(asked: DataAsked): Page<RowOf<'units'>> {
  const rows = asked.site.versions.map(({ unit_id: id, valid, name, short_name, kind, is_root }) => ({
    id,
    name,
    short_name,
    kind,
    is_authority: is_root,
    ...endsOf(valid),
  }));
  return pageOf(rows, asked, ({ id, valid_from: from }) => `${id} ${from ?? ''}`);
}

interface IndicatorRead {
  code: string;
  valid: string;
  title: string;
  unit: string;
  measure: string | null;
  channels: string[] | null;
}

export async function indicatorRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'indicators'>>> {
  const { authorityId, locale } = asked;
  const { rows: read } = await sql<IndicatorRead>`select code, valid, ${sql.ref(`title_${locale}`)} as title, ${sql.ref(`unit_${locale}`)} as unit,
    measure, channels from public_indicator where authority_id = ${authorityId} order by position, code, valid`.execute(db);
  const rows = read.map(({ code, valid, title, unit, measure, channels }) => ({
    code,
    title,
    unit_of_measure: unit,
    measure,
    channels: channels ?? [],
    ...endsOf(valid),
  }));
  return pageOf(rows, asked, ({ code, valid_from: from }) => `${code} ${from ?? ''}`);
}
