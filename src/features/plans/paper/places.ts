import { roman, type Plan as PlanPaper } from 'official-documents';
import { fold, truncate } from '#platform/values/text.ts';
import type { ItemChange } from '../amending/change.ts';
import { leadsIn } from '../amending/units-said.ts';
import { answering } from '../answering.ts';
import type { PlanDuty, PlanTarget } from '../plan.ts';
import type { SectionKind } from '../sections/section.ts';
import { placesOf } from '../sections/view.ts';
import { placeInText } from './source-place.ts';
import { dutyLine, planPaper, targetLine, type PlanContent } from './paper.ts';

type Block = PlanPaper['body'][number];

/** A part of a paper with where it stands: "điểm 2 Mục IV". */
interface Placed {
  level: string;
  heading: string;
  text: string;
  place: string;
  within: string;
}

const nth = (at: number): string => (at === 1 ? 'nhất' : String(at));

/** The parts of a composed plan in their order, each with the numbers by which it is found. */
function placed(blocks: readonly Block[], within = ''): Placed[] {
  const counts = new Map<string, number>();
  return blocks.flatMap((block): Placed[] => {
    if (block.kind !== 'part') return [];
    const { level, heading = '', text = '' } = block;
    const at = (counts.get(level) ?? 0) + 1;
    counts.set(level, at);
    const own = level === 'section' ? `Mục ${roman(at)}` : level === 'clause' ? `điểm ${at}` : `gạch đầu dòng thứ ${nth(at)}`;
    const place = [own, within].filter(Boolean).join(' ');
    return [{ level, heading, text, place, within }, ...placed(block.blocks ?? [], place)];
  });
}

/** So many letters tell a duty in the text of a plan that came as a paper. */
const BEGINNING = 40;

const beginning = (text: string): string => fold(text).slice(0, BEGINNING);

/** "I.1" is point 1 of part I. */
const spoken = (place: string): string => {
  const [main, point] = place.split('.');
  return point ? `điểm ${point} Mục ${main ?? ''}` : `Mục ${main ?? ''}`;
};

const kindOf: Partial<Record<ItemChange['fields'][number]['field'], SectionKind>> = {
  channels: 'channels',
  topics: 'contents',
  budgetSources: 'budget',
};

/**
 * Where the items of a plan stand in its paper, as that numbers its parts: for who amends it by another paper. Of a plan that came as a paper `sourceText` is
 * the text in which its items have their places.
 */
export function pointersInto(content: PlanContent, sourceText?: string): (change: ItemChange) => string {
  const { plan } = content;
  const parts = placed(planPaper(content).body);
  const sectionPlaces = placesOf(plan.sections);
  const inSource = ({ text, source }: Pick<PlanDuty | PlanTarget, 'text' | 'source'>): string | undefined => {
    const [at] = source?.at ?? [];
    // The paper may have been read again since: its words have to stand there still.
    const isThere = at !== undefined && sourceText !== undefined && fold(sourceText.slice(at.start, at.end)).replace(/\s+/g, ' ').includes(beginning(text)); // prettier-ignore
    return isThere ? placeInText(sourceText, at.start) : undefined;
  };
  const inText = (text: string): string | undefined => {
    // A plan that came as a paper has the numbers of that paper, which its parts keep.
    const at = plan.documentId ? plan.sections.findIndex((one) => one.text !== null && fold(one.text).includes(beginning(text))) : -1;
    return at < 0 ? undefined : spoken(sectionPlaces[at] ?? '');
  };
  const dutyAt = (duty: PlanDuty): string => {
    const line = dutyLine(duty);
    const group = answering(duty.units).map(({ name }) => name).join('; '); // prettier-ignore
    const all = parts.filter(({ level, text }) => level === 'dash' && text === line);
    const own = all.find(({ within }) => parts.some(({ place, heading }) => place === within && heading === group)) ?? all[0];
    // Duties of a plan that came as a paper are grouped here otherwise than there, so that only its own words point at one.
    const place = inSource(duty) ?? inText(duty.text) ?? (plan.documentId ? undefined : own?.place);
    return place ?? `nhiệm vụ${group && ` của ${group}`} “${truncate(duty.text, 80)}”`;
  };
  const ownPart = (is: (part: Placed) => boolean): Placed | undefined => (plan.documentId ? undefined : parts.find(is));
  const groupAt = (names: string): string | undefined => ownPart(({ level, heading }) => level === 'clause' && heading === names)?.place;
  return ({ object, act, what, ofId, fields }) => {
    if (object === 'section') {
      const at = plan.sections.findIndex(({ id }) => id === ofId);
      const [number = '', ...heading] = what.split(' ');
      return `${spoken(at < 0 ? number : (sectionPlaces[at] ?? number))} (${heading.join(' ')})`;
    }
    if (object === 'outline') {
      const kind = fields[0] && kindOf[fields[0].field];
      const at = plan.sections.findIndex((one) => kind !== undefined && one.kind === kind);
      return at < 0
        ? what.charAt(0).toLocaleLowerCase('vi') + what.slice(1)
        : `${spoken(sectionPlaces[at] ?? '')} (${plan.sections[at]?.heading ?? ''})`;
    }
    if (object === 'target') {
      const target = plan.targets.find(({ id }) => id === ofId);
      if (act === 'added' || !target)
        return `chỉ tiêu vào ${ownPart(({ text }) => plan.targets.some((one) => text === targetLine(one)))?.within ?? 'phần chỉ tiêu'}`;
      return (
        inSource(target) ??
        inText(target.text) ??
        ownPart(({ text }) => text === targetLine(target))?.place ??
        `chỉ tiêu “${truncate(target.text, 80)}”`
      );
    }
    const duty = plan.duties.find(({ id }) => id === ofId);
    if (duty && act !== 'added') return dutyAt(duty);
    const units = fields.find(({ field }) => field === 'units')?.is ?? '';
    const leads = leadsIn(units);
    const point = groupAt(leads.join('; '));
    return point ? `nhiệm vụ vào ${point}` : `nhiệm vụ của ${leads.join('; ') || units}`;
  };
}
