import { FILE_FONTS, PAPER } from './palettes.js';
import { HOLLOW, MARK_PATHS, runsLeft, type Drawing, type Shape } from './shapes.js';

/**
 * Paints a drawing on a canvas, `scale` pixels a unit. Directly, since an SVG file drawn as a picture would need an address a strict
 * content security policy refuses.
 */
export function paint({ width, height, shapes }: Drawing, context: CanvasRenderingContext2D, scale: number): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = PAPER.paper;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    context.save();
    paintShape(shape, context);
    context.restore();
  }
}

function paintShape(shape: Shape, context: CanvasRenderingContext2D): void {
  switch (shape.kind) {
    case 'rect': {
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      if (shape.fill) {
        context.fillStyle = PAPER[shape.fill];
        context.fill();
      }
      if (shape.stroke) {
        context.strokeStyle = PAPER[shape.stroke];
        if (shape.dashed) context.setLineDash([4, 3]);
        context.stroke();
      }
      return;
    }
    case 'mark': {
      const { x, y, size, name, ink, flipped } = shape;
      context.translate(x, y);
      context.scale(flipped ? -size / 16 : size / 16, size / 16);
      context.translate(-8, -8);
      const path = new Path2D(MARK_PATHS[name]);
      context.fillStyle = context.strokeStyle = PAPER[ink];
      context.lineWidth = 1.7;
      if (!HOLLOW.has(name)) context.fill(path);
      context.stroke(path);
      return;
    }
    case 'text':
      context.font = `${shape.bold ? '600 ' : ''}${String(shape.size)}px ${FILE_FONTS}`;
      context.direction = runsLeft(shape.text) ? 'rtl' : 'ltr';
      context.textAlign = shape.side === 'middle' ? 'center' : shape.side;
      context.fillStyle = PAPER[shape.ink];
      context.translate(shape.x, shape.y);
      if (shape.upwards) context.rotate(-Math.PI / 2);
      context.fillText(shape.text, 0, 0);
  }
}
