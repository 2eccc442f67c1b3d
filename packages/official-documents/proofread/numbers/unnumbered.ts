import { unitHeadingOf } from '../../read/duties/units.ts';
import type { Node } from '../../read/outline/outline.ts';
import type { Finding } from '../../reading.ts';
import { query } from '../query.ts';

const counts = /^(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ]\))$/u;
const fewest = 2;

const isNumberedUnit = ({ part, text }: Node): boolean => counts.test(part.label) && unitHeadingOf(text) !== undefined;

/** Among units that are numbered one whose heading bears no number: it was read as part of the one before it. */
const inSection = (section: Node): Finding[] => {
  if (section.nodes.filter(isNumberedUnit).length < fewest) return [];
  return section.nodes.filter(isNumberedUnit).flatMap(({ part, nodes }) =>
    nodes.slice(1).flatMap(({ paragraph, text }) => {
      if (paragraph.label || unitHeadingOf(text) === undefined) return [];
      const message = `Đơn vị này không đánh số như các đơn vị đứng trước (sau số ${part.label}); kiểm tra lại số thứ tự.`;
      return [query({ paragraph, start: 0, end: paragraph.text.length }, 'numbering', message)];
    }),
  );
};

/** Headings of units that lack the number which those beside them have, at any depth. */
export const unnumberedFindings = (nodes: Node[]): Finding[] =>
  nodes.flatMap((node) => [...inSection(node), ...unnumberedFindings(node.nodes)]);
