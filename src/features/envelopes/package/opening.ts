import { isSigned } from '#platform/server/log/signing.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAnEnvelope } from '../refusals.ts';
import { containerOf, entriesOf, firstDifference } from './container.ts';
import {
  CONTENT,
  frame,
  MANIFEST,
  manifestSchema,
  MOST_BYTES,
  sha256Of,
  SIGNATURE,
  signatureSchema,
  VERSION,
  type Manifest,
  type Part,
} from './manifest.ts';

export interface Opened {
  manifest: Manifest;
  publicKey: string;
  content: unknown;
  parts: Part[];
  /** Of the whole file. */
  sha256: string;
}

const jsonIn = (bytes: Uint8Array | undefined): unknown => {
  try {
    return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
};

const isNewer = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'version' in said && typeof said.version === 'number' && said.version > VERSION;

/**
 * What a file holds as an envelope, whole and under a signature; whose key that is, is asked elsewhere. Refused with the place: no such file, one of a later
 * version, an altered byte in the list, the signature, a file or what holds them together, a file too many or too few.
 */
export function openEnvelope(file: Uint8Array): Result<Opened> {
  if (file.byteLength > MOST_BYTES) return notAnEnvelope.tooLarge(MOST_BYTES / 1024 / 1024);
  const entries = entriesOf(file, MOST_BYTES);
  if (!entries) return notAnEnvelope.noEnvelope();
  const found = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const [list, signature] = [found.get(MANIFEST), found.get(SIGNATURE)];
  if (!list || !signature) return notAnEnvelope.noEnvelope();
  const signed = signatureSchema.safeParse(jsonIn(signature));
  if (!signed.success) return notAnEnvelope.altered(SIGNATURE);
  if (!isSigned(list, signed.data.signature, signed.data.publicKey)) return notAnEnvelope.altered(MANIFEST);
  const said = jsonIn(list);
  const manifest = manifestSchema.safeParse(said);
  if (!manifest.success) return isNewer(said) ? notAnEnvelope.newer() : notAnEnvelope.altered(MANIFEST);
  const parts: Part[] = [];
  for (const { entry, bytes: size, sha256, ...part } of manifest.data.files) {
    const bytes = found.get(entry);
    if (!bytes) return notAnEnvelope.missing(part.name);
    if (bytes.byteLength !== size || sha256Of(bytes) !== sha256) return notAnEnvelope.altered(part.name);
    parts.push({ ...part, bytes });
  }
  const inOrder = manifest.data.files.map(({ entry }, at) => ({ name: entry, bytes: parts[at]?.bytes ?? new Uint8Array() }));
  const at = firstDifference(file, containerOf([...frame(list, signature), ...inOrder]));
  if (at !== undefined) return notAnEnvelope.alteredAt(at);
  const content = jsonIn(parts.find(({ role }) => role === 'content')?.bytes);
  if (manifest.data.files[0]?.entry !== CONTENT || content === undefined) return notAnEnvelope.altered(CONTENT);
  return ok({ manifest: manifest.data, publicKey: signed.data.publicKey, content, parts, sha256: sha256Of(file) });
}
