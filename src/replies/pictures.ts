import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureReference } from '../answer/answer.js';
import { DATA_FOLDER, PICTURES_FOLDER } from '../folders.js';
import { drawLineChart, type LineChart, loadChartLibrary } from './charts/line-chart.js';
import type { ReplyFile } from './reply.js';

/** Brought along, because a container or a server need not have any fonts. */
const FONTS = ['Inter_400Regular.ttf', 'Inter_700Bold.ttf'].map((font) => path.join(DATA_FOLDER, font));
/** Width of the PNG files in pixels: sharp on a phone's screen, and quick to load. */
const WIDTH = 1200;
const PNG = 'image/png';

/** A picture of a note, or a chart of the answer's figures. */
export type Picture = PictureReference | LineChart;

/** Draws pictures as PNG files with their alt text. */
export interface PictureRenderer {
  /** Renders a chart, or a note's picture, which is cached; undefined if that fails. */
  readonly render: (picture: Picture) => Promise<ReplyFile | undefined>;
  /** Loads everything that is otherwise loaded lazily, in case the files are replaced while the bot runs. */
  readonly load: () => Promise<void>;
}

/**
 * @param folder of the notes' SVG files
 * @param onFailure called with the reason if a picture cannot be drawn
 */
export function pictureRenderer(folder: string, onFailure: (error: unknown) => void): PictureRenderer {
  const svgs = new Map<string, string>();
  const drawn = new Map<string, Promise<ReplyFile>>();
  const readSvg = async (file: string): Promise<string> => svgs.get(file) ?? readFile(path.join(folder, file), 'utf8');
  const drawOnce = (file: string): Promise<ReplyFile> => {
    const cached = drawn.get(file);
    if (cached) return cached;
    const drawing = readSvg(file).then(async (svg) => {
      const data = (await drawnAhead(svg)) ?? (await pngOf(svg));
      return { name: file.replace(/\.svg$/, '.png'), data, type: PNG, description: altText(svg) } as const;
    });
    drawn.set(file, drawing);
    // The next request tries again.
    drawing.catch(() => drawn.delete(file));
    return drawing;
  };
  return {
    render: async (picture) => {
      try {
        if (!('lines' in picture)) return await drawOnce(picture.file);
        const { name, description } = picture;
        return { name, data: await pngOf(await drawLineChart(picture)), type: PNG, description };
      } catch (error) {
        onFailure(error);
        return undefined;
      }
    },
    load: async () => {
      for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg'))) {
        const svg = await readSvg(file);
        svgs.set(file, svg);
        if (await drawnAhead(svg)) await drawOnce(file);
      }
      await Promise.all([loadPngLibrary(), loadChartLibrary()]);
    },
  };
}

/** The alt text of a note's picture is the SVG's `<title>`. */
function altText(svg: string): string {
  return /<title>([^<]*)<\/title>/.exec(svg)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Where `npm run build` puts the PNG file of an SVG picture. The name changes with the picture. */
export function fileAhead(svg: string): string {
  return path.join(PICTURES_FOLDER, `${createHash('sha256').update(svg).digest('hex')}.png`);
}

/** The PNG file of a picture that has not changed since the build; undefined if there is none. */
export function drawnAhead(svg: string): Promise<Uint8Array | undefined> {
  return readFile(fileAhead(svg)).catch(() => undefined);
}

/** Loaded on first use: most replies have no picture, and the library costs memory and start-up time. */
const loadPngLibrary = () => import('@resvg/resvg-js');

/**
 * Draws an SVG picture as PNG, off the main thread, with Inter as font.
 * @throws Error if the fonts are missing, since the library would silently leave out all text
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
