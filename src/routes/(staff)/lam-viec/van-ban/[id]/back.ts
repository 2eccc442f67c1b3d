import type { RequestEvent } from '@sveltejs/kit';
import type { Done } from '#platform/server/edge.ts';

/** Back to the page at the item, so that without a script nothing is sent twice and the place is not lost. */
export function back(event: RequestEvent, path: string): Done {
  const anchor = `muc-${path.replaceAll('/', '-').replaceAll('+', 'them-')}`;
  return { goTo: `${event.url.pathname}?muc=${encodeURIComponent(path)}#${anchor}` };
}
