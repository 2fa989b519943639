import { Count } from '../parts/Count';
import { useTexts } from '../texts/useTexts';
import type { Counts } from './answers';

/** What became of the rows; the parts add up to the rows read. */
export function RowCounts({ counts, corrections }: { readonly counts: Counts; readonly corrections: number | null }) {
  const { t } = useTexts();
  return (
    <dl className="facts">
      <Line name={t('data.read')} value={counts.read} />
      <Line name={t('data.accepted')} value={counts.accepted} />
      {corrections !== null && corrections > 0 && <Line name={t('data.corrections')} value={corrections} />}
      <Line name={t('data.known')} value={counts.known} />
      <Line name={t('data.quarantined')} value={counts.quarantined} />
    </dl>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Count value={value} />
      </dd>
    </div>
  );
}
