import { useMemo } from 'react';
import type { BreakdownAnswer, GroupRate, Limits } from '../api/answers';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { tooltip } from '../chart/tooltip';
import { axisPercent, count, percent } from '../format/format';
import { plainShare } from '../format/plain';
import { Count } from '../parts/Count';
import { Range, Share } from '../parts/Known';
import { pair, sequence } from '../texts/joined';
import { thingName } from '../texts/names';
import { type Texts, useTexts } from '../texts/useTexts';
import { groupName } from '../parts/attributes';
import { standsOut } from './groups';

interface Props {
  readonly answer: BreakdownAnswer;
  readonly groups: readonly GroupRate[];
}

/** Groups by their size, and the funnel in which they lie by chance. */
export function FunnelChart({ answer, groups }: Props) {
  const { t } = useTexts();
  const judged = useMemo(() => groups.filter((each) => each.place !== 'not_judged'), [groups]);
  return judged.length === 0 ? <p className="note">{t('breakdown.no_limits')}</p> : <Drawn answer={answer} groups={judged} />;
}

function Drawn({ answer, groups }: Props) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => draw(answer, groups, colours, texts), [answer, groups, colours, texts]);
  const points = groups.map((each) => `${groupName(each.group, texts)} ${each.value === null ? '–' : percent(each.value, language)}`);
  return (
    <>
      <Chart
        option={option}
        height={320}
        label={pair(metric(answer.metric), sequence(points, language), language)}
        table={<LimitTable answer={answer} groups={groups} />}
      />
      <p className="note">
        {t('breakdown.funnel_note')} {isCut(answer.total.value ?? 0) && t('chart.cut_axis')}
      </p>
    </>
  );
}

function LimitTable({ answer, groups }: Props) {
  const texts = useTexts();
  const { t, metric } = texts;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{thingName(answer.by, texts)}</th>
          <th scope="col">{t('breakdown.of')}</th>
          <th scope="col">{metric(answer.metric)}</th>
          <th scope="col">{t('breakdown.limits_warning')}</th>
          <th scope="col">{t('breakdown.limits_alarm')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((each) => (
          <tr key={each.group}>
            <th scope="row">{groupName(each.group, texts)}</th>
            <td>
              <Count value={each.denominator} />
            </td>
            <td>{each.value === null ? '–' : <Share value={each.value} />}</td>
            <td>
              <Between of={each.limits?.warning} />
            </td>
            <td>
              <Between of={each.limits?.alarm} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Between({ of }: { readonly of: Limits['warning'] | undefined }) {
  const { language } = useTexts();
  if (of === undefined) return '–';
  return <Range low={plainShare(of.low)} high={plainShare(of.high)} text={`${percent(of.low, language)} – ${percent(of.high, language)}`} />;
}

function draw(answer: BreakdownAnswer, judged: readonly GroupRate[], colours: Colours, texts: Texts) {
  const { language } = texts;
  const limits = answer.funnel;
  const all = limits.map((each) => each.size);
  const share = answer.total.value ?? 0;
  const label = { color: colours.muted, fontSize: 12 };
  const axis = { axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false }, splitLine: { show: false } };
  return {
    animation: false,
    grid: { left: 4, right: 90, top: 16, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, 'item', ({ dataIndex }: { dataIndex: number }) => tip(judged[dataIndex], texts)),
    xAxis: { type: 'log', min: all[0], max: all.at(-1), ...axis, axisLabel: { ...label, formatter: (value: number) => count(Math.round(value), language) } },
    yAxis: { type: 'value', min: lowest(judged, share, limits), ...axis, splitLine: { lineStyle: { color: colours.rule } }, axisLabel: { ...label, formatter: (value: number) => axisPercent(value, language) } },
    series: [
      ...(['alarm', 'warning'] as const).flatMap((kind) => (['low', 'high'] as const).map((end) => limitLine(limits, kind, end, colours))),
      line([[all[0]!, share], [all.at(-1)!, share]], colours.muted, 'solid'),
      {
        type: 'scatter',
        symbolSize: 10,
        data: judged.map((each) => ({
          value: [each.denominator, each.value],
          name: groupName(each.group, texts),
          itemStyle: { color: standsOut(each.place) ? colours.loss : colours.accent },
        })),
        label: { show: judged.length <= 25, position: 'right', color: colours.ink, fontSize: 12, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}

/** Zero for what is low; where most stay, the axis begins below the lowest of what is drawn. */
function lowest(judged: readonly GroupRate[], share: number, limits: BreakdownAnswer['funnel']): number {
  if (!isCut(share)) return 0;
  const all = [...judged.map((each) => each.value ?? 1), ...limits.map((each) => each.alarm.low)];
  return Math.max(0, Math.floor(20 * Math.min(...all)) / 20);
}

function isCut(share: number): boolean {
  return share > 0.5;
}

function limitLine(limits: BreakdownAnswer['funnel'], kind: keyof Limits, end: 'low' | 'high', colours: Colours) {
  return line(limits.map((each) => [each.size, each[kind][end]]), kind === 'alarm' ? colours.loss : colours.quiet, kind === 'alarm' ? 'dotted' : 'dashed');
}

function line(data: readonly (readonly number[])[], color: string, type: string) {
  return { type: 'line', silent: true, symbol: 'none', lineStyle: { color, width: 1.2, type }, data };
}

function tip(of: GroupRate | undefined, texts: Texts): string {
  if (of?.value == null) return '';
  const { t, language } = texts;
  const name = groupName(of.group, texts).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `${pair(name, percent(of.value, language), language)}<br>${t('figure.counts_of', { numerator: count(of.numerator, language), denominator: count(of.denominator, language) })}`;
}
