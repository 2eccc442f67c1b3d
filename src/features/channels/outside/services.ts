import { compareVi } from '#platform/values/text.ts';

/** Services of others on which an authority and its units have pages, with the hosts at which these lie; without hosts it may be any. */
export const services = {
  website: { vi: 'Cổng, trang thông tin điện tử', en: 'Website', hosts: [] },
  facebook: { vi: 'Facebook', en: 'Facebook', hosts: ['facebook.com', 'fb.com'] },
  zalo: { vi: 'Zalo', en: 'Zalo', hosts: ['zalo.me', 'zaloapp.com'] },
  youtube: { vi: 'YouTube', en: 'YouTube', hosts: ['youtube.com', 'youtu.be'] },
  tiktok: { vi: 'TikTok', en: 'TikTok', hosts: ['tiktok.com'] },
  other: { vi: 'Dịch vụ khác', en: 'Another service', hosts: [] },
} as const;

export type Service = keyof typeof services;

export const isService = (text: string): text is Service => Object.hasOwn(services, text);

const hostsOf = (service: Service): readonly string[] => services[service].hosts;

const liesAt = (host: string, at: string): boolean => host === at || host.endsWith(`.${at}`);

export function serviceAt(address: string): Service | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return (Object.keys(services) as Service[]).find((service) => hostsOf(service).some((at) => liesAt(host, at)));
}

export const fits = (service: Service, address: string): boolean =>
  hostsOf(service).length > 0 ? serviceAt(address) === service : serviceAt(address) === undefined;

/** One spelling of an address, by which two of the same page are told: no fragment, no slash at the end. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href.replace(/\/$/, '');
}

export const byService = (a: { service: string; name: string }, b: { service: string; name: string }): number =>
  order.indexOf(a.service) - order.indexOf(b.service) || compareVi(a.name, b.name);

const order: readonly string[] = Object.keys(services);
