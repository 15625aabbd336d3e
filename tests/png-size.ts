const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels as a PNG file states them; throws if it is none. */
export function pngSize(data: Uint8Array): { readonly width: number; readonly height: number } {
  if (SIGNATURE.some((byte, index) => data[index] !== byte)) throw new Error('this is no PNG file');
  const view = new DataView(data.buffer, data.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
