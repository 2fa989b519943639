import { useQueries } from '@tanstack/react-query';
import type { BreakdownAnswer, GroupRate, Metric } from '../api/answers';
import { breakdown, questionOf } from '../api/questions';
import { ruleOf } from '../figure/behind';
import type { Asked, Figure } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { count, shortPercent } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { NoFileOf } from '../save/FileOf';
import { Savable } from '../save/Savable';
import { closer } from '../texts/joined';
import { thingName } from '../texts/names';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { groupName } from '../parts/attributes';
import { groupFigure, peopled } from './groups';

/** Each row is a question of its own, so the largest groups have to do. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 12;

interface Props {
  readonly answer: BreakdownAnswer;
  readonly groups: readonly GroupRate[];
  readonly beside: string;
  readonly catalogue: readonly Metric[];
  readonly asked: Asked;
}

/** The rate by two attributes at once. */
export function HeatMap(props: Props) {
  const { answer, groups, beside } = props;
  const texts = useTexts();
  const { t } = texts;
  const [view] = useView();
  const question = questionOf(view);
  const rows = answer.bands ? [] : groups.slice(0, MOST_ROWS);
  const queries = useQueries({
    queries: rows.map(({ group }) => {
      const of = { ...question, segment: ruleOf(view.segment, answer.by, group) };
      return {
        queryKey: ['breakdown', of, beside, answer.metric],
        queryFn: ({ signal }: { signal: AbortSignal }) => breakdown(of, beside, answer.metric, signal),
      };
    }),
  });
  const failed = queries.find((each) => each.isError);
  const found = queries.flatMap((each) => (each.data === undefined ? [] : [each.data]));
  return (
    <section>
      <h2>{t('breakdown.both', { first: thingName(answer.by, texts), second: thingName(beside, texts) })}</h2>
      {answer.bands ? (
        <p role="status">{t('breakdown.bands')}</p>
      ) : failed !== undefined ? (
        <Failed error={failed.error} retry={() => queries.forEach((each) => void each.refetch())} />
      ) : found.length < rows.length ? (
        <Loading rows={rows.length} />
      ) : (
        <Drawn {...props} rows={rows} found={found} />
      )}
    </section>
  );
}

function Drawn({ rows, found, answer, beside, groups, catalogue, asked }: Props & { readonly rows: readonly GroupRate[]; readonly found: readonly BreakdownAnswer[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [view] = useView();
  const columns = columnsOf(found);
  const highest = Math.max(...found.flatMap((each) => each.groups.map((group) => (group.smallNumber ? 0 : (group.value ?? 0)))));
  const cells = rows.map((row, i) =>
    columns.map((column): { readonly of: GroupRate; readonly figure: Figure } | null => {
      const of = found[i]!.groups.find((each) => each.group === column);
      if (of === undefined || of.denominator === 0) return null;
      const name = closer(groupName(row.group, texts), groupName(column, texts), texts.language);
      const figure = groupFigure(found[i]!, of, name, ruleOf(view.segment, answer.by, row.group), catalogue);
      return { of, figure: { ...figure, key: `both:${row.group}:${column}` } };
    }),
  );
  return (
    <>
      <NoFileOf>
      <Savable name={`${answer.by} ${beside}`}>
        <div className="wide" tabIndex={0} role="region" aria-label={t('breakdown.heat_map')}>
          <table className="triangle">
            <thead>
              <tr>
                <td />
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {groupName(column, texts)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={row.group}>
                  <th scope="row">{groupName(row.group, texts)}</th>
                  {cells[i]!.map((cell, j) => (
                    <Cell key={columns[j]} cell={cell} highest={highest} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Savable>
      </NoFileOf>
      <p className="note">
        {t('breakdown.heat_note')}
        {groups.length > rows.length && ` ${t('breakdown.largest', { count: MOST_ROWS })}`}
      </p>
      <FigureDrawer figures={cells.flat().flatMap((cell) => (cell === null ? [] : [cell.figure]))} asked={asked} />
    </>
  );
}

function Cell({ cell, highest }: { readonly cell: { readonly of: GroupRate; readonly figure: Figure } | null; readonly highest: number }) {
  const { language } = useTexts();
  if (cell === null) return <td />;
  const { of, figure } = cell;
  const heat = of.value === null || of.smallNumber || highest === 0 ? 0 : Math.min(1, of.value / highest);
  return (
    <td className={of.smallNumber ? 'heat small-number' : 'heat'} style={{ '--heat': `${Math.round(100 * heat)}%` }}>
      <FigureCell figure={figure} text={of.value === null ? undefined : shortPercent(of.value, language)} />
      <small>{count(of.denominator, language)}</small>
    </td>
  );
}

/** The values of the second attribute, those of most customers first. */
function columnsOf(found: readonly BreakdownAnswer[]): string[] {
  const size = new Map<string, number>();
  for (const answer of found) {
    for (const each of peopled(answer)) size.set(each.group, (size.get(each.group) ?? 0) + each.denominator);
  }
  return [...size].sort(([, a], [, b]) => b - a).slice(0, MOST_COLUMNS).map(([group]) => group);
}
