import { useMemo } from 'react';
import type { CurrencyMovements } from '../api/answers';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { tooltip } from '../chart/tooltip';
import { money, shortMoney } from '../format/format';
import { Money } from '../parts/Known';
import { pair, sequence } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { axisCut, type Bar, baseline, waterfall } from './waterfall';

interface Named extends Bar {
  readonly name: string;
  readonly text: string;
  readonly short: string;
  readonly tip: string;
}

/** How recurring revenue came from its opening to its closing amount. */
export function MovementsChart({ movements }: { readonly movements: CurrencyMovements }) {
  const { t, metric, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const bars = useMemo(
    () =>
      waterfall(movements).map((bar): Named => {
        const name = metric(`line.${bar.line}`);
        const text = money(bar.amount, movements.currency, language, !bar.total);
        return { ...bar, name, text, short: shortMoney(bar.amount, movements.currency, language), tip: pair(name, text, language) };
      }),
    [movements, metric, language],
  );
  const option = useMemo(() => draw(bars, colours), [bars, colours]);
  const label = pair(t('overview.movements'), sequence(bars.map((bar) => `${bar.name} ${bar.text}`), language), language);
  return (
    <>
      <Chart option={option} height={32 * bars.length + 16} label={label} table={<MovementTable bars={bars} currency={movements.currency} />} />
      {axisCut(bars) !== null && <p className="note">{t('chart.cut_axis')}</p>}
    </>
  );
}

function MovementTable({ bars, currency }: { readonly bars: readonly Named[]; readonly currency: string }) {
  const { t } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('chart.movement')}</th>
          <th scope="col">{t('chart.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.line}>
            <th scope="row">{bar.name}</th>
            <td>
              <Money amount={bar.amount} currency={currency} sign={!bar.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A lying waterfall: an unseen bar carries each seen one, so that labels stay readable in every language. */
function draw(bars: readonly Named[], colours: Colours) {
  const ends = bars.flatMap((bar) => [bar.from, bar.to]);
  const colour = (bar: Bar) => (bar.total ? colours.quiet : bar.amount > 0 ? colours.gain : colours.loss);
  const text = { color: colours.ink, fontSize: 13 };
  return {
    animation: false,
    grid: { left: 4, right: 88, top: 4, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, 'item', ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.tip ?? ''),
    xAxis: { type: 'value', show: false, min: baseline(bars), max: Math.max(...ends) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLine: { lineStyle: { color: colours.rule } },
      axisTick: { show: false },
      axisLabel: text,
    },
    series: [
      {
        type: 'bar',
        stack: 'way',
        silent: true,
        barWidth: 18,
        itemStyle: { color: 'transparent' },
        data: bars.map((bar) => (bar.total ? 0 : Math.min(bar.from, bar.to))),
      },
      {
        type: 'bar',
        stack: 'way',
        barWidth: 18,
        barMinHeight: 2,
        label: { show: true, position: 'right', ...text, formatter: ({ dataIndex }: { dataIndex: number }) => signed(bars[dataIndex]) },
        data: bars.map((bar) => ({ value: bar.total ? bar.to : Math.abs(bar.amount), itemStyle: { color: colour(bar) } })),
      },
    ],
  };
}

function signed(bar: Named | undefined): string {
  if (bar === undefined) return '';
  return bar.total || bar.amount < 0 ? bar.short : `+${bar.short}`;
}
