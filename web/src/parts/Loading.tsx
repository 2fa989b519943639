import { Skeleton } from 'antd';
import { useTexts } from '../texts/useTexts';

/** Something is on its way. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useTexts();
  return (
    <div role="status" aria-label={t('app.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
