import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Signer } from '#platform/server/log/signing.ts';
import { tidyLine } from '#platform/values/text.ts';
import { containerOf, type Entry } from './container.ts';

export const FORMAT = 'minh-bach-envelope';
export const VERSION = 1;
export const MANIFEST = 'phong-bi.json';
export const SIGNATURE = 'chu-ky.json';
export const CONTENT = 'noi-dung.json';

/** More than a plan with its signed copies is; what is larger goes by another way. */
export const MOST_BYTES = 40 * 1024 * 1024;

/** Words of others are kept as words of ours are: no letters that nobody sees, nothing the database cannot hold. */
const line = z.string().max(2000).transform(tidyLine).pipe(z.string().min(1).max(1000));
/** A time or day that a calendar of ours has. */
export const isOfOurTime = (text: string): boolean => text >= '1900';
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What an envelope says of itself; all of it stands under the signature. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  uid: z.uuid(),
  kind: z.enum(['plan', 'report', 'difficulty', 'receipt']),
  madeAt: z.iso.datetime().refine(isOfOurTime),
  sender: z.strictObject({ id: z.uuid(), name: line }),
  title: line,
  symbol: z.string().max(100).transform(tidyLine).nullable(),
  issuedOn: z.iso.date().refine(isOfOurTime).nullable(),
  replaces: z.uuid().nullable(),
  files: z
    .array(
      z.strictObject({
        entry: z.string().regex(/^(?:noi-dung\.json|tep\/\d{2}-[^/\\]{1,200})$/),
        name: line,
        mediaType: line,
        bytes: z.int().min(0),
        sha256: hash,
        role: z.enum(['content', 'paper', 'signed', 'attachment']),
      }),
    )
    .min(1)
    .max(50),
});

export type Manifest = z.output<typeof manifestSchema>;

export const signatureSchema = z.strictObject({ publicKey: z.string().max(100), signature: z.string().max(200) });

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Part {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  role: Manifest['files'][number]['role'];
}

export interface ToSeal extends Pick<Manifest, 'uid' | 'kind' | 'sender' | 'title' | 'symbol' | 'issuedOn' | 'replaces'> {
  madeAt: Temporal.Instant;
  /** Structured, with a schema version of its own. */
  content: unknown;
  parts: readonly Part[];
}

const entryName = (name: string, at: number): string =>
  `tep/${String(at + 1).padStart(2, '0')}-${name.replace(/[/\\\0]/g, '-').slice(-150)}`;

/** Puts everything into one file and signs it; of the same things always the same bytes. */
export function sealEnvelope({ content, parts, madeAt, ...said }: ToSeal, signer: Signer): Buffer {
  const json: Part = { name: CONTENT, mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(content)), role: 'content' };
  const files = [json, ...parts].map((part, at) => ({ ...part, entry: at === 0 ? CONTENT : entryName(part.name, at - 1) }));
  const manifest: Manifest = {
    ...{ format: FORMAT, version: VERSION, ...said, madeAt: madeAt.round('second').toString() },
    files: files.map(({ entry, name, mediaType, bytes, role }) => ({
      ...{ entry, name, mediaType, role },
      ...{ bytes: bytes.byteLength, sha256: sha256Of(bytes) },
    })),
  };
  const text = Buffer.from(JSON.stringify(manifest));
  const signature = Buffer.from(JSON.stringify({ publicKey: signer.publicKey, signature: signer.sign(text) }));
  return containerOf([...frame(text, signature), ...files.map(({ entry, bytes }): Entry => ({ name: entry, bytes }))]);
}

export const frame = (manifest: Uint8Array, signature: Uint8Array): Entry[] => [
  { name: MANIFEST, bytes: manifest },
  { name: SIGNATURE, bytes: signature },
];
