import type { Read } from '#platform/server/database.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { procedureTexts } from '../../messages.ts';
import { kinds, levels, services, termUnits, type Content, type ProcedureLine, type Version, type WayKind } from '../../procedure.ts';
import { versionsOfAll } from '../queries.ts';
import { procedureColumns, type Cells, type ProcedureColumn } from './columns.ts';

type Said = Omit<Cells, 'code' | 'fromOn' | 'untilOn' | 'copiedOn'>;

const counted = (originals: number, copies: number): string => {
  const said = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : ''].filter(Boolean).join(', ');
  return said && ` (${said})`;
};

/** What a version says as the cells of a list, in the words that an import reads. */
export function cellsOf(content: Content, locale: Locale = 'vi'): Said {
  const way = (kind: WayKind) => {
    const found = content.ways.find((one) => one.kind === kind);
    const isTimed = found && found.term !== null && found.termUnit !== null;
    return {
      term: isTimed ? `${found.term} ${termUnits[found.termUnit!].vi}` : found && found.fee === null ? procedureTexts.vi.noTerm : '',
      fee: found?.fee === null || found === undefined ? '' : formatNumber(found.fee, 'vi'),
    };
  };
  const [counter, online, post] = [way('counter'), way('online'), way('post')];
  const { name, field, performer, decider, partners, audience, conditions, result, partialReason, address } = content;
  return {
    ...{ name, field, performer, level: levels[content.level][locale], kind: kinds[content.kind][locale] },
    ...{ decider: decider ?? '', partners: partners ?? '', audience: audience ?? '', conditions: conditions ?? '', result: result ?? '' },
    ...{ service: services[content.service][locale], partialReason: partialReason ?? '', address: address ?? '' },
    ...{ counterTerm: counter.term, counterFee: counter.fee, onlineTerm: online.term, onlineFee: online.fee },
    ...{ postTerm: post.term, postFee: post.fee },
    papers: content.papers
      .map((paper) => `${paper.occasion === null ? '' : `${paper.occasion}: `}${paper.name}${counted(paper.originals, paper.copies)}`)
      .join(' | '),
    steps: content.steps.join(' | '),
    bases: content.bases.map(({ words }) => words).join(' | '),
  };
}

type Taken = ProcedureLine & { version: Version | undefined };

/** The lines of a list with all that the version shown says, to be taken out whole. */
export async function withContent(db: Read, authorityId: AuthorityId, lines: readonly ProcedureLine[]): Promise<Taken[]> {
  const all = await versionsOfAll(db, authorityId);
  return lines.map((line) => ({ ...line, version: all.get(line.id)?.find(({ fromOn }) => fromOn.equals(line.fromOn)) }));
}

const wide: readonly ProcedureColumn[] = ['name', 'audience', 'papers', 'steps', 'conditions', 'result', 'bases'];

/** The columns of the list as it is taken out: those that an import reads, so that the file can be brought in again. */
export const procedureListColumns = (locale: Locale): ListColumn<Taken>[] =>
  (Object.keys(procedureColumns) as ProcedureColumn[]).map((column) => {
    const headers = procedureColumns[column];
    return {
      header: { vi: headers[0], en: headers.at(-1) ?? headers[0] },
      cell: (line) => cellIn(column, line, locale),
      ...(wide.includes(column) && { wide: true }),
    };
  });

function cellIn(column: ProcedureColumn, { code, untilOn, fromOn, copiedOn, version }: Taken, locale: Locale): string | null {
  if (column === 'code') return code;
  if (column === 'fromOn') return formatDay(fromOn);
  if (column === 'untilOn') return untilOn && formatDay(untilOn);
  if (column === 'copiedOn') return formatDay(copiedOn);
  return (version && cellsOf(version, locale)[column]) || null;
}
