const depth = 2;
const fewestLines = 6;
const fewestPages = 3;
const leastShare = 0.6;

const keyOf = (line: string): string => line.trim().replace(/\d+/gu, '#');

/** The outermost lines of a page that hold anything: where headers and footers stand. Rows of a table are none. */
const edgesOf = (lines: string[]): number[] => {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  if (filled.length < fewestLines) return [];
  const edges = new Set([...filled.slice(0, depth), ...filled.slice(-depth)]);
  return [...edges].filter((at) => !(lines[at] ?? '').startsWith('|') && keyOf(lines[at] ?? '') !== '#');
};

/** Leaves out the headers and footers of pages: lines at their edges that stand on most of them alike. Page numbers stay, by which pages are told. */
export const withoutRunningLines = (pages: string[]): string[] => {
  if (pages.length < fewestPages) return pages;
  const counts = new Map<string, number>();
  const split = pages.map((page) => page.split('\n'));
  for (const lines of split)
    for (const key of new Set(edgesOf(lines).map((at) => keyOf(lines[at] ?? '')))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(fewestPages, leastShare * pages.length);
  return split.map((lines) => {
    const edges = new Set(edgesOf(lines).filter((at) => (counts.get(keyOf(lines[at] ?? '')) ?? 0) >= least));
    return lines.filter((_, at) => !edges.has(at)).join('\n');
  });
};
