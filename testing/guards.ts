import { policyOf } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';

/** Exports of a route that are no code. */
const settings = ['csr', 'ssr', 'prerender', 'trailingSlash', 'config'];

/** Somebody who is signed in and holds no post at all. */
const nobody: Actor = { authorityId: '' as AuthorityId, officerId: '' as OfficerId, fullName: 'Chưa có vai trò', posts: [] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The handlers of a route file by name: `load`, `actions.save`, `GET`. */
const handlersOf = (route: Record<string, unknown>): [string, unknown][] =>
  Object.entries(route)
    .filter(([name]) => !settings.includes(name))
    .flatMap(([name, value]): [string, unknown][] =>
      name === 'actions' && isRecord(value)
        ? Object.entries(value).map(([action, handler]) => [`actions.${action}`, handler])
        : [[name, value]],
    );

/** What a loaded route file of the staff lets pass without the wrappers of the edge, by name; none where all is guarded. */
export const unguardedIn = (route: Record<string, unknown>): string[] =>
  handlersOf(route)
    .filter(([, handler]) => typeof handler !== 'function' || policyOf(handler) === undefined)
    .map(([name]) => name);

/** What of a route is open to every officer, also to one without any post. */
export const openIn = (route: Record<string, unknown>): string[] =>
  handlersOf(route)
    .filter(([, handler]) => typeof handler === 'function' && policyOf(handler)?.(nobody) === undefined)
    .map(([name]) => name);
