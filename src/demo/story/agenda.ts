import type { Look } from '#features/agenda/index.ts';
import type { OfficerKey } from './officers.ts';

interface Saved {
  at: string;
  by: OfficerKey;
  name: string;
  look: Look;
  query: string;
  /** By the name of a unit of the officer's. */
  shared?: true;
  first?: true;
}

/** How officers of the ward look at their tasks. */
export const savedViews: readonly Saved[] = [
  { at: '2026-04-06T08:20', by: 'owner', name: 'Quá hạn của mọi đơn vị', look: 'list', query: 'tinh-trang=late&cua=tat-ca', shared: true },
  { at: '2026-05-04T09:05', by: 'owner', name: 'Bảng việc cả phường', look: 'board', query: 'cua=tat-ca' },
];

/** Who reads the due days on the telephone. */
export const feeds: readonly { at: string; by: OfficerKey; scope: 'own' | 'all' }[] = [
  { at: '2026-04-06T08:30', by: 'owner', scope: 'all' },
];
