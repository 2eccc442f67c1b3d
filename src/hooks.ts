import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLocale } from '#platform/values/paths.ts';

/** `/en/…` is the page `/…` in English; the server takes the language from the address. */
export const reroute: Reroute = ({ url }) => withoutLocale(url.pathname);
