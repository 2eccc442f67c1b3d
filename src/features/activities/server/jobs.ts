import { job } from '#platform/server/jobs.ts';
import { pictureWidths, type VariantFormat } from '#platform/values/pictures/widths.ts';

/** Smaller copies of a picture that somebody asked for and that are not there yet. */
export const picturesWanted = job<{ authorityId: string; storageKey: string }>('pictures-wanted', { retries: 2, expiresAfter: 120 });

const formats = { avif: 'image/avif', webp: 'image/webp' } as const satisfies Record<VariantFormat, string>;

/** Of `480.avif` what kind of file it is; undefined for what is no smaller copy of a picture. */
export function formatOf(name: string | undefined): (typeof formats)[VariantFormat] | undefined {
  const [, width, format] = /^(\d{3,4})\.(avif|webp)$/.exec(name ?? '') ?? [];
  return pictureWidths.some((one) => String(one) === width) ? formats[format as VariantFormat] : undefined;
}
