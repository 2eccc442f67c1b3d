/** How wide, in pixels, the smaller copies are that pages offer of a picture. */
export const pictureWidths = [480, 960, 1600] as const;

export const variantFormats = ['avif', 'webp'] as const;
export type VariantFormat = (typeof variantFormats)[number];

/** Where a smaller copy lies (`480.avif`), beside the picture: it can be made again and is in no backup. */
export const keyOfVariant = (storageKey: string, name: string): string => `${storageKey}.${name}`;

/** Where all smaller copies of a picture lie, made or not. */
export const keysOfVariants = (storageKey: string): string[] =>
  pictureWidths.flatMap((width) => variantFormats.map((format) => keyOfVariant(storageKey, `${width}.${format}`)));

/** The smaller copies of the picture at an address, for `srcset`; of one that is not as wide none is named twice. */
export const offered = (address: string, format: VariantFormat, width: number | null): string =>
  pictureWidths
    .filter((_, at) => at === 0 || width === null || (pictureWidths[at - 1] ?? 0) < width)
    .map((each) => `${address}/${each}.${format} ${Math.min(each, width ?? each)}w`)
    .join(', ');
