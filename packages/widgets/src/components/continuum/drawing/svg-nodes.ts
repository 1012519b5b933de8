import type { Palette, Shape } from './shapes.js';
import { vector } from './vector.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Shapes as elements for an `<svg>` of the page, in the given colours. */
export function svgNodes(shapes: readonly Shape[], palette: Palette): SVGElement[] {
  return shapes.map((shape) => {
    const { name, attributes, text } = vector(shape, palette);
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of attributes) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    return node;
  });
}
