/** How a change in points is written: with its sign. */
export function signed({ low, likely, high }: { low: number; likely: number; high: number }) {
  const sign = (points: number) => (points > 0 ? `+${points}` : String(points));
  return { low: sign(low), likely: sign(likely), high: sign(high) };
}
