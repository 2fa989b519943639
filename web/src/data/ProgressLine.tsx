import { Progress } from 'antd';
import { count, percent } from '../format/format';
import { useTexts } from '../texts/useTexts';
import type { Progress as Far } from './answers';
import { bytes } from './words';

/** How far something is that runs: the phase, its share, and how long it still takes. */
export function ProgressLine({ progress }: { readonly progress: Far | null }) {
  const { t, coded, language } = useTexts();
  if (progress === null) return <p className="note">{t('data.waiting')}</p>;
  const { phase, unit, done, share, secondsLeft } = progress;
  const amount = unit === 'bytes' ? bytes(done, language) : t('data.rows', { count: done, n: count(done, language) });
  const name = coded(`phase.${phase}`, 'data.waiting');
  return (
    <div className="progress-line">
      <Progress percent={Math.round(100 * (share ?? 0))} size="small" showInfo={false} status="active" aria-label={name} />
      <span className="note">
        {name} · {share === null ? amount : percent(share, language)}
        {secondsLeft !== null && secondsLeft >= 2 && ` · ${t('data.seconds_left', { count: Math.round(secondsLeft) })}`}
      </span>
    </div>
  );
}
