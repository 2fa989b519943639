import { useTexts } from '../texts/useTexts';
import type { Preview } from './answers';
import { columnName } from './words';

/** The file as it is, so that one sees what one maps. */
export function FirstRows({ seen }: { readonly seen: Preview }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <section>
      <h3>{t('data.first_rows')}</h3>
      <div className="wide first-rows" tabIndex={0} role="region" aria-label={t('data.first_rows')}>
        <table className="lines">
          <thead>
            <tr>
              {seen.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {columnName(name, texts)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.rows.slice(0, 8).map((row, i) => (
              <tr key={i}>
                {row.map((value, j) => (
                  <td key={j}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
