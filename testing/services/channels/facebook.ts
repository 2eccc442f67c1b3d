import { aService, type Answer } from './server.ts';

interface Post {
  id: string;
  message: string;
  created_time: string;
  permalink_url: string;
}

export const graphError = (code: number, message: string, status = 400, headers = {}): Answer => ({
  status,
  headers,
  body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'A' } },
});

/** The Graph API as far as a page posts by it, written from its public reference (Page Feed, Published Posts, errors). */
export async function aFacebook({ page = '100200300', token = 'dung', now = () => Date.now() } = {}) {
  const posts: Post[] = [];
  const state = { token };
  const service = await aService(({ method, path, query, headers, body }) => {
    if (headers.authorization !== `Bearer ${state.token}`) return graphError(190, 'Error validating access token: session has expired.');
    if (path === `/${page}` && method === 'GET')
      return { body: { id: page, name: 'Phường Thử nghiệm', link: `https://www.facebook.com/${page}` } };
    if (path === `/${page}/feed` && method === 'POST') {
      const message = new URLSearchParams(body).get('message') ?? '';
      if (message === '') return graphError(100, 'Invalid parameter');
      const id = `${page}_${posts.length + 1}`;
      const at = new Date(now()).toISOString().replace(/\.\d+Z$/, '+0000');
      posts.unshift({ id, message, created_time: at, permalink_url: `https://www.facebook.com/${page}/posts/${posts.length + 1}` });
      return { body: { id } };
    }
    if (path === `/${page}/published_posts`) {
      const since = Number(query.get('since') ?? 0) * 1000;
      const from = posts.filter((one) => Date.parse(one.created_time.replace('+0000', 'Z')) >= since);
      return { body: { data: from.slice(0, Number(query.get('limit') ?? 25)) } };
    }
    if (path.endsWith('/insights')) return { body: { data: [{ name: 'post_total_media_view_unique', values: [{ value: 321 }] }] } };
    if (posts.some(({ id }) => path === `/${encodeURIComponent(id)}`))
      return { body: { reactions: { summary: { total_count: 12 } }, comments: { summary: { total_count: 3 } } } };
    return graphError(100, 'Unsupported request', 404);
  });
  return { ...service, page, posts, state };
}
