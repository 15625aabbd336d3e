import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureReference } from '../answer/answer.js';
import { drawLineChart, loadChartLibrary } from './charts/draw-line-chart.js';
import type { LineChart } from './charts/line-chart.js';
import { drawnAhead } from './drawn-ahead.js';
import { loadPngLibrary, pngOf } from './png.js';
import type { ReplyFile } from './reply.js';

/** What a reply may show: a picture of a note, or a chart of the answer's own figures. */
export type Picture = PictureReference | LineChart;

/** Draws pictures as PNG files with their alt text. */
export interface PictureRenderer {
  /** Draws a note's picture only once, unless the build has, and a chart anew; undefined if it cannot be drawn. */
  readonly render: (picture: Picture) => Promise<ReplyFile | undefined>;
  /** Loads what is otherwise loaded with the first pictures, so that files replaced under a running bot do no harm. */
  readonly load: () => Promise<void>;
}

const PNG = 'image/png';

/**
 * @param folder where the notes' SVG files are
 * @param onFailure told why a picture could not be drawn
 */
export function pictureRenderer(folder: string, onFailure: (error: unknown) => void): PictureRenderer {
  const texts = new Map<string, string>();
  const drawn = new Map<string, Promise<ReplyFile>>();
  const readSvg = async (file: string): Promise<string> => texts.get(file) ?? readFile(path.join(folder, file), 'utf8');
  const onlyOnce = (file: string): Promise<ReplyFile> => {
    const known = drawn.get(file);
    if (known) return known;
    const drawing = readSvg(file).then((svg) => drawNotePicture(file, svg));
    drawn.set(file, drawing);
    // A failure is not kept: the next request tries again.
    drawing.catch(() => drawn.delete(file));
    return drawing;
  };
  return {
    render: async (picture) => {
      try {
        return await ('lines' in picture ? drawChart(picture) : onlyOnce(picture.file));
      } catch (error) {
        onFailure(error);
        return undefined;
      }
    },
    load: async () => {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.svg'));
      for (const file of files) {
        const svg = await readSvg(file);
        texts.set(file, svg);
        if (await drawnAhead(svg)) await onlyOnce(file);
      }
      await Promise.all([loadPngLibrary(), loadChartLibrary()]);
    },
  };
}

async function drawNotePicture(file: string, svg: string): Promise<ReplyFile> {
  const data = (await drawnAhead(svg)) ?? (await pngOf(svg));
  return { name: file.replace(/\.svg$/, '.png'), data, type: PNG, description: altText(svg) };
}

async function drawChart(chart: LineChart): Promise<ReplyFile> {
  return { name: chart.name, data: await pngOf(await drawLineChart(chart)), type: PNG, description: chart.description };
}

/** A note's picture has its alt text in the SVG's `<title>`. */
function altText(svg: string): string {
  return /<title>([^<]*)<\/title>/.exec(svg)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
}
