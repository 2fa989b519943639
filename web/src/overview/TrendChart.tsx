import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RateAnswer } from '../api/answers';
import { get } from '../api/client';
import type { Question } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { month, percent } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { drawTrend, monthsToDraw } from './trend';

const MONTHS = 12;

/** The month of a day and the twelve before it. With the day after the last complete month it is the running one. */
export function monthsUpTo(day: string): string[] {
  const [year = 0, number = 1] = day.split('-').map(Number);
  const last = year * 12 + number - 1;
  return Array.from({ length: MONTHS + 1 }, (_, i) => last - MONTHS + i).map(
    (each) => `${Math.floor(each / 12)}-${String((each % 12) + 1).padStart(2, '0')}`,
  );
}

/** Churn month by month with its interval; the running month is dashed. */
export function TrendChart({ until, question }: { readonly until: string; readonly question: Question }) {
  const { t } = useTexts();
  const months = useQueries({
    queries: monthsUpTo(until).map((period) => ({
      queryKey: ['churn', { ...question, period }],
      queryFn: ({ signal }: { signal: AbortSignal }) => get('/api/v1/churn', { ...question, period }, signal),
    })),
  });
  const answers = months.flatMap((each) => (each.data === undefined ? [] : [each.data]));
  const failed = months.find((each, i) => each.isError && i < MONTHS);
  return (
    <section>
      <h2>{t('overview.trend')}</h2>
      <p className="lead">{t('overview.trend_lead')}</p>
      {months.some((each) => each.isPending) ? (
        <Loading rows={6} />
      ) : failed !== undefined ? (
        <Failed error={failed.error} retry={() => months.forEach((each) => void each.refetch())} />
      ) : (
        <Drawn answers={monthsToDraw(answers)} />
      )}
    </section>
  );
}

function Drawn({ answers }: { readonly answers: readonly RateAnswer[] }) {
  const { t, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => drawTrend(answers, colours, language), [answers, colours, language]);
  const write = (value: number | null) => (value === null ? t('figure.undefined') : percent(value, language));
  return (
    <Chart
      option={option}
      height={240}
      label={`${t('overview.trend')}: ${answers.map((each) => `${month(each.period.from, language)} ${write(each.value)}`).join('; ')}`}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.month')}</th>
              <th scope="col">{t('overview.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map((each) => (
              <tr key={each.period.from}>
                <th scope="row">
                  {month(each.period.from, language)} {!each.complete && `(${t('period.incomplete')})`}
                </th>
                <td>{write(each.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
