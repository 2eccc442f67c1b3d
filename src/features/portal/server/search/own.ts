import { titleOf } from '#features/contacts/index.ts';
import type { Named } from '../pages.ts';
import { contactsOn, unitsOn, type Site } from '../site.ts';

/** What every page of the authority knows anyway: its units of the day and where people reach them. */
export interface OwnEntry {
  kind: 'unit' | 'contact';
  href: string;
  title: string;
  text: string;
}

export function ownEntries(site: Site, { today, locale, names }: Named): OwnEntry[] {
  const units = unitsOn(site, today).map(({ unit_id: id, name, short_name: short }): OwnEntry => ({
    kind: 'unit',
    href: `/hoat-dong?don-vi=${id}`,
    title: name,
    text: short ?? '',
  }));
  const contacts = contactsOn(site, today).map(({ unit_id: unitId, purpose, name, address, email, phones }): OwnEntry => {
    const words = [
      name && titleOf({ purpose, name: null }, locale),
      unitId && names.on(unitId, today).name,
      address,
      phones.join(', '),
      email,
    ];
    return { kind: 'contact', href: '/lien-he', title: titleOf({ purpose, name }, locale), text: words.filter(Boolean).join(' · ') };
  });
  return [...units, ...contacts];
}
