/**
 * Ways through a graph that come back to where they began, each told once by the keys on it, the first one last too.
 * Takes time in proportion to the links; never recurses. A link of a key to itself is left out.
 */
export function findCycles(links: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of links.keys()) {
    if (done.has(start)) continue;
    const way: { key: string; next: number }[] = [{ key: start, next: 0 }];
    const onWay = new Map([[start, 0]]);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const to = links.get(last.key)?.[last.next++];
      if (to === undefined) {
        done.add(last.key);
        onWay.delete(last.key);
        way.pop();
        continue;
      }
      const at = onWay.get(to);
      if (at !== undefined) {
        if (to !== last.key) cycles.push([...way.slice(at).map(({ key }) => key), to]);
      } else if (!done.has(to)) {
        onWay.set(to, way.length);
        way.push({ key: to, next: 0 });
      }
    }
  }
  return cycles;
}
