import type { LeafletMap } from '../../vendor/leaflet.js';

/**
 * Makes a map a good neighbour of the page it stands in. The wheel zooms only with Ctrl, or once the map has focus; a finger alone
 * scrolls the page, two move the map. Keys go to `handleKey`, which says whether it used one; `onMap` = no button of the map had focus.
 */
export function listenToGestures(map: LeafletMap, container: HTMLElement, handleKey: (key: string, onMap: boolean) => boolean): void {
  container.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (handleKey(event.key, event.target === container)) event.preventDefault();
  });
  container.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey || container.matches(':focus-within')) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    },
    // Before Leaflet's own listener on the same element, which this turns on or off.
    { capture: true, passive: true },
  );
  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    { capture: true },
  );
}
