/** How wide, in pixels, the smaller copies are that pages offer of a picture. */
export const pictureWidths = [480, 960, 1600] as const;

/** The smaller copies of the picture at an address, for `srcset`; of one that is not as wide none is named twice. */
export const offered = (address: string, format: 'avif' | 'webp', width: number | null): string =>
  pictureWidths
    .filter((_, at) => at === 0 || width === null || (pictureWidths[at - 1] ?? 0) < width)
    .map((each) => `${address}/${each}.${format} ${Math.min(each, width ?? each)}w`)
    .join(', ');
