import { signOf } from '../unread.ts';
import { below } from './xml.ts';
import type { Element } from './xml.ts';

const unitsPerPoint = 12_700;
/** A picture of so many points either way may hold words: a pasted table, a scan. Logos, signatures and rules are smaller. */
const leastPicture = { width: 200, height: 80 };

/** The size of a drawing in points: as its frame says (20.4.2.7), or the style of an old one ("width:453pt;height:12cm"). */
const sizeOf = (drawing: Element): { width: number; height: number } => {
  const [extent] = below(drawing, 'wp:extent');
  if (extent) return { width: Number(extent.attributes['cx']) / unitsPerPoint, height: Number(extent.attributes['cy']) / unitsPerPoint };
  const style = below(drawing, 'v:shape')[0]?.attributes['style'] ?? '';
  const points: Record<string, number> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };
  const side = (name: string): number => {
    const [, figure = '0', unit = 'pt'] = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(pt|in|cm|mm|px)`, 'u').exec(style) ?? [];
    return Number(figure) * (points[unit] ?? 1);
  };
  return { width: side('width'), height: side('height') };
};

const isLarge = (drawing: Element): boolean => {
  const { width, height } = sizeOf(drawing);
  return width >= leastPicture.width && height >= leastPicture.height;
};

const linesOfDiagram = (data: Element): string[] =>
  below(data, 'dgm:pt')
    .map((point) =>
      below(point, 'a:t')
        .flatMap(({ children }) => children.map(({ text }) => text))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');

/** What a drawing says beside its text boxes: the words of a diagram; signs for a large picture, a chart, or an object of another program. */
export const drawingLines = (drawing: Element, diagrams: Map<string, Element>): string[] => {
  const [diagram] = below(drawing, 'dgm:relIds');
  if (diagram) {
    const data = diagrams.get(diagram.attributes['r:dm'] ?? '');
    return data ? linesOfDiagram(data) : [signOf('object')];
  }
  if (below(drawing, 'o:OLEObject').some(({ attributes }) => !/^(?:Equation|Package$)/u.test(attributes['ProgID'] ?? '')))
    return [signOf('object')];
  if (below(drawing, 'c:chart').length > 0) return [signOf('object')];
  const isPicture = below(drawing, 'pic:pic').length > 0 || below(drawing, 'v:imagedata').length > 0;
  return isPicture && isLarge(drawing) ? [signOf('picture')] : [];
};
