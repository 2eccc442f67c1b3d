import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

/** The reference: a bare server in a process of its own that sends the bytes of a file to whoever asks. */
const file = process.argv[2] ?? '';
const body = readFileSync(file);
const head = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as OutgoingHttpHeaders;
const server = createServer((_request, response) => {
  response.writeHead(200, head);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
