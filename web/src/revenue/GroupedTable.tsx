import type { Figure } from '../figure/figure';
import { FigureCell } from '../figure/FigureNumber';
import { figureName, whyUndefined, writeInterval } from '../figure/write';
import { Savable } from '../save/Savable';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import type { GroupRow } from './grouped';

interface Props {
  /** What the groups are values of. */
  readonly name: string;
  readonly rows: readonly GroupRow[];
  readonly total: readonly Figure[];
}

/** A group a row, a figure a column; a heading pressed sorts by it. */
export function GroupedTable({ name, rows, total }: Props) {
  const { t, language } = useTexts();
  return (
    <Savable name={`${t('economics.by_group')} ${name}`}>
      <div className="wide" tabIndex={0} role="region" aria-label={pair(t('economics.by_group'), name, language)}>
        <table className="grouped">
          <thead>
            <tr>
              <th scope="col" className="thing">
                {name}
              </th>
              {total.map((figure) => (
                <Heading key={figure.metric} figure={figure} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.group} name={row.name} figures={row.figures} />
            ))}
            <Row name={t('breakdown.all')} figures={total} isTotal />
          </tbody>
        </table>
      </div>
    </Savable>
  );
}

/** Pressed, it sorts by it, the largest first; pressed again the other way round, and then no more. */
function Heading({ figure }: { readonly figure: Figure }) {
  const texts = useTexts();
  const [view, change] = useView();
  const up = view.sort === figure.metric;
  const down = view.sort === `-${figure.metric}`;
  return (
    <th scope="col" className="amount" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sort" onClick={() => change({ sort: down ? figure.metric : up ? '' : `-${figure.metric}` })}>
        {figureName(figure, texts)} <span aria-hidden="true">{up ? '▲' : down ? '▼' : ''}</span>
      </button>
    </th>
  );
}

function Row({ name, figures, isTotal = false }: { readonly name: string; readonly figures: readonly Figure[]; readonly isTotal?: boolean }) {
  const texts = useTexts();
  return (
    <tr className={isTotal ? 'stands-out' : undefined}>
      <th scope="row">{name}</th>
      {figures.map((figure) => (
        <td key={figure.metric} className="amount">
          <FigureCell figure={figure} />
          <small>{figure.value === null ? whyUndefined(figure, texts) : writeInterval(figure, texts)}</small>
        </td>
      ))}
    </tr>
  );
}
