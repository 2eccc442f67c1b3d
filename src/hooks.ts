import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { withoutLocale } from '#platform/values/paths.ts';
import { isUnsent } from '#platform/values/unsent.ts';

/** `/en/…` is the page `/…` in English; the server takes the language from the address. */
export const reroute: Reroute = ({ url }) => withoutLocale(url.pathname);

/** Pages without a script need no data beside what is rendered; the framework would write it out in vain. */
export const transport: Transport = { unsent: { encode: (data) => isUnsent(data) && 1, decode: () => undefined } };
