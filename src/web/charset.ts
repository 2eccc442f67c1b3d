import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

const isText = (type: string): boolean =>
  /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json)|[\w.-]+\/[\w.-]+\+(?:xml|json))/i.test(type);

/** The content type with its letters named: everything of ours is UTF-8. A file that somebody sent says itself what it is. */
const withCharset = (type: string): string => (isText(type) && !/;\s*charset=/i.test(type) ? `${type}; charset=utf-8` : type);

const HEADER = 'content-type';

/** Sees to it that no text leaves without the name of its letters, whoever made the answer; `text/plain` of unknown letters is left alone. */
export function nameLetters(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const given = rest.at(-1);
    const type = response.getHeader(HEADER);
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      const headers = given as OutgoingHttpHeaders;
      for (const name of Object.keys(headers)) {
        const value = headers[name];
        if (name.toLowerCase() === HEADER && typeof value === 'string') headers[name] = withCharset(value);
      }
    }
    if (typeof type === 'string' && !isForeign(response, type)) response.setHeader(HEADER, withCharset(type));
    return writeHead(status, ...rest);
  };
}

/** An original in a writing of its own, such as an old paper in TCVN3: the browser finds out. */
const isForeign = (response: ServerResponse, type: string): boolean =>
  /^text\/plain$/i.test(type) && response.hasHeader('content-disposition');
