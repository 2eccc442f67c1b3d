import { redirect, type RequestHandler } from '@sveltejs/kit';
import { postedForm } from '#platform/server/request/posted.ts';
import { ownPath } from '#platform/values/paths.ts';

const aYear = 60 * 60 * 24 * 365;

const kept = ({ protocol }: URL) => ({ path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure: protocol === 'https:' }) as const;

/** Keeps the chosen appearance, and whether the keyboard has shortcuts, in a cookie and goes back to the page where it was chosen; another value changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await postedForm(request);
  const theme = form.get('theme');
  if (theme === 'light' || theme === 'dark') {
    cookies.set('theme', theme, kept(url));
  } else if (theme === 'system') {
    cookies.delete('theme', { path: '/' });
  }
  const keys = form.get('keys');
  if (keys === 'off') cookies.set('keys', 'off', kept(url));
  else if (keys === 'on') cookies.delete('keys', { path: '/' });
  redirect(303, ownPath(form.get('next')));
};
