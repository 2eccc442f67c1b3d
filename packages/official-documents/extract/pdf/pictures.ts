import { greyOf, scaleFor } from '../recognise/picture.ts';
import type { Picture } from '../recognise/picture.ts';

export interface Pictures {
  /** The page (from 1) as it prints, without what a signature put on it as a field; at the resolution for recognising unless one is given, in dots per inch. */
  page: (number: number, dots?: number) => Promise<Picture>;
  close: () => void;
}

/** Opens a PDF for drawing; rejects what cannot be drawn. */
export const openPictures = async (bytes: Uint8Array): Promise<Pictures> => {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  return {
    page: async (number, dots) => {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      if (originalWidth < 1 || originalHeight < 1) throw new Error(`Page ${number} has no size.`);
      const scale = scaleFor(originalWidth, originalHeight, dots);
      // The library names the order blue, green, red, but asks for the reverse: red comes first.
      const { width, height, data } = await page.render({ scale, render: 'bitmap' });
      return { width, height, grey: greyOf(data), scale };
    },
    close: () => {
      document.destroy();
      library.destroy();
    },
  };
};
