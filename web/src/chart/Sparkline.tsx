const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 3;

/** How a number came about, in a line without axes; in words for who does not see it. A value that is undefined is a gap. */
export function Sparkline({ values, label }: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const lines = pathOf(values);
  const last = lastPoint(values);
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={lines} />
      {last !== undefined && <circle cx={last[0]} cy={last[1]} r="2.2" />}
    </svg>
  );
}

type Point = readonly [number, number];

/** Where each value stands; all in the middle where all are the same. */
function pointsOf(values: readonly (number | null)[]): (Point | null)[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const round = (value: number) => Math.round(10 * value) / 10;
  return values.map((value, i) => {
    if (value === null) return null;
    const height = range === 0 ? 0.5 : (value - low) / range;
    return [round(EDGE + i * step), round(HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE))];
  });
}

/** Lines from value to value; after a gap the next one begins. */
export function pathOf(values: readonly (number | null)[]): string {
  const points = pointsOf(values);
  return points.map((point, i) => (point === null ? '' : `${i === 0 || points[i - 1] === null ? 'M' : 'L'}${point.join(' ')}`)).join('');
}

function lastPoint(values: readonly (number | null)[]): Point | undefined {
  return pointsOf(values).findLast((point) => point !== null) ?? undefined;
}
