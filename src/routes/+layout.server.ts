import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals: { locale, theme, look, base } }) => ({ locale, theme, look, base });
