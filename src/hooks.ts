import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { pageIn } from '#platform/values/paths.ts';
import { isUnsent } from '#platform/values/unsent.ts';

/** `/en/hung-dao-11689/…` is the page `/…` of that authority in English; the server takes both from the address. */
export const reroute: Reroute = ({ url }) => pageIn(url.pathname);

/** Pages without a script need no data beside what is rendered; the framework would write it out in vain. */
export const transport: Transport = { unsent: { encode: (data) => isUnsent(data) && 1, decode: () => undefined } };
