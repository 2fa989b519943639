import { useMemo } from 'react';
import type { StickinessAnswer, StickinessPeriod } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { draw } from '../chart/draw';
import { type Figure, NOTHING } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell, FigureNumber } from '../figure/FigureNumber';
import { axisPercent, count, percent, period, shortPeriod } from '../format/format';
import { Count } from '../parts/Count';
import { FileOf } from '../save/FileOf';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { useSigns, useUnit } from './choices';
import { PeriodTable } from './PeriodTable';
import { Shape } from './Shape';

const COUNT = 12;

/** On what share of the days of a period its customers were there. */
export function StickinessPart() {
  const [view] = useView();
  const asked = { ...questionOf(view), unit: useUnit(), count: COUNT, ...useSigns() };
  const query = useAnswer('/api/v1/stickiness', asked);
  return (
    <Shape query={query} byPeriod>
      {(answer) => (
        <FileOf path="/api/v1/stickiness" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Shape>
  );
}

/** Its parts are days and not customers, so they are told in words. */
function figureOf(of: StickinessPeriod, about: string): Figure {
  return {
    ...NOTHING,
    key: `stickiness:${of.period.from}`,
    metric: 'stickiness',
    about,
    unit: 'share',
    value: of.value,
    parts: of.value === null ? null : { unit: 'days', numerator: of.numerator, denominator: of.denominator },
    period: of.period,
    sql: of.sql,
  };
}

function Drawn({ answer }: { readonly answer: StickinessAnswer }) {
  const { t, metric, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const { periods } = answer;
  const option = useMemo(() => draw(overTime(periods, colours, language), colours), [periods, colours, language]);
  const figures = periods.map((each) => figureOf(each, period(each.period.from, each.period.to, language)));
  const last = periods.findLastIndex((each) => each.complete);
  if (last < 0 || periods.every((each) => each.customers === 0)) return <p role="status">{t('retention.nobody')}</p>;
  return (
    <>
      <p className="figure-line">
        <span className="note">{metric('stickiness')}</span> <FigureNumber figure={figures[last]!} large />{' '}
        <span className="note">{figures[last]!.about}</span>
      </p>
      <Chart
        option={option}
        height={240}
        label={metric('stickiness')}
        table={
          <PeriodTable
            columns={[t('retention.active'), metric('stickiness')]}
            rows={periods.map((each, i) => ({
              ...each,
              cells: [<Count key="count" value={each.customers} />, <FigureCell key="value" figure={figures[i]!} />],
            }))}
          />
        }
      />
      {periods.some((each) => !each.complete) && <p className="note">{t('retention.stickiness_running')}</p>}
      <Days of={periods[last]!} />
      <FigureDrawer figures={figures} asked={answer} />
    </>
  );
}

/** How many customers were there on how many days of the period. */
function Days({ of }: { readonly of: StickinessPeriod }) {
  const { t, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => draw(byDays(of, colours, language, (n, days) => t('stickiness.tip', { count: days, customers: count(n, language) })), colours), [of, colours, language, t]);
  return (
    <>
      <h2>{t('stickiness.by_days')}</h2>
      <p className="lead">{t('stickiness.by_days_lead', { period: period(of.period.from, of.period.to, language) })}</p>
      <Chart
        option={option}
        height={200}
        label={t('stickiness.by_days')}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{t('stickiness.days')}</th>
                <th scope="col">{t('retention.active')}</th>
              </tr>
            </thead>
            <tbody>
              {of.customersByDays.map((customers, i) => (
                <tr key={i + 1}>
                  <th scope="row">{i + 1}</th>
                  <td><Count value={customers} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}

function overTime(periods: readonly StickinessPeriod[], colours: Colours, language: string) {
  const last = periods.findLastIndex((each) => each.complete);
  return {
    categories: periods.map((each) => shortPeriod(each.period, language)),
    series: [
      { name: '', kind: 'line' as const, color: colours.accent, data: periods.map((each) => (each.complete ? each.value : null)) },
      { name: '', kind: 'dashed' as const, color: colours.accent, data: periods.map((each, i) => (!each.complete || i === last ? each.value : null)) },
    ],
    write: (value: number) => axisPercent(value, language),
    tip: (at: number) => {
      const of = periods[at];
      return of === undefined ? '' : pair(period(of.period.from, of.period.to, language), of.value === null ? '–' : percent(of.value, language), language);
    },
  };
}

function byDays(of: StickinessPeriod, colours: Colours, language: string, tip: (customers: number, days: number) => string) {
  return {
    categories: of.customersByDays.map((_, i) => `${i + 1}`),
    series: [{ name: '', kind: 'bar' as const, color: colours.accent, data: of.customersByDays }],
    write: (value: number) => count(value, language),
    tip: (at: number) => tip(of.customersByDays[at] ?? 0, at + 1),
  };
}
