import { paint } from '../drawing/paint.js';
import type { Drawing } from '../drawing/shapes.js';

/** Pixels a unit: sharp in a document, and on a projector. */
const SCALE = 2;

/**
 * A drawing as a PNG picture, twice as fine as it is wide.
 * @throws {Error} where the browser gives no canvas, or no picture of it: too large, or refused by a setting for privacy
 */
export async function pngFile(drawing: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * SCALE);
  canvas.height = Math.round(drawing.height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(drawing, context, SCALE);
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!content) throw new Error('no picture of the canvas');
  return content;
}
