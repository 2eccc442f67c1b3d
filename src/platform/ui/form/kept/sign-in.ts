import { deserialize, type ActionResult } from '$app/forms';
import { goto } from '$app/navigation';
import { inLocale } from '#platform/values/paths.ts';
import type { Locale } from '#platform/values/messages.ts';

/** True for the answer to an officer whose session has ended: nothing was done, nothing typed is lost. */
export const isSignedOut = (result: { type: string; data?: unknown }): boolean =>
  result.type === 'failure' && (result.data as { signedOut?: boolean } | undefined)?.signedOut === true;

/** Where a button leads whose session has ended: to the sign-in, and back to this page. */
export const toSignIn = (locale: Locale): Promise<void> =>
  goto(`${inLocale('/dang-nhap', locale)}?tiep=${encodeURIComponent(location.pathname + location.search)}`);

export type Next = { step: 'done' | 'code' | 'elsewhere' } | { sentence: string | undefined };

const nextOf = (result: ActionResult): Next => {
  if (result.type === 'redirect') {
    if (result.location.includes('/ma-xac-thuc')) return { step: 'code' };
    return { step: result.location.includes('/mat-khau-moi') ? 'elsewhere' : 'done' };
  }
  const errors = result.type === 'failure' ? (result.data as { errors?: Record<string, string> } | undefined)?.errors : undefined;
  return { sentence: Object.values(errors ?? {})[0] };
};

/** Posts a part of the sign-in to its own page, without leaving this one. */
export async function post(path: string, body: FormData): Promise<Next> {
  try {
    const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
    const response = await fetch(path, { method: 'POST', headers, body });
    return nextOf(deserialize(await response.text()));
  } catch {
    return { sentence: undefined };
  }
}
