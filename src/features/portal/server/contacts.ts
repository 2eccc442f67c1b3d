import { sql } from 'kysely';
import { byService, isService, services } from '#features/channels/index.ts';
import { hoursLines, titleOf, type Hours } from '#features/contacts/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { PublicAccount, PublicContact } from '../public.ts';
import { askOnce, list } from './ask.ts';
import type { Named } from './pages.ts';

export interface ContactRow {
  id: string;
  unit_id: string | null;
  purpose: string;
  name: string | null;
  phones: string[];
  email: string | null;
  address: string | null;
  note: string | null;
  checked_on: string;
  hours: Hours[];
}

interface AccountRow {
  id: string;
  unit_id: string;
  service: string;
  name: string;
  address: string;
}

const unitStands = ({ today }: Named) => sql`(c.unit_id is null or exists (select 1 from public_unit u
  where u.authority_id = c.authority_id and u.unit_id = c.unit_id and u.valid @> ${today}::date))`;

/** Contacts that stand on the day, as rows of a statement. */
export const contacts = (asked: Named) => sql`select c.id, c.unit_id, c.purpose, c.name, c.phones, c.email, c.address, c.note, c.checked_on,
    ${list(sql`select h.first_day as "firstDay", h.last_day as "lastDay", h.opens, h.closes from public_contact_hour h
      where h.authority_id = c.authority_id and h.contact_id = c.id order by h.position`)} as hours
  from public_contact c where c.authority_id = ${asked.authorityId} and (c.ended_on is null or c.ended_on > ${asked.today}::date)
    and ${unitStands(asked)} order by c.position, c.id`;

const accounts = (asked: Named) => sql`select c.id, c.unit_id, c.service, c.name, c.address from public_account c
  where c.authority_id = ${asked.authorityId} and (c.since_on is null or c.since_on <= ${asked.today}::date)
    and (c.ended_on is null or c.ended_on > ${asked.today}::date) and ${unitStands(asked)} order by c.id`;

export const contactIn = (
  { id, unit_id: unitId, purpose, name, checked_on: checkedOn, hours, ...said }: ContactRow,
  { names, today, locale }: Named,
): PublicContact => ({
  ...said,
  id,
  purpose,
  unitId,
  title: titleOf({ purpose, name }, locale),
  unit: unitId === null ? null : names.on(unitId, today).name,
  hours: hoursLines(hours, locale),
  checkedOn,
});

/** Where people reach the authority and its units on the day, and the official pages of these on services of others. */
export async function contactsPage(db: Read, asked: Named): Promise<{ contacts: PublicContact[]; accounts: PublicAccount[] }> {
  const { names, today, locale } = asked;
  const row = await askOnce<{ contacts: ContactRow[]; accounts: AccountRow[] }>(
    db,
    sql`select ${list(contacts(asked))} as contacts, ${list(accounts(asked))} as accounts`,
  );
  return {
    contacts: row.contacts.map((one) => contactIn(one, asked)),
    accounts: row.accounts.toSorted(byService).map(({ id, unit_id: unitId, service, name, address }) => ({
      id,
      unitId,
      kind: service,
      service: isService(service) ? services[service][locale] : service,
      unit: names.on(unitId, today).name,
      name,
      address,
    })),
  };
}
