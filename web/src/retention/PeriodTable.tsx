import type { ReactNode } from 'react';
import type { Period } from '../api/answers';
import { period } from '../format/format';
import { useTexts } from '../texts/useTexts';

interface Row {
  readonly period: Period;
  readonly complete: boolean;
  readonly cells: readonly ReactNode[];
}

/** The figures of a series, a row for each period. */
export function PeriodTable({ columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly Row[] }) {
  const { t, language } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('figure.period')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="amount">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.period.from}>
            <th scope="row">
              {period(row.period.from, row.period.to, language)} {!row.complete && `(${t('period.incomplete')})`}
            </th>
            {row.cells.map((cell, i) => (
              <td key={columns[i]} className="amount">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
