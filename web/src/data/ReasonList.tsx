import { count } from '../format/format';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { reason } from './words';

/** Why rows are set aside, the most usual reason first. */
export function ReasonList({ reasons }: { readonly reasons: Readonly<Record<string, number>> }) {
  const texts = useTexts();
  const { t, language } = texts;
  const sorted = Object.entries(reasons).sort(([, a], [, b]) => b - a);
  return (
    <ul className="reasons">
      {sorted.map(([code, rows]) => (
        <li key={code}>
          {pair(t('data.rows', { count: rows, n: count(rows, language) }), reason(code, texts), language)}
        </li>
      ))}
    </ul>
  );
}
