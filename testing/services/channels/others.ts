import { createHmac } from 'node:crypto';
import { aService } from './server.ts';

/** Another system that takes stories once by their key and says what it has. */
export async function aReceiver(secret = 'chung') {
  const taken = new Map<string, { id: string; link: string }>();
  const isSigned = (time: unknown, signature: unknown, said: string): boolean =>
    signature ===
    `sha256=${createHmac('sha256', secret)
      .update(`${String(time)}.${said}`)
      .digest('hex')}`;
  const service = await aService(({ method, query, headers, body }) => {
    const key = query.get('key') ?? '';
    if (!isSigned(headers['minhbach-time'], headers['minhbach-signature'], method === 'GET' ? key : body))
      return { status: 401, body: { error: 'signature' } };
    if (method === 'GET') return taken.has(key) ? { body: taken.get(key) } : { status: 404, body: {} };
    const said = JSON.parse(body) as { key: string };
    if (taken.has(said.key)) return { status: 409, body: { error: 'key' } };
    const one = { id: `so-${taken.size + 1}`, link: `https://trang.example.vn/${taken.size + 1}` };
    taken.set(said.key, one);
    return { body: one };
  });
  return { ...service, taken };
}

/** A gateway for text messages, as providers offer one. */
export async function aGateway(token = 'khoa') {
  const messages: { to: string; content: string }[] = [];
  const service = await aService(({ method, headers, body }) => {
    if (headers.authorization !== `Bearer ${token}`) return { body: { CodeResult: '101', ErrorMessage: 'Authorize failed' } };
    if (method === 'GET') return { body: { CodeResult: '100' } };
    const { to, content } = JSON.parse(body) as { to: string; content: string };
    messages.push({ to, content });
    return { body: { CodeResult: '100', SMSID: `sms-${messages.length}` } };
  });
  return { ...service, messages };
}
