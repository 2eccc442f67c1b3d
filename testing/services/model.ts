import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Said = { text: string } | { status: number } | { raw: string } | 'silent';

interface Asked {
  authorization: string | undefined;
  model: string;
  messages: { role: string; content: string }[];
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** A service that speaks as OpenAI does (POST /chat/completions), as far as a text is asked of it; it says what it is told to, or nothing at all. */
export async function aModel(key = 'khoa-thu') {
  const asked: Asked[] = [];
  const state: { says: (given: string) => Said } = { says: (given) => ({ text: given }) };
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { model, messages } = JSON.parse(await bodyOf(request)) as Omit<Asked, 'authorization'>;
    const { authorization } = request.headers;
    asked.push({ authorization, model, messages });
    const answer = (status: number, body: string): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (authorization !== `Bearer ${key}`) return answer(401, JSON.stringify({ error: { message: 'Incorrect API key provided' } }));
    const said = state.says(messages.findLast(({ role }) => role === 'user')?.content ?? '');
    if (said === 'silent') return;
    if ('status' in said) return answer(said.status, JSON.stringify({ error: { message: 'no' } }));
    if ('raw' in said) return answer(200, said.raw);
    const message = { role: 'assistant', content: said.text };
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    return answer(200, JSON.stringify({ id: 'c', created: 1, model, choices: [{ index: 0, message, finish_reason: 'stop' }], usage }));
  };
  const server = createServer((request, response) => void answerTo(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    ...{ base, key, asked, state },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
