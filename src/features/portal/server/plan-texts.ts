import { sql, type RawBuilder } from 'kysely';
import { amendPapers, changesView, sectionNumbers, type ItemChange } from '#features/plans/index.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { PlanTexts } from '../public.ts';
import { list } from './ask.ts';

interface SectionRow {
  plan_id: string;
  level: 'section' | 'clause';
  heading: string;
  text: string | null;
}

interface ChangeRow {
  object: ItemChange['object'];
  act: ItemChange['act'];
  what: string;
  field: ItemChange['fields'][number]['field'];
  was: string | null;
  becomes: string | null;
}

interface AmendingRow {
  plan_id: string;
  amend_kind: 'amend' | 'rectify';
  amend_as: keyof typeof amendPapers;
  amend_reason: string;
  symbol: string | null;
  issued_on: string | null;
  holds_from_on: string | null;
  state: 'applied' | 'scheduled';
  changes: ChangeRow[];
}

export interface TextParts {
  sections: SectionRow[];
  amendings: AmendingRow[];
}

const sections = sql`select s.plan_id, s.level, s.heading, s.text
  from public_plan_section s join chosen p on p.authority_id = s.authority_id and p.id = s.plan_id order by s.position, s.id`;

const changes = sql`select c.object, c.act, c.what, c.field, c.was, c.becomes from public_plan_change c
  where c.authority_id = a.authority_id and c.amending_id = a.id order by c.position`;

const amendings = sql`select a.plan_id, a.amend_kind, a.amend_as, a.amend_reason, a.symbol, a.issued_on, a.holds_from_on, a.state, ${list(changes)} as changes
  from public_plan_amending a join chosen p on p.authority_id = a.authority_id and p.id = a.plan_id order by a.stood_at nulls last, a.issued_at`;

/** The text of the chosen plans and the papers that amended them, as parts of a statement. */
export const textParts: RawBuilder<unknown> = sql`${list(sections)} as sections, ${list(amendings)} as amendings`;

/** Rows of one item that stand behind each other. */
function itemsOf(rows: readonly ChangeRow[]): ItemChange[] {
  const items = Map.groupBy(rows, ({ object, act, what }) => `${object} ${act} ${what}`);
  return [...items.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            ...{ object: first.object, act: first.act, what: first.what, ofId: null, newId: null },
            fields: [first, ...more].map(({ field, was, becomes }) => ({ field, was, is: becomes })),
          },
        ]
      : [],
  );
}

/** The text of one of the plans by its parts, and what papers changed in it, the first paper first. */
export function textsOf(parts: TextParts, planId: string, locale: Locale): PlanTexts {
  const own = parts.sections.filter(({ plan_id }) => plan_id === planId);
  const numbers = sectionNumbers(own);
  return {
    sections: own.map(({ level, heading, text }, index) => ({
      title: `${numbers[index] ?? ''} ${heading}`,
      isWithin: level === 'clause',
      isAbove: text === null && level === 'section' && own[index + 1]?.level !== 'clause',
      paragraphs: (text ?? '').split('\n').filter(Boolean),
    })),
    amendings: parts.amendings
      .filter(({ plan_id }) => plan_id === planId)
      .map((row) => ({
        kind: row.amend_kind,
        paper: amendPapers[row.amend_as][locale],
        symbol: row.symbol ?? '',
        issuedOn: row.issued_on,
        holdsFrom: row.holds_from_on,
        isAhead: row.state === 'scheduled',
        reason: row.amend_reason,
        changes: changesView(itemsOf(row.changes), locale),
      })),
  };
}
