import { notPublic } from '../../portal.ts';
import { publicEndpoint, published } from '../../published.ts';

const DAYS = 300;

/** Where faults of security are told (RFC 9116), as the authority said; without that there is no such file. It is good for less than a year, and is made anew each day. */
export const GET = publicEndpoint({}, (asking) => {
  const { rule, asked, addresses } = asking;
  if (rule.securityEmail === undefined) return notPublic(asked.locale);
  const lines = [
    `Contact: mailto:${rule.securityEmail}`,
    `Expires: ${asked.today.add({ days: DAYS }).toString()}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${addresses.file('/.well-known/security.txt')}`,
  ];
  return published(asking, `${lines.join('\n')}\n`, { 'content-type': 'text/plain; charset=utf-8' });
});
