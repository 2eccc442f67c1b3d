import { isLicence, type Licence } from './licences.ts';

/** How what an authority publishes may be used: terms of open data, who may show parts of its pages (hosts; none: every site), where faults of security are told. */
export interface PublicationRule {
  licence: Licence;
  embedSites: readonly string[];
  securityEmail: string | undefined;
}

export const usualRule: PublicationRule = { licence: 'source', embedSites: [], securityEmail: undefined };

interface StoredRule {
  licence: string;
  embed_sites: readonly string[];
  security_email: string | null;
}

/** The rule as the authority set it, else as is usual. */
export const ruleFrom = (row: StoredRule | null | undefined): PublicationRule =>
  row && isLicence(row.licence)
    ? { licence: row.licence, embedSites: row.embed_sites, securityEmail: row.security_email ?? undefined }
    : usualRule;

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

/** `https://WWW.Bao.vn/tin` → `www.bao.vn`; undefined for what is no name in the net. */
export function siteIn(line: string): string | undefined {
  const typed = line.trim().toLowerCase();
  const name = URL.parse(/^https?:\/\//.test(typed) ? typed : `https://${typed}`)?.hostname ?? '';
  return host.test(name) ? name : undefined;
}

/** The lines of a list that hold something. */
export const linesIn = (text: string | undefined): string[] => (text ?? '').split(/[\n,;]/).map((line) => line.trim()).filter(Boolean); // prettier-ignore

/** As the form shows it again. */
export const ruleStart = ({ licence, embedSites, securityEmail }: PublicationRule) => ({
  licence,
  embedSites: embedSites.join('\n'),
  securityEmail: securityEmail ?? '',
});
