import { sql } from 'kysely';
import { Zip, ZipPassThrough } from 'fflate';
import type { Read } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/store.ts';
import { workbook } from '#platform/server/sheets.ts';
import { formatBytes, formatNumber } from '#platform/values/format.ts';
import type { AuthorityId, FileId } from '#platform/values/ids.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { slugOf } from '#platform/values/text.ts';
import type { Criterion, CriterionId, Proof, ScorecardId } from '../criterion.ts';
import { scoringTexts } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { criteriaOf, proofsOf } from './queries.ts';

/** A pack is opened by people, and by programs that know no more than 4 GB. */
export const MOST_FILES = 3000;
export const MOST_BYTES = 2_000_000_000;

export interface PackedFile {
  criterion: Criterion;
  proof: Proof;
  /** Null for what is a link alone, or has no file. */
  file: { id: FileId; name: string; sha256: string; storageKey: string; byteCount: number } | null;
  link: string | null;
  /** Where it lies in the pack. */
  path: string | null;
}

interface Row {
  proofId: string;
  id: FileId | null;
  name: string | null;
  sha256: string | null;
  storageKey: string | null;
  byteCount: number | null;
  link: string | null;
}

/** The files and links of each proof: of an activity its evidence; of a report and a paper the signed copy attached last, else the frozen file. */
async function filesOf(db: Read, authorityId: AuthorityId, scorecardId: ScorecardId): Promise<Row[]> {
  const paperOf = sql`coalesce(p.outgoing_paper_id, (select o.id from outgoing_paper o where o.authority_id = p.authority_id and o.about_id = p.report_id
    and o.cancelled_at is null order by o.registered_at desc limit 1))`;
  const { rows } = await sql<Row>`
    with proof as (
      select p.* from score_proof p join score_criterion c on c.authority_id = p.authority_id and c.id = p.criterion_id
      where p.authority_id = ${authorityId} and c.scorecard_id = ${scorecardId} and p.taken_off_at is null
    ), found as (
      select p.id as proof_id, e.file_id, e.link, e.added_at as at from proof p
        join evidence e on e.authority_id = p.authority_id and e.activity_id = p.activity_id
      union all
      select p.id, coalesce((select s.file_id from signed_copy s where s.authority_id = p.authority_id and s.outgoing_paper_id = ${paperOf} order by s.attached_at desc limit 1),
          (select f.file_id from frozen_paper f where f.authority_id = p.authority_id and f.outgoing_paper_id = ${paperOf} order by f.frozen_at desc limit 1),
          (select r.file_id from report r where r.authority_id = p.authority_id and r.id = p.report_id)), null, p.added_at
        from proof p where p.activity_id is null
    )
    select found.proof_id as "proofId", f.id, f.name, f.sha256, f.storage_key as "storageKey", f.byte_count::float8 as "byteCount", found.link
    from found left join stored_file f on f.authority_id = ${authorityId} and f.id = found.file_id order by found.at, f.id`.execute(db);
  return rows;
}

/** The name of a file without what a folder does not take, in plain letters, so that every program opens it. */
function plainName(name: string): string {
  const [, base = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/.exec(name) ?? [];
  return `${slugOf(base).slice(0, 80) || 'tep'}${ending.toLowerCase()}`;
}

const isIn = ({ code }: Criterion, group: string): boolean => group === '' || code === group || code.startsWith(`${group}.`);

/** What a pack of a set, or of one group of it, holds; every proof has at least one line. Refused: more files, or more in all, than one pack takes. */
export async function packOf(db: Read, authorityId: AuthorityId, scorecardId: ScorecardId, group = ''): Promise<Result<PackedFile[]>> {
  const criteria = (await criteriaOf(db, authorityId, scorecardId)).filter((one) => isIn(one, group));
  const known = new Map<CriterionId, Criterion>(criteria.map((one) => [one.id, one]));
  const files = Map.groupBy(await filesOf(db, authorityId, scorecardId), ({ proofId }) => proofId);
  const proofs = (await proofsOf(db, authorityId, scorecardId)).filter(({ criterionId }) => known.has(criterionId));
  const order = new Map(criteria.map(({ id }, at) => [id, at]));
  const packed = proofs
    .toSorted((a, b) => (order.get(a.criterionId) ?? 0) - (order.get(b.criterionId) ?? 0))
    .flatMap((proof, at): PackedFile[] => {
      const criterion = known.get(proof.criterionId);
      if (!criterion) return [];
      const own = files.get(proof.id) ?? [{ id: null, name: null, sha256: null, storageKey: null, byteCount: null, link: null }];
      return own.map(({ id, name, sha256, storageKey, byteCount, link }, of) => ({
        ...{ criterion, proof, link },
        file: id && name && sha256 && storageKey ? { id, name, sha256, storageKey, byteCount: byteCount ?? 0 } : null,
        path: id && name ? `${criterion.code}/${String(at + 1).padStart(4, '0')}-${of + 1}-${plainName(name)}` : null,
      }));
    });
  const lying = packed.flatMap(({ file }) => (file ? [file] : []));
  const bytes = lying.reduce((all, { byteCount }) => all + byteCount, 0);
  if (lying.length > MOST_FILES) return refusals.packTooMany(formatNumber(lying.length), formatNumber(MOST_FILES));
  return bytes > MOST_BYTES ? refusals.packTooBig(formatBytes(bytes), formatBytes(MOST_BYTES)) : ok(packed);
}

/** The cover list: criterion, document, symbol, date, link, SHA-256. */
export function coverColumns(locale: Locale): ListColumn<PackedFile>[] {
  const t = scoringTexts[locale];
  const column = (header: string, cell: ListColumn<PackedFile>['cell'], wide = false): ListColumn<PackedFile> => ({
    ...{ header: { vi: header, en: header }, cell },
    ...(wide && { wide: true as const }),
  });
  return [
    column(t.code, ({ criterion }) => criterion.code),
    column(t.criterion, ({ criterion }) => criterion.title, true),
    column(t.document, ({ proof }) => proof.title, true),
    column(t.symbol, ({ proof }) => proof.symbol),
    column(t.date, ({ proof }) => proof.on),
    column(t.link, ({ link }) => link, true),
    column(t.file, ({ path }) => path, true),
    column('SHA-256', ({ file }) => file?.sha256 ?? null, true),
  ];
}

/**
 * The pack as a stream: the cover list first, then the files by criterion. One file is read at a time, and only as fast as the reader takes it, so that it needs no memory of
 * its size. A file that the store has lost breaks the pack off, rather than being left out of it.
 */
export function packStream(storage: Storage, files: readonly PackedFile[], cover: Uint8Array): ReadableStream<Uint8Array> {
  const waiting: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else if (chunk.length > 0) waiting.push(chunk);
  });
  async function* entries(): AsyncGenerator<undefined> {
    const list = new ZipPassThrough('danh-muc.xlsx');
    zip.add(list);
    list.push(cover, true);
    yield;
    for (const { file, path } of files) {
      if (!file || path === null) continue;
      const entry = new ZipPassThrough(path);
      zip.add(entry);
      for await (const chunk of await storage.disk.getStream(file.storageKey)) {
        entry.push(new Uint8Array(chunk as Buffer), false);
        yield;
      }
      entry.push(new Uint8Array(0), true);
      yield;
    }
    zip.end();
  }
  const running = entries();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (waiting.length === 0) {
          const { done } = await running.next();
          if (failed) throw failed;
          if (done) break;
        }
        const next = waiting.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
      async cancel() {
        await running.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}

export const coverOf = (files: readonly PackedFile[], locale: Locale): Promise<Buffer> => workbook(coverColumns(locale), files, locale);
