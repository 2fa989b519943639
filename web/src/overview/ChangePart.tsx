import type { ChangeAnswer } from '../api/answers';
import { asProblem } from '../api/problem';
import { type Question, useAnswer, useMetrics } from '../api/questions';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { percent, period, points } from '../format/format';
import { Failed } from '../parts/Failed';
import { Points } from '../parts/Known';
import { Loading } from '../parts/Loading';
import { FileOf } from '../save/FileOf';
import { Savable } from '../save/Savable';
import { pair } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { figuresOf, figuresOfAll, largest, type MovedFigures } from './changed';

/** Which groups moved the rate since the period before, and whether by leaving more or by becoming more. */
export function ChangePart({ question }: { readonly question: Question }) {
  const { t } = useTexts();
  const query = useAnswer('/api/v1/changes', question);
  return (
    <section>
      <h2>{t('changes.title')}</h2>
      {query.isPending ? (
        <Loading rows={6} />
      ) : query.isError ? (
        ['INCOMPARABLE_FIGURES', 'NO_FACTS'].includes(asProblem(query.error).code) ? (
          <p role="status">{t('changes.undefined')}</p>
        ) : (
          <Failed error={query.error} retry={() => void query.refetch()} />
        )
      ) : (
        <FileOf path="/api/v1/changes" query={question}>
          <Drawn answer={query.data} />
        </FileOf>
      )}
    </section>
  );
}

function Drawn({ answer }: { readonly answer: ChangeAnswer }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const metrics = useMetrics();
  const of = { answer, catalogue: metrics.data ?? [], texts };
  const rows = largest(answer).map((moved) => {
    const name = groupOf(moved, texts);
    return { name, rate: moved.rate, mix: moved.mix, figures: figuresOf(moved, name, of) };
  });
  const whole = figuresOfAll(t('breakdown.all'), of);
  const sentence = t('changes.lead', {
    metric: metric(answer.metric),
    before: percent(answer.valueBefore, language),
    earlier: period(answer.before.from, answer.before.to, language),
    now: percent(answer.value, language),
    change: points(answer.change, language),
  });
  return (
    <>
      <p className="lead">{sentence}</p>
      {rows.length === 0 ? (
        <p role="status">{t('changes.same')}</p>
      ) : (
        <Savable name={t('changes.title')}>
          <div className="wide" tabIndex={0} role="region" aria-label={t('changes.title')}>
            <table>
              <Head texts={texts} />
              <tbody>
                {rows.map((each) => (
                  <Row key={each.figures.effect.key} name={each.name} figures={each.figures} parts={each} />
                ))}
                <Row name={t('breakdown.all')} figures={whole} isTotal />
              </tbody>
            </table>
          </div>
        </Savable>
      )}
      <p className="note">{t('changes.note')}</p>
      <FigureDrawer figures={[whole, ...rows.map(({ figures }) => figures)].flatMap(({ before, now, effect }) => [before, now, effect])} asked={answer} />
    </>
  );
}

function groupOf({ by, group }: { readonly by: string; readonly group: string }, { t, term, language }: Texts): string {
  return pair(term(`attribute.${by}`, by), group === '' ? t('breakdown.unknown') : group, language);
}

function Head({ texts: { t } }: { readonly texts: Texts }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('changes.group')}</th>
        {(['changes.before', 'changes.now', 'changes.by_rate', 'changes.by_mix', 'changes.effect'] as const).map((key) => (
          <th key={key} scope="col" className="amount">
            {t(key)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly name: string;
  readonly figures: MovedFigures;
  /** What of the effect is of the rate and of the mix; all together have no such parts. */
  readonly parts?: { readonly rate: number; readonly mix: number };
  readonly isTotal?: boolean;
}

function Row({ name, figures: { before, now, effect }, parts, isTotal = false }: RowProps) {
  return (
    <tr className={isTotal ? 'stands-out' : undefined}>
      <th scope="row">{name}</th>
      <td className="amount">
        <FigureCell figure={before} text={before.value === null ? '–' : undefined} />
      </td>
      <td className="amount">
        <FigureCell figure={now} text={now.value === null ? '–' : undefined} />
      </td>
      <td className="amount">{parts && <Points value={parts.rate} />}</td>
      <td className="amount">{parts && <Points value={parts.mix} />}</td>
      <td className="amount value">
        <FigureCell figure={effect} />
      </td>
    </tr>
  );
}
