import { access } from 'node:fs/promises';
import path from 'node:path';
import { DATA_FOLDER } from '../folders.js';

/** A container or a server need not have any fonts. */
const FONTS = ['Inter_400Regular.ttf', 'Inter_700Bold.ttf'].map((font) => path.join(DATA_FOLDER, font));

/** Width of the pictures sent, in pixels: sharp on a phone's screen, and small enough to load at once. */
const WIDTH = 1200;

/** Loads the library on first use: most replies have no picture, and it costs memory and start-up time. */
export const loadPngLibrary = () => import('@resvg/resvg-js');

/**
 * Draws an SVG picture as PNG, off the main thread. Its letters are Inter's.
 * @throws Error if the letters are not there, because the library would leave them out without a word
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await loadPngLibrary();
  await Promise.all(FONTS.map((font) => access(font)));
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Inter' },
  });
  return image.asPng();
}
