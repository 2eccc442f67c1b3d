import { truncate } from '#platform/values/text.ts';
import type { Adapter, Connection, Outcome } from '../adapter.ts';
import type { Answered, Asked } from '../../net/net.ts';
import { answerTo, byStatus, countOf, fieldsIn, isAnswer, lineOf, listOf, partOf, textOf } from '../../net/reading.ts';

const BASE = { api: 'https://openapi.zalo.me', sign: 'https://oauth.zaloapp.com' };

type Unsent = Exclude<Outcome, { state: 'sent' }>;

/** Codes of the Official Account API, which answers 200 to everything. */
const closed = new Set([-216, -124, -201, -202, -204, -205, -206]);
const busy = new Set([-32, -211, -218]);
const unclear = new Set([-1, -100, -200]);

const WHILE = 300;

function faultIn(answered: Answered): Unsent {
  const body = fieldsIn(answered);
  const code = Number(textOf(body, 'error') ?? Number.NaN);
  if (answered.status >= 400) return byStatus(answered);
  if (Number.isNaN(code) || code === 0) return { state: 'unknown', fault: lineOf(answered.text) };
  const fault = lineOf(`${code}: ${textOf(body, 'message') ?? ''}`);
  if (closed.has(code)) return { state: 'expired', fault };
  if (busy.has(code)) return { state: 'later', fault, seconds: WHILE, isBusy: true };
  return { state: unclear.has(code) ? 'unknown' : 'failed', fault };
}

const isWell = (answered: Answered): boolean => answered.status < 300 && textOf(fieldsIn(answered), 'error') === '0';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What the service takes of a title, an author and a description. */
const TITLE = 150;
const AUTHOR = 50;
const DESCRIPTION = 300;

const dayOf = (ms: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();

/** The token that renews is good once: a new pair comes of it. */
const renewing =
  (sign: string): NonNullable<Adapter['renew']> =>
  async ({ secrets }, net, now) => {
    const form = { refresh_token: secrets['refreshToken'] ?? '', app_id: secrets['appId'] ?? '', grant_type: 'refresh_token' };
    const answered = await answerTo(net, {
      ...{ method: 'POST', url: `${sign}/v4/oa/access_token`, body: new URLSearchParams(form).toString() },
      headers: { secret_key: secrets['appSecret'] ?? '', 'content-type': 'application/x-www-form-urlencoded' },
    });
    if (!isAnswer(answered)) return { state: 'later', fault: answered.fault };
    const body = fieldsIn(answered);
    const [token, refreshToken] = [textOf(body, 'access_token'), textOf(body, 'refresh_token')];
    const seconds = Number(textOf(body, 'expires_in') ?? 0);
    if (token !== undefined && refreshToken !== undefined && seconds > 0)
      return { state: 'renewed', secrets: { ...secrets, token, refreshToken }, until: now.add({ seconds }) };
    const isOver = answered.status < 500 && answered.status !== 429 && body !== undefined;
    // Never the answer itself: half of one may hold a token.
    const said = [textOf(body, 'error'), textOf(body, 'error_name'), textOf(body, 'error_description')].filter(Boolean).join(' ');
    return { state: isOver ? 'expired' : 'later', fault: lineOf(said || `HTTP ${answered.status}`) };
  };

/**
 * Articles of an Official Account: made, then asked for by their token, since the service makes them in its own time. `target` is the id of the account. Its
 * token lives a day; the one that renews it is good for one renewal.
 */
export function zalo(base = BASE): Adapter {
  const asked = ({ secrets }: Connection, path: string, body?: object): Asked => ({
    method: body ? 'POST' : 'GET',
    url: `${base.api}/${path}`,
    headers: { access_token: secrets['token'] ?? '', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const articles = (to: Connection, count: number): Asked => asked(to, `v2.0/article/getslice?offset=0&limit=${count}&type=normal`);
  return {
    perMinute: 20,
    async post(to, { title, summary, words, author, link, picture }, net) {
      const cover = picture === undefined ? { status: 'hide' } : { cover_type: 'photo', photo_url: picture, status: 'show' };
      const article = {
        ...{ type: 'normal', title: truncate(title, TITLE), author: truncate(author, AUTHOR), description: truncate(summary, DESCRIPTION) },
        ...{ cover, body: [{ type: 'text', content: words }], status: 'show', comment: 'show' },
        ...(link !== undefined && { tracking_link: link }),
      };
      const made = await answerTo(net, asked(to, 'v2.0/article/create', article));
      if (!isAnswer(made)) return made;
      const token = isWell(made) ? textOf(partOf(fieldsIn(made), 'data'), 'token') : undefined;
      if (token === undefined) return faultIn(made);
      const known = await answerTo(net, asked(to, 'v2.0/article/verify', { token }));
      const id = isAnswer(known) ? textOf(partOf(fieldsIn(known), 'data'), 'id') : undefined;
      // Taken, and not made yet: it is looked for a little later.
      return id === undefined
        ? { state: 'unknown', fault: lineOf(`Zalo đang xử lý (${token}).`) }
        : { state: 'sent', externalId: id, link: null };
    },
    async find(to, { title, since }, net) {
      const answered = await answerTo(net, articles(to, 20));
      if (!isAnswer(answered)) return answered;
      const data = partOf(fieldsIn(answered), 'data');
      if (!isWell(answered) || !Array.isArray(data?.['medias'])) return faultIn(answered);
      const from = since.epochMilliseconds - 60_000;
      const article = listOf(data, 'medias').find(
        (one) => plain(textOf(one, 'title') ?? '') === plain(truncate(title, TITLE)) && Number(textOf(one, 'create_date') ?? 0) >= from,
      );
      const id = textOf(article, 'id');
      return id === undefined ? { state: 'absent' } : { state: 'found', externalId: id, link: textOf(article, 'link_view') ?? null };
    },
    async test(to, net) {
      const answered = await answerTo(net, asked(to, 'v2.0/oa/getoa'));
      if (!isAnswer(answered)) return { state: 'ill', fault: answered.fault };
      const data = partOf(fieldsIn(answered), 'data');
      const name = textOf(data, 'name');
      if (!isWell(answered) || name === undefined) return { state: 'ill', fault: faultIn(answered).fault };
      const id = textOf(data, 'oa_id');
      if (id !== to.target) return { state: 'ill', fault: lineOf(`Mã này của Official Account ${id ?? '?'} (${name}).`) };
      const last = await answerTo(net, articles(to, 1));
      const at = isAnswer(last) ? Number(textOf(listOf(partOf(fieldsIn(last), 'data'), 'medias')[0], 'create_date') ?? 0) : 0;
      return { state: 'well', name, link: `https://zalo.me/${id}`, lastPostOn: at > 0 ? dayOf(at) : null };
    },
    renew: renewing(base.sign),
    async measure(to, externalId, net) {
      const answered = await answerTo(net, articles(to, 50));
      if (!isAnswer(answered) || !isWell(answered)) return undefined;
      const article = listOf(partOf(fieldsIn(answered), 'data'), 'medias').find((one) => textOf(one, 'id') === externalId);
      return article && { reach: countOf(article, 'total_view'), reactions: null, comments: null };
    },
  };
}
