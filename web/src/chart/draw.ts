import type { Colours } from '../app/theme';
import { tooltip } from './tooltip';

/** A line of a chart, or its bars; a value that is null is a gap. */
export interface Series {
  readonly name: string;
  readonly data: readonly (number | null)[];
  readonly color: string;
  readonly kind: 'line' | 'dashed' | 'step' | 'bar';
  /** Bars of one stack stand on each other. */
  readonly stack?: string;
}

export interface Drawing {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** The ends of the interval around the first series. */
  readonly band?: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[]; readonly step?: boolean };
  readonly write: (value: number) => string;
  /** Of a category as a whole, for who points at it. */
  readonly tip: (index: number) => string;
  readonly max?: number;
}

/** Lines or bars over categories, in the colours of the shade. */
export function draw({ categories, series, band, write, tip, max }: Drawing, colours: Colours) {
  const label = { color: colours.muted, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, 'axis', (points: { dataIndex: number }[]) => tip(points[0]?.dataIndex ?? 0)),
    xAxis: {
      type: 'category',
      boundaryGap: series.some((each) => each.kind === 'bar'),
      data: categories,
      axisLine: { lineStyle: { color: colours.rule }, onZero: true },
      axisTick: { show: false },
      axisLabel: label,
    },
    yAxis: { type: 'value', ...(max === undefined ? {} : { max }), splitLine: { lineStyle: { color: colours.rule } }, axisLabel: { ...label, formatter: write } },
    series: [...(band === undefined ? [] : shaded(band, colours.band)), ...series.map(one)],
  };
}

function one({ name, data, color, kind, stack }: Series) {
  if (kind === 'bar') return { type: 'bar', name, stack, barMaxWidth: 28, itemStyle: { color }, data };
  return {
    type: 'line',
    name,
    symbol: kind === 'step' ? 'none' : 'circle',
    symbolSize: 5,
    ...(kind === 'step' ? { step: 'end' } : {}),
    itemStyle: { color },
    lineStyle: { color, width: 2, type: kind === 'dashed' ? 'dashed' : 'solid' },
    data,
  };
}

/** An unseen line at the low end carries a filled one as high as the interval is wide. */
function shaded({ low, high, step = false }: NonNullable<Drawing['band']>, color: string) {
  const way = { type: 'line', stack: 'interval', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, ...(step ? { step: 'end' } : {}) };
  const width = high.map((top, i) => (top === null ? null : top - (low[i] ?? 0)));
  return [
    { ...way, areaStyle: { opacity: 0 }, data: low },
    { ...way, areaStyle: { color, opacity: 1 }, data: width },
  ];
}
