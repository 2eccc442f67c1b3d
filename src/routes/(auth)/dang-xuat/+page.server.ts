import { redirect } from '@sveltejs/kit';
import { signInLibrary, signOut } from '#features/identity/server/index.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { inSite } from '#platform/values/paths.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
  if (!locals.signIn) redirect(303, inSite('/dang-nhap', locals));
};

export const actions = {
  default: async (event) => {
    setCookies(event, await signOut(signInLibrary(), event.request.headers));
    redirect(303, inSite('/dang-nhap', event.locals));
  },
} satisfies Actions;
