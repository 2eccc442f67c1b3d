import { tidyLine, truncate } from '#platform/values/text.ts';

const LONGEST = 120;
const NAMELESS = 'Văn bản không tên';

/** The file name as shown and stored: last part of the path, no control or direction marks, at most 120 letters with its ending. It decides nothing. */
export function displayName(name: string): string {
  const last =
    tidyLine(name.slice(-4000))
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[<>:"|?*]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  const [, stem = last, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/u.exec(last) ?? [];
  const bare = stem.replace(/^[.\s]+/, '');
  return bare === '' ? NAMELESS + ending : truncate(bare, LONGEST - ending.length) + ending;
}
