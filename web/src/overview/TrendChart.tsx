import { useMemo } from 'react';
import type { RatePoint } from '../api/answers';
import { MONTHS, type Question, useChurnByMonth } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { month, percent } from '../format/format';
import { plainShare } from '../format/plain';
import { Answered } from '../parts/Answered';
import { FileOf } from '../save/FileOf';
import { closer, pair, sequence } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { drawTrend, monthsToDraw } from './trend';

/** Churn month by month with its interval; the running month is dashed. */
export function TrendChart({ question }: { readonly question: Question }) {
  const { t } = useTexts();
  return (
    <section>
      <h2>{t('overview.trend')}</h2>
      <p className="lead">{t('overview.trend_lead')}</p>
      <FileOf path="/api/v1/churn/series" query={{ ...question, count: MONTHS }}>
        <Answered query={useChurnByMonth(question)} rows={6}>
          {({ rates }) => <Drawn answers={monthsToDraw(rates)} />}
        </Answered>
      </FileOf>
    </section>
  );
}

function Drawn({ answers }: { readonly answers: readonly RatePoint[] }) {
  const { t, language, metric } = useTexts();
  const [, change] = useView();
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => drawTrend(answers, colours, language), [answers, colours, language]);
  const write = (value: number | null) => (value === null ? t('figure.undefined') : percent(value, language));
  return (
    <>
      <Chart
        option={option}
        height={240}
        label={pair(t('overview.trend'), sequence(answers.map((each) => `${month(each.period.from, language)} ${write(each.value)}`), language), language)}
        {...(answers.every((each) => each.value === null) ? { undefinedBecause: t('overview.trend_undefined') } : {})}
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
                  <td>
                    <button
                      type="button"
                      className="number cell"
                      aria-haspopup="dialog"
                      data-value={each.value === null ? '' : plainShare(each.value).value}
                      data-unit="%"
                      aria-label={t('figure.open', { value: write(each.value), name: closer(metric(each.metric), month(each.period.from, language), language) })}
                      onClick={() => change({ period: each.period.from.slice(0, 7), open: 'churn', flow: '', with: '' })}
                    >
                      {write(each.value)}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      {answers.some((each) => !each.complete) && <p className="note">{t('overview.trend_running')}</p>}
    </>
  );
}
