import { placeOf } from '../place.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async (event) => {
  const { locals, url } = event;
  const { locale, theme, isDemo, base } = locals;
  const place = await placeOf(event);
  const name = place.kind === 'site' ? place.site.name : 'Minh Bạch';
  return { locale, theme, isDemo, base, path: url.pathname + url.search, site: { name, home: '/' } };
};
