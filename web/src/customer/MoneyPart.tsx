import { useMemo } from 'react';
import type { CustomerMoney } from '../api/customer';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { tooltip } from '../chart/tooltip';
import { count, day, money, shortMoney } from '../format/format';
import { Money } from '../parts/Known';
import { pair, remarked, sequence } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { amounts } from './words';

/** What a customer pays, how that came about, and what he bought. */
export function MoneyPart({ money: all, lastDay }: { readonly money: CustomerMoney; readonly lastDay: string }) {
  const { t, language } = useTexts();
  const currencies = [...new Set(all.movements.map((each) => each.currency))];
  return (
    <section>
      <h2>{t('customer.money')}</h2>
      <dl className="facts two">
        <div>
          <dt>{t('customer.mrr_now')}</dt>
          <dd>{all.mrr.length === 0 ? t('customer.no_mrr') : amounts(all.mrr, language)}</dd>
        </div>
        {all.orders.count > 0 && (
          <>
            <div>
              <dt>{t('customer.orders_net')}</dt>
              <dd>
                {remarked(amounts(all.orders.sums, language), count(all.orders.count, language), language)}
              </dd>
            </div>
            <div>
              <dt>{t('customer.last_order')}</dt>
              <dd>{all.orders.last === null ? '' : day(all.orders.last, language)}</dd>
            </div>
          </>
        )}
      </dl>
      {currencies.map((currency) => (
        <Over key={currency} money={all} currency={currency} lastDay={lastDay} />
      ))}
      {all.movements.length > 0 && <Movements money={all} />}
    </section>
  );
}

type Point = readonly [string, number];

/** Where the revenue of a currency changes, and what it is from then on. */
export function pointsOf({ steps }: CustomerMoney, currency: string, lastDay: string): Point[] {
  const points: Point[] = [];
  const add = (date: string, amount: number) => {
    if (points.at(-1)?.[0] === date) points.pop();
    points.push([date, amount]);
  };
  for (const { from, to, mrr } of steps) {
    add(from, mrr.find((each) => each.currency === currency)?.amount ?? 0);
    if (to !== null) add(to, 0);
  }
  const last = points.at(-1);
  if (last !== undefined && last[0] < lastDay) points.push([lastDay, last[1]]);
  return points;
}

function Over({ money: all, currency, lastDay }: { readonly money: CustomerMoney; readonly currency: string; readonly lastDay: string }) {
  const { t, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const points = useMemo(() => pointsOf(all, currency, lastDay), [all, currency, lastDay]);
  const option = useMemo(() => drawMoney(points, currency, language, colours), [points, currency, language, colours]);
  const title = t('customer.mrr_over_time', { currency });
  return (
    <>
      <h3>{title}</h3>
      <Chart
        option={option}
        height={180}
        label={pair(title, sequence(points.map(([date, amount]) => `${day(date, language)} ${money(amount, currency, language)}`), language), language)}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{t('customer.from')}</th>
                <th scope="col">{t('chart.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(([date, amount]) => (
                <tr key={date}>
                  <th scope="row">{day(date, language)}</th>
                  <td>
                    <Money amount={amount} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}

/**
 * A day of the company as the chart takes it: the chart reads a bare day as one of the reader's own zone, where the company's
 * may have begun the day before.
 */
export function placeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** No month is longer: closer marks would bear the name of one twice. */
const MONTH = 31 * 86_400_000;

export function drawMoney(points: readonly Point[], currency: string, language: string, colours: Colours) {
  const label = { color: colours.muted, fontSize: 12 };
  const isLong = placeOf(points.at(-1)?.[0] ?? '') - placeOf(points[0]?.[0] ?? '') > 2 * MONTH;
  const marks = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC', ...(isLong ? { year: '2-digit' as const } : { day: 'numeric' as const }) });
  return {
    animation: false,
    useUTC: true,
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    tooltip: tooltip(colours, 'axis', ([at]: { dataIndex: number }[]) => {
      const point = points[at?.dataIndex ?? -1];
      return point === undefined ? '' : pair(day(point[0], language), money(point[1], currency, language), language);
    }),
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: colours.rule } },
      axisTick: { show: false },
      splitLine: { show: false },
      minInterval: isLong ? MONTH : 0,
      axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => marks.format(value) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: colours.rule } },
      axisLabel: { ...label, formatter: (value: number) => shortMoney(value, currency, language) },
    },
    series: [{ type: 'line', step: 'end', symbol: 'none', itemStyle: { color: colours.accent }, lineStyle: { color: colours.accent, width: 2 }, areaStyle: { color: colours.band, opacity: 0.6 }, data: points.map(([date, amount]) => [placeOf(date), amount]) }],
  };
}

function Movements({ money: all }: { readonly money: CustomerMoney }) {
  const { t, metric, language } = useTexts();
  return (
    <>
      <h3>{t('customer.movements')}</h3>
      <p className="note">{t('customer.movements_note')}</p>
      <div className="wide" role="region" tabIndex={0} aria-label={t('customer.movements')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('write.at')}</th>
              <th scope="col">{t('customer.movement')}</th>
              <th scope="col" className="amount">
                {t('chart.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.movements.map((each) => (
              <tr key={`${each.day} ${each.line} ${each.currency}`}>
                <th scope="row">{day(each.day, language)}</th>
                <td>{metric(`line.${each.line.toUpperCase()}`)}</td>
                <td className="amount">{money(each.amount, each.currency, language, true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
