import type { PictureKey } from '../pictures/index.ts';
import type { SiteKey } from './displays.ts';
import type { OfficerKey } from './officers.ts';
import type { UnitKey } from './units.ts';

type MaterialKey = 'leaflet' | 'handbook';

export const materials: Readonly<
  Record<MaterialKey, { kind: MaterialKey; title: string; topic: 'online-services' | 'one-stop-shop'; printed: number; on: string }>
> = {
  leaflet: {
    kind: 'leaflet',
    title: 'Tờ gấp “Dịch vụ công trực tuyến” (giả định)',
    topic: 'online-services',
    printed: 3000,
    on: '2026-09-21T08:30',
  },
  handbook: {
    kind: 'handbook',
    title: 'Sổ tay “Một cửa Sao Mai” (giả định)',
    topic: 'one-stop-shop',
    printed: 300,
    on: '2026-10-06T08:30',
  },
};

interface Handed {
  of: MaterialKey;
  at: string;
  copies: number;
  to: { unit: UnitKey } | { site: SiteKey };
  /** Who signed on paper, and the picture of it. */
  receiver?: string;
  picture?: PictureKey;
  /** Who confirms the receipt in the unit, and when; nobody has yet where it is left out. */
  confirms?: { by: OfficerKey; at: string };
}

export const handed: readonly Handed[] = [
  {
    of: 'leaflet',
    at: '2026-10-15T09:00',
    copies: 500,
    to: { site: 'post' },
    receiver: 'Lò Thị Ví Dụ, giao dịch viên',
    picture: 'postOffice',
  },
  {
    of: 'leaflet',
    at: '2026-10-16T09:00',
    copies: 400,
    to: { unit: 'group1' },
    confirms: { by: 'head1', at: '2026-10-19T17:30' },
  },
  {
    of: 'handbook',
    at: '2026-10-20T09:00',
    copies: 80,
    to: { unit: 'services' },
    confirms: { by: 'procedures', at: '2026-10-20T14:00' },
  },
  { of: 'leaflet', at: '2026-11-18T09:00', copies: 400, to: { unit: 'group3' } },
];

export const parted: readonly {
  of: MaterialKey;
  at: string;
  by: OfficerKey;
  from: UnitKey;
  act: 'given-out' | 'lost';
  copies: number;
  note?: string;
}[] = [
  {
    of: 'leaflet',
    at: '2026-10-26T18:00',
    by: 'head1',
    from: 'group1',
    act: 'given-out',
    copies: 260,
    note: 'Phát tận nhà trong tuần thứ tư của tháng.',
  },
  { of: 'leaflet', at: '2026-11-03T18:00', by: 'head1', from: 'group1', act: 'lost', copies: 20, note: 'Bị ướt khi mưa.' },
];
