import { useTexts } from '../texts/useTexts';
import type { Figure } from './figure';
import { SqlText } from './SqlText';

/** The query that gives the same number in anybody's warehouse. */
export function FigureSql({ figure }: { readonly figure: Figure }) {
  const { t } = useTexts();
  return figure.sql === '' ? <p>{t('figure.no_sql')}</p> : <SqlText sql={figure.sql} isGeneral={figure.isSqlGeneral} />;
}
