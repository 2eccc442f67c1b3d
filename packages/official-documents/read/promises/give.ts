import type { FoundDuty } from '../duties/duty.ts';
import { overlap } from '../model/overlap.ts';
import { itemOf } from '../sections.ts';
import type { FoundDeadline } from './deadlines.ts';
import { ratesIn } from './times/rates.ts';

/** A deadline belongs to the duty of its paragraph; where several duties share the paragraph, to the one in whose words it stands. */
export const giveDeadlines = (duties: FoundDuty[], deadlines: FoundDeadline[]): void => {
  for (const { deadline, passage } of deadlines) {
    const { paragraph } = passage;
    const owners = duties.filter((one) => one.paragraph === paragraph || one.beside?.includes(paragraph));
    const nearest = owners.filter(({ duty }) => overlap(duty.at ?? [], deadline.at ?? []));
    for (const owner of nearest.length > 0 ? nearest : owners) (owner.duty.deadlines ??= []).push(deadline);
  }
};

/** A duty whose words say how much there is to be in each month or quarter comes round with it, where no deadline of its own says so already. */
export const giveRates = (duties: FoundDuty[]): void => {
  for (const { duty, paragraph } of duties) {
    const from = paragraph.text.indexOf(duty.text);
    const known = new Set((duty.deadlines ?? []).flatMap(({ rule }) => (rule.kind === 'period-end' ? rule.periods : [])));
    for (const { start, end, period } of from < 0 ? [] : ratesIn(duty.text)) {
      if (known.has(period)) continue;
      (duty.deadlines ??= []).push({ ...itemOf({ paragraph }, from + start, from + end), rule: { kind: 'period-end', periods: [period] } });
    }
  }
};
