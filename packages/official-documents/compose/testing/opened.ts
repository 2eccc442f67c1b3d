import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface Opened {
  readonly parts: Record<string, string>;
  readonly document: string;
  readonly paragraphs: string[];
  readonly sections: string[];
}

/** Opens a DOCX and refuses with an exception whatever is not well-formed XML in it, but for pictures. */
export function opened(bytes: Uint8Array): Opened {
  const parts: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('.png')) continue;
    const xml = strFromU8(content);
    const verdict = XMLValidator.validate(xml);
    if (verdict !== true) throw new Error(`${path}: ${verdict.err.msg}`);
    parts[path] = xml;
  }
  const document = parts['word/document.xml'] ?? '';
  return { parts, document, paragraphs: paragraphsOf(document), sections: document.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [] };
}

export function marginal({ parts, sections }: Opened, section: number, what: 'header' | 'footer', kind: 'default' | 'first'): string {
  const reference = sections[section]?.match(new RegExp(`<w:${what}Reference[^>]*w:type="${kind}"[^>]*>`))?.[0] ?? '';
  const id = /r:id="([^"]+)"/.exec(reference)?.[1] ?? '';
  const relation = parts['word/_rels/document.xml.rels']?.match(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`))?.[0] ?? '';
  return parts[`word/${/Target="([^"]+)"/.exec(relation)?.[1] ?? ''}`] ?? '';
}

type Node = Record<string, unknown>;

function paragraphsOf(xml: string): string[] {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false, ignoreAttributes: true });
  const found: string[] = [];
  const walk = (nodes: Node[]): string =>
    nodes
      .map((node) => {
        const [name = ''] = Object.keys(node);
        if (name === '#text') return String(node[name]);
        const inner = walk(node[name] as Node[]);
        if (name === 'w:p') found.push(inner);
        if (name === 'w:br') return '\n';
        return name === 'w:t' || name === 'w:r' ? inner : '';
      })
      .join('');
  walk(parser.parse(xml) as Node[]);
  return found.filter((text) => text.trim() !== '');
}
