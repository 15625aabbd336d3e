import { fileURLToPath } from 'node:url';

/** Width of the pictures sent, in pixels: sharp on a phone's screen, and small enough to load at once. */
const WIDTH = 1200;

/** Draws an SVG picture as PNG, off the main thread. Its letters are Inter's. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  // Loaded on first use: most replies have no picture, and the library costs memory and start-up time.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  });
  return image.asPng();
}

/** Fonts come from a package, because a container or a server need not have any. */
function fontFiles(): string[] {
  return [
    import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  ].map((font) => fileURLToPath(font));
}
