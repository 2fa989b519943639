import type { RatePoint } from '../api/answers';
import type { Colours } from '../app/theme';
import { tooltip } from '../chart/tooltip';
import { month, percent } from '../format/format';
import { pair, remarked } from '../texts/joined';

/** The months to draw: not the running one as long as nothing is known of it. */
export function monthsToDraw(answers: readonly RatePoint[]): readonly RatePoint[] {
  return answers.filter(({ complete, flows }) => complete || flows.N + flows.R + flows.left > 0);
}

type Points = readonly (number | null)[];

/** A line with its interval behind it; from the last complete month to the running one it is dashed. */
export function drawTrend(answers: readonly RatePoint[], colours: Colours, language: string) {
  const complete = answers.map((each) => (each.complete ? each.value : null));
  const lastComplete = answers.findLastIndex((each) => each.complete);
  const running = answers.map((each, i) => (!each.complete || i === lastComplete ? each.value : null));
  const low = answers.map((each) => (each.complete ? (each.interval?.low ?? null) : null));
  const high = answers.map((each) => (each.complete ? (each.interval?.high ?? null) : null));
  const width = high.map((top, i) => (top === null ? null : top - (low[i] ?? 0)));
  const label = { color: colours.muted, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, 'axis', (points: { dataIndex: number }[]) => tip(answers[points[0]?.dataIndex ?? 0], language)),
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: answers.map((each) => short(each.period.from, language)),
      axisLine: { lineStyle: { color: colours.rule } },
      axisTick: { show: false },
      axisLabel: label,
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: colours.rule } },
      axisLabel: { ...label, formatter: (value: number) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value) },
    },
    series: [
      band(low, 'transparent'),
      band(width, colours.band),
      line(complete, colours.accent, 'solid'),
      line(running, colours.accent, 'dashed'),
    ],
  };
}

function tip(answer: RatePoint | undefined, language: string): string {
  if (answer === undefined) return '';
  const value = answer.value === null ? '–' : percent(answer.value, language);
  const { low, high } = answer.interval ?? { low: null, high: null };
  const said = low === null || high === null ? value : remarked(value, `${percent(low, language)} – ${percent(high, language)}`, language);
  return pair(month(answer.period.from, language), said, language);
}

function band(data: Points, color: string) {
  return { type: 'line', stack: 'interval', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color, opacity: color === 'transparent' ? 0 : 1 }, data };
}

function line(data: Points, color: string, type: 'solid' | 'dashed') {
  return { type: 'line', symbolSize: 5, symbol: 'circle', itemStyle: { color }, lineStyle: { color, width: 2, type }, data };
}

function short(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
