import { takingOf, type Taking } from '#platform/server/request/takes.ts';

interface RouteFile {
  load?: unknown;
  actions?: Record<string, unknown>;
  [method: string]: unknown;
}

/** The loads of the public pages, by their files. (Brackets mean something else to a glob.) */
export const publicPages = import.meta.glob<RouteFile>('./routes/?portal?/**/+page.server.ts', { eager: true });

/** What is no page there: files, data, feeds. */
export const publicEndpoints = import.meta.glob<RouteFile>('./routes/?portal?/**/+server.ts', { eager: true });

const files = import.meta.glob<RouteFile>('./routes/**/+{page.server,server}.ts');

/** The name of the action that a form was posted to: `?/grant` → grant. */
const actionOf = (url: URL): string => [...url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1) ?? 'default';

const own = (holder: object | undefined, name: string): unknown =>
  holder && Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;

/** What the handler that this request goes to may be sent, as its route says. */
export async function takingAt({ route, request, url }: { route: { id: string | null }; request: Request; url: URL }): Promise<Taking> {
  const folder = `./routes${route.id === '/' ? '' : (route.id ?? '/?')}`;
  const [page, endpoint] = await Promise.all([files[`${folder}/+page.server.ts`]?.(), files[`${folder}/+server.ts`]?.()]);
  const handler = own(endpoint, request.method) ?? own(page?.actions, actionOf(url));
  return takingOf(typeof handler === 'function' ? handler : undefined);
}
