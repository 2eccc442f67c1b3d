/** What a page of ours may ask a browser for: nothing; and no other site's window may hold on to it. The web server adds what holds for every answer. */
const always = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Says what a browser does with a file and how it is called: a header holds no letter of Vietnamese but in this form (RFC 6266). */
export const named = (how: 'inline' | 'attachment', name: string): string => `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Adds the headers of a page, but where its route said otherwise; one behind the sign-in is never kept by a browser or a proxy, unless its route said otherwise. */
export function protect(headers: Headers, isPrivate: boolean): void {
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  if (isPrivate && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}
