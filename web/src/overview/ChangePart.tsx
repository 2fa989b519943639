import type { ChangeAnswer, GroupChange, Share } from '../api/answers';
import { asProblem } from '../api/problem';
import { type Question, useAnswer } from '../api/questions';
import { percent, period, points } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { FileOf } from '../save/FileOf';
import { Savable } from '../save/Savable';
import { type Texts, useTexts } from '../texts/useTexts';

const SHOWN = 6;
/** Less than a thousandth of a point is rounding. */
const NOTHING = 1e-5;

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

interface Moved extends GroupChange {
  readonly by: string;
}

/** The largest of all attributes. */
export function largest({ attributes }: ChangeAnswer): readonly Moved[] {
  return attributes
    .flatMap(({ by, groups }) => groups.map((group): Moved => ({ ...group, by })))
    .filter(({ whole }) => Math.abs(whole) >= NOTHING)
    .sort((a, b) => Math.abs(b.whole) - Math.abs(a.whole))
    .slice(0, SHOWN);
}

function Drawn({ answer }: { readonly answer: ChangeAnswer }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const moved = largest(answer);
  const share = (value: number | null) => (value === null ? t('figure.undefined') : percent(value, language));
  const sentence = t('changes.lead', {
    metric: metric(answer.metric),
    before: share(answer.valueBefore),
    earlier: period(answer.before.from, answer.before.to, language),
    now: share(answer.value),
    change: points(answer.change, language),
  });
  return (
    <>
      <p className="lead">{sentence}</p>
      {moved.length === 0 ? (
        <p role="status">{t('changes.same')}</p>
      ) : (
        <Savable name={t('changes.title')}>
          <div className="wide" tabIndex={0} role="region" aria-label={t('changes.title')}>
            <table>
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
              <tbody>
                {moved.map((each) => (
                  <Row key={`${each.by} ${each.group}`} of={each} texts={texts} />
                ))}
              </tbody>
            </table>
          </div>
        </Savable>
      )}
      <p className="note">{t('changes.note')}</p>
    </>
  );
}

function Row({ of, texts }: { readonly of: Moved; readonly texts: Texts }) {
  const { t, term, language } = texts;
  const name = of.group === '' ? t('breakdown.unknown') : of.group;
  const side = (share: Share | null) => (share === null || share.value === null ? '–' : percent(share.value, language));
  return (
    <tr>
      <th scope="row">
        {term(`attribute.${of.by}`, of.by)}: {name}
      </th>
      <td className="amount">{side(of.before)}</td>
      <td className="amount">{side(of.after)}</td>
      <td className="amount">{points(of.rate, language)}</td>
      <td className="amount">{points(of.mix, language)}</td>
      <td className="amount value">{points(of.whole, language)}</td>
    </tr>
  );
}
