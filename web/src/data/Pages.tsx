import { Button } from 'antd';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

/** The way along a long list; where one is stands in the address. */
export function Pages({ next }: { readonly next: string | number | null }) {
  const { t } = useTexts();
  const [view, change] = useView();
  if (view.cursor === '' && next === null) return null;
  return (
    <nav className="pages" aria-label={t('data.pages')}>
      <Button size="small" disabled={view.cursor === ''} onClick={() => change({ cursor: '' })}>
        {t('data.newest')}
      </Button>
      <Button size="small" disabled={next === null} onClick={() => change({ cursor: String(next) })}>
        {t('data.older')}
      </Button>
    </nav>
  );
}
