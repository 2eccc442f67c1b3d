import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { keyOf } from '../keys.ts';
import { ownPlace } from '../place.ts';
import { rowFaults } from '../refusals.ts';
import { addUnit } from './commands.ts';
import { matchUnits } from './aliases.ts';
import { unitKinds, unitsOn } from './queries.ts';
import type { UnitOnDay } from '../unit.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const unitColumns = {
  name: ['Tên đơn vị', 'Tên', 'Đơn vị', 'Name'],
  kind: ['Loại đơn vị', 'Loại', 'Kind'],
  parent: ['Trực thuộc', 'Cấp trên', 'Belongs to'],
  shortName: ['Tên viết tắt', 'Viết tắt', 'Short name'],
  /** Answers whether a row means a unit that is there: `another unit`, in either language. */
  same: ['Trùng đơn vị', 'Same unit'],
} as const;

/** How a row says that it means another unit than the one of a like name. */
const another = ['don vi khac', 'khac', 'another unit', 'another'];

export interface ImportedUnit {
  line: number;
  name: string;
  kind: string;
  parent: string;
  fault: string;
}

/** With its marks: "Bản Sen" is a village, "Ban Văn hóa" is an office. */
const neighbourhood =
  /^(thôn|thon|tổ dân phố|to dan pho|tdp|(tổ|khu)( số)? \d|khu phố|khu dân cư|xóm|bản|ấp|khóm|làng|buôn|bon|sóc)(?=\s|$|\d)/;

/** The kind that a row names, by its label or a part of it; a thôn or tổ dân phố is known by its name. */
async function kindFinder(db: Read): Promise<(typed: string, name: string) => { code: string; label: string } | undefined> {
  const kinds = await unitKinds(db);
  const parts = (label: string): string[] => [fold(label), ...fold(label).split(/,\s*/)];
  return (typed, name) => {
    if (!typed) return neighbourhood.test(name.toLocaleLowerCase('vi')) ? kinds.find(({ code }) => code === 'neighbourhood') : undefined;
    return kinds.find(({ code, label }) => code === typed || parts(label).includes(fold(typed)));
  };
}

/** Adds units in order, so that a row may stand below an earlier one. Every row comes back with its fault, if any; the caller takes all back. */
export async function importUnits(
  tx: Tx,
  { authorityId, rows, from, locale }: { authorityId: AuthorityId; rows: Rows; from: Temporal.PlainDate; locale: Locale },
): Promise<ImportedUnit[]> {
  const kindOf = await kindFinder(tx);
  const standing = await unitsOn(tx, authorityId, from);
  const [root] = standing;
  const place = ownPlace(root?.name ?? '');
  const key = (name: string): string => fold(keyOf(name, place));
  const known = new Map<string, UnitId>(
    standing.flatMap(({ id, name, shortName }) => [shortName, name].map((text): [string, UnitId] => [key(text), id])),
  );
  const done: ImportedUnit[] = [];
  const lines = byColumn(rows, unitColumns);
  const matches = await matchUnits(
    tx,
    authorityId,
    lines.map(({ cells }) => cells.name),
    from,
  );
  /** A unit that was there before under another name, or elsewhere than the row says. */
  const twinOf = (name: string, parentId: UnitId, saysParent: boolean): UnitOnDay | undefined => {
    const match = matches.get(name);
    const [only, ...more] = match?.sure ? match.unitIds : [];
    const twin = more.length === 0 ? standing.find(({ id }) => id === only) : undefined;
    const isSameName = twin && fold(twin.name) === fold(name);
    return isSameName && (saysParent || twin.parentId === parentId) ? undefined : twin;
  };
  for (const { line, cells } of lines) {
    const kind = kindOf(cells.kind, cells.name);
    const parentId = cells.parent ? known.get(key(cells.parent)) : root?.id;
    const row = { line, name: cells.name, kind: kind?.label ?? cells.kind, parent: cells.parent || (root?.shortName ?? '') };
    const add = async (): Promise<Result<UnitId>> => {
      if (!cells.name) return rowFaults.noName();
      if (!kind) return cells.kind ? rowFaults.unknownKind(cells.kind) : rowFaults.noKind();
      if (!parentId) return rowFaults.unknownParent(cells.parent);
      const twin = twinOf(cells.name, parentId, cells.parent !== '');
      if (cells.same && !another.includes(fold(cells.same))) return rowFaults.answerUnclear(cells.same);
      if (twin && !cells.same) return rowFaults.maybeSame(twin.name);
      const added = await addUnit(tx, {
        authorityId,
        parentId,
        kind: kind.code,
        name: cells.name,
        shortName: cells.shortName || undefined,
        from,
      });
      if (added.ok) known.set(key(cells.name), added.value);
      return added;
    };
    const added = await add();
    done.push({ ...row, fault: added.ok ? '' : refusalIn(added.refusal, locale) });
  }
  return done;
}
