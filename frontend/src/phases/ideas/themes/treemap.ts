/** Rectangles whose areas are as the values (squarified treemaps, Bruls, Huizing, van Wijk 2000). */
export interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A cell for each value, in the given order, which should fall; together they fill the box. */
export function treemap(values: readonly number[], width: number, height: number): Cell[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return [];
  const areas = values.map((value) => (value / total) * width * height);
  const cells: Cell[] = [];
  let box: Cell = { x: 0, y: 0, width, height };
  let start = 0;
  while (start < areas.length) {
    const side = Math.min(box.width, box.height);
    let end = start + 1;
    while (
      end < areas.length &&
      worst(areas, start, end + 1, side) <= worst(areas, start, end, side)
    )
      end += 1;
    const row = areas.slice(start, end);
    const sum = row.reduce((all, area) => all + area, 0);
    const wide = box.width >= box.height;
    const depth = side > 0 ? sum / side : 0;
    let along = wide ? box.y : box.x;
    for (const area of row) {
      const length = depth > 0 ? area / depth : 0;
      cells.push(
        wide
          ? { x: box.x, y: along, width: depth, height: length }
          : { x: along, y: box.y, width: length, height: depth },
      );
      along += length;
    }
    box = wide
      ? { ...box, x: box.x + depth, width: box.width - depth }
      : { ...box, y: box.y + depth, height: box.height - depth };
    start = end;
  }
  return cells;
}

/** How far from a square the longest cell of a row is; 1 is a square. */
function worst(areas: readonly number[], start: number, end: number, side: number): number {
  const row = areas.slice(start, end);
  const sum = row.reduce((all, area) => all + area, 0);
  const [most, least] = [Math.max(...row), Math.min(...row)];
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least));
}
