import type { Adapter } from '../adapter.ts';
import { answerTo, byStatus, fieldsIn, isAnswer, lineOf, textOf } from '../../net/reading.ts';

/** What is sent where the gateway asks for nothing else. */
export const usualBody = '{"request_id":"{{key}}","to":"{{to}}","content":"{{text}}"}';

/** The body that a gateway asks for, with what stands between braces filled in as JSON does. */
export const bodyFor = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : JSON.stringify(values[name]).slice(1, -1),
  );

export const numbersIn = (recipients: string | undefined): string[] => (recipients ?? '').split(/[\s,;]+/).filter(Boolean);

/** Gateways say in their body what went wrong, under one of these names. */
function faultIn(said: Record<string, unknown> | undefined): string | undefined {
  const code = textOf(said, 'CodeResult');
  if (code !== undefined && code !== '100') return `${code}: ${textOf(said, 'ErrorMessage') ?? ''}`;
  if (said?.['success'] === false) return textOf(said, 'message') ?? 'success: false';
  const error = said?.['error'];
  const isNone = error === undefined || error === null || error === 0 || error === '0' || error === false;
  return isNone ? undefined : `${JSON.stringify(error)} ${textOf(said, 'message') ?? ''}`;
}

/** Text messages over the HTTP gateway of a provider. `target` is its address; what was sent cannot be asked for, so an answer that is lost is left to a person. */
export function sms(): Adapter {
  return {
    perMinute: 60,
    async post({ target, secrets }, { key, words }, net) {
      const to = numbersIn(secrets['recipients']);
      if (to.length === 0) return { state: 'failed', fault: 'Chưa có số điện thoại nhận tin.' };
      const values = { key, to: to.join(','), text: words, token: secrets['token'] ?? '' };
      const answered = await answerTo(net, {
        ...{ method: 'POST', url: target, body: bodyFor(secrets['body'] || usualBody, values) },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secrets['token'] ?? ''}`, 'idempotency-key': key },
      });
      if (!isAnswer(answered)) return answered;
      if (answered.status >= 300) return byStatus(answered);
      const said = fieldsIn(answered);
      const fault = faultIn(said);
      if (!said) return { state: 'unknown', fault: lineOf(answered.text) };
      if (fault !== undefined) return { state: 'failed', fault: lineOf(fault) };
      const externalId = textOf(said, 'SMSID') ?? textOf(said, 'message_id') ?? textOf(said, 'id') ?? key;
      return { state: 'sent', externalId, link: null, recipients: to.length };
    },
    async test({ target, secrets }, net) {
      const answered = await answerTo(net, { method: 'GET', url: target, headers: { authorization: `Bearer ${secrets['token'] ?? ''}` } });
      if (!isAnswer(answered)) return { state: 'ill', fault: answered.fault };
      if (answered.status === 401 || answered.status === 403 || answered.status >= 500)
        return { state: 'ill', fault: lineOf(`HTTP ${answered.status} ${answered.text}`) };
      return { state: 'well', name: new URL(target).host, link: null, lastPostOn: null };
    },
  };
}
