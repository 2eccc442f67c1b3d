import { redirect, type RequestHandler } from '@sveltejs/kit';
import { postedForm } from '#platform/server/request/posted.ts';
import { ownPath } from '#platform/values/paths.ts';

const aYear = 60 * 60 * 24 * 365;

const kept = ({ protocol }: URL) => ({ path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure: protocol === 'https:' }) as const;

/** Keeps the chosen appearance, letters, contrast, and whether the keyboard has shortcuts, in a cookie each and goes back to the page where it was chosen; another value changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await postedForm(request);
  /** What stands in no cookie is as usual. */
  const choose = (name: string, other: string, usual: string): void => {
    const chosen = form.get(name);
    if (chosen === other) cookies.set(name, other, kept(url));
    else if (chosen === usual) cookies.delete(name, { path: '/' });
  };
  const theme = form.get('theme');
  if (theme === 'light' || theme === 'dark') {
    cookies.set('theme', theme, kept(url));
  } else if (theme === 'system') {
    cookies.delete('theme', { path: '/' });
  }
  choose('keys', 'off', 'on');
  choose('letters', 'large', 'normal');
  choose('contrast', 'more', 'normal');
  redirect(303, ownPath(form.get('next')));
};
