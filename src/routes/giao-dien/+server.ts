import { redirect, type RequestHandler } from '@sveltejs/kit';
import { postedForm } from '#platform/server/request/posted.ts';
import { ownPath } from '#platform/values/paths.ts';

const aYear = 60 * 60 * 24 * 365;

/** Keeps the chosen appearance in a cookie and goes back to the page where it was chosen; another value changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await postedForm(request);
  const theme = form.get('theme');
  if (theme === 'light' || theme === 'dark') {
    cookies.set('theme', theme, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' });
  } else if (theme === 'system') {
    cookies.delete('theme', { path: '/' });
  }
  redirect(303, ownPath(form.get('next')));
};
