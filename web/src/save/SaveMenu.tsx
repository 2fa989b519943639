import { useMutation } from '@tanstack/react-query';
import { getFile } from '../api/client';
import { asProblem } from '../api/problem';
import { useSession } from '../api/questions';
import { Menu, type MenuItem } from '../parts/Menu';
import { useTexts } from '../texts/useTexts';
import { download } from './download';
import { useSource } from './FileOf';

interface Props {
  /** Saves the table, or nothing when the view has its own way. */
  readonly csv: () => void;
  /** Draws it as a picture; nothing: there is none. */
  readonly picture?: (() => Promise<void>) | undefined;
  /** Whether the page holds all of it, so that printing it is saving it. */
  readonly isPage?: boolean;
}

/** The ways to take a view along: its table, the workbook of the server, its picture, the page on paper. */
export function SaveMenu({ csv, picture, isPage = true }: Props) {
  const { t, coded, language } = useTexts();
  const source = useSource();
  const me = useSession();
  const workbook = useMutation({
    mutationFn: async () => {
      if (source === null) return;
      const file = await getFile(source.path, source.query, language);
      download(file.name, file.blob);
    },
  });
  const drawn = useMutation({ mutationFn: async () => picture?.() });
  if (me.data?.rights.includes('EXPORT') !== true) return null;
  const items: MenuItem[] = [
    { key: 'csv', label: t('save.csv'), run: csv },
    ...(source === null ? [] : [{ key: 'xlsx', label: t('save.xlsx'), run: () => workbook.mutate() }]),
    ...(picture === undefined ? [] : [{ key: 'png', label: t('save.png'), run: () => drawn.mutate() }]),
    ...(isPage ? [{ key: 'pdf', label: t('save.pdf'), run: () => window.print() }] : []),
  ];
  const refused = workbook.isError ? asProblem(workbook.error) : null;
  return (
    <div className="save">
      <Menu label={t('save.as')} items={items} />
      <span role="status">
        {workbook.isPending && t('save.making')}
        {drawn.isError && t('save.failed')}
        {refused !== null && `${coded(`problem.${refused.code}`, 'problem.FAULT')} ${refused.message}`}
      </span>
    </div>
  );
}
