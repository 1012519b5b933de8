import { getHeapStatistics } from 'node:v8';

/** Bytes from which looking through a heap is worth the time it takes. */
const HEAVY = 256 * 1024 * 1024;

/**
 * Tells the engine that much was just let go. Left alone it looks only once its heap has grown by a part of what it held when it last looked,
 * which may have been in the middle of what weighs most. Without effect in a program that was not started for it (`bin/accueil.mjs` starts one for a large
 * region).
 */
export function letGo(): void {
  if (globalThis.gc && getHeapStatistics().used_heap_size > HEAVY) globalThis.gc();
}
