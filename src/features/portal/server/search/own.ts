import { channels } from '#features/channels/index.ts';
import { titleOf } from '#features/contacts/index.ts';
import type { Named } from '../pages.ts';
import { contactsOn, unitsOn, type Site } from '../site.ts';

/** What every page of the authority knows anyway: its units of the day, where people reach them, and the channels by which they are reached. */
export interface OwnEntry {
  kind: 'unit' | 'contact' | 'channel';
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
  const kinds = Object.entries(channels).map(([code, { [locale]: label, vi }]): OwnEntry => ({
    kind: 'channel',
    href: `/hoat-dong?hinh-thuc=${code}`,
    title: label,
    text: label === vi ? '' : vi,
  }));
  return [...units, ...contacts, ...kinds];
}
