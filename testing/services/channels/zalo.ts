import { aService, type Answer } from './server.ts';

interface Article {
  id: string;
  title: string;
  create_date: number;
  link_view: string;
  total_view: number;
}

export const zaloError = (error: number, message: string): Answer => ({ body: { error, message } });

/** The Official Account API as far as articles are posted by it; it answers 200 to everything. A renewing token is good for one renewal. */
export async function aZalo({ account = '4411', now = () => Date.now() } = {}) {
  const articles: Article[] = [];
  const tokens = new Map<string, string>();
  const state = { token: 'dung', refreshToken: 'gia-han-1', renewals: 0, isSlowToMake: false };
  const service = await aService(({ method, path, query, headers, body }) => {
    if (path === '/v4/oa/access_token') {
      const said = new URLSearchParams(body);
      if (headers['secret_key'] !== 'khoa' || said.get('app_id') !== 'ung-dung' || said.get('refresh_token') !== state.refreshToken)
        return { body: { error: -14_014, error_name: 'Invalid refresh token' } };
      state.renewals += 1;
      state.token = `dung-${state.renewals}`;
      state.refreshToken = `gia-han-${state.renewals + 1}`;
      return { body: { access_token: state.token, refresh_token: state.refreshToken, expires_in: '90000' } };
    }
    if (headers['access_token'] !== state.token) return zaloError(-216, 'Access token is invalid');
    if (path === '/v2.0/oa/getoa') return { body: { error: 0, message: 'Success', data: { oa_id: account, name: 'Phường Thử nghiệm' } } };
    if (path === '/v2.0/article/create' && method === 'POST') {
      const { title } = JSON.parse(body) as { title: string };
      const id = `bai-${articles.length + 1}`;
      articles.unshift({ id, title, create_date: now(), link_view: `https://oa.zalo.me/d/${id}`, total_view: 87 });
      tokens.set(`token-${id}`, id);
      return { body: { error: 0, message: 'Success', data: { token: `token-${id}` } } };
    }
    if (path === '/v2.0/article/verify') {
      const { token } = JSON.parse(body) as { token: string };
      return state.isSlowToMake ? zaloError(-1, 'Processing') : { body: { error: 0, message: 'Success', data: { id: tokens.get(token) } } };
    }
    if (path === '/v2.0/article/getslice')
      return {
        body: { error: 0, message: 'Success', data: { medias: articles.slice(0, Number(query.get('limit'))), total: articles.length } },
      };
    return zaloError(-240, 'API is closed');
  });
  return { ...service, account, articles, state };
}
