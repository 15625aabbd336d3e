import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReplyFile } from './reply.js';

/** Width of the pictures sent, in pixels: sharp on a phone's screen, and small enough to load at once. */
const WIDTH = 1200;

/** Draws the notes' SVG pictures as PNG, each only once. */
export interface PictureRenderer {
  /** The picture as a file with its alt text, which is the SVG's `<title>`. */
  readonly render: (file: string) => Promise<ReplyFile>;
}

/** @param folder where the SVG files are */
export function pictureRenderer(folder: string): PictureRenderer {
  const drawn = new Map<string, Promise<ReplyFile>>();
  return {
    render: (file) => {
      const known = drawn.get(file);
      if (known) return known;
      const drawing = draw(path.join(folder, file));
      drawn.set(file, drawing);
      // A failure is not kept: the next request tries again.
      drawing.catch(() => drawn.delete(file));
      return drawing;
    },
  };
}

async function draw(file: string): Promise<ReplyFile> {
  // Loaded on first use: most replies have no picture, and the library costs memory and start-up time.
  const [{ renderAsync }, svg] = await Promise.all([import('@resvg/resvg-js'), readFile(file, 'utf8')]);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  });
  return {
    name: path.basename(file).replace(/\.svg$/, '.png'),
    data: image.asPng(),
    description: altText(svg),
  };
}

/** Fonts come from a package, because a container or a server need not have any. */
function fontFiles(): string[] {
  return [
    import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  ].map((font) => fileURLToPath(font));
}

function altText(svg: string): string {
  return /<title>([^<]*)<\/title>/.exec(svg)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
}
