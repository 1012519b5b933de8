import { layLine, type LineStage } from './line-layout.js';
import { frame, moved, type Framed, type Page } from '../drawing/frame.js';
import { mirror, type Drawing, type Shape } from '../drawing/shapes.js';

/** The largest and the smallest letters, 18 and 7.2 points. */
const [LARGEST, SMALLEST] = [24, 9.6];

/**
 * The journey line on one page, in letters as large as let it fit: with every stop where that can be read, else with those of `some`. Where
 * even these do not fit, the page is as high as they need. Pure.
 */
export function drawLine(all: readonly LineStage[], some: readonly LineStage[], framed: Framed, page: Page): Drawing {
  const { shapes, room } = frame(framed, page);
  const lay = (stages: readonly LineStage[], size: number) =>
    layLine(stages, { width: room.width, size, measure: page.measure, rightToLeft: false });
  let line = lay(some, SMALLEST);
  search: for (const stages of [all, some]) {
    for (let size = LARGEST; size >= SMALLEST; size -= 0.8) {
      const tried = lay(stages, size);
      if (tried.height > room.height) continue;
      line = tried;
      break search;
    }
  }
  const drawn = [
    ...line.track,
    ...line.stages.flatMap((stage) => [stage, ...stage.stops, ...(stage.rest ? [stage.rest] : [])].flatMap((one) => one.shapes)),
  ];
  const extra = Math.max(0, line.height - room.height);
  // What stands under the line moves down where the line is higher than its room.
  const under = room.top + room.height;
  const framing = shapes.map((shape): Shape => (shape.y > under ? { ...shape, y: shape.y + extra } : shape));
  const whole = [...framing, ...moved(drawn, room.x, room.top)];
  return { width: page.width, height: page.height + extra, shapes: page.rightToLeft ? mirror(whole, page.width) : whole };
}
