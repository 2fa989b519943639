import { count } from '../format/format';
import { useTexts } from '../texts/useTexts';
import { useInbox } from './questions';
import { bytes, kindName } from './words';

/** What waits in the folder of the server that files can be put into, and how that is done. */
export function InboxNote() {
  const texts = useTexts();
  const { t, language } = texts;
  const { data } = useInbox();
  const waiting = data?.count ?? 0;
  return (
    <details className="inbox">
      <summary>{waiting === 0 ? t('data.inbox') : t('data.inbox_waiting', { count: waiting, n: count(waiting, language) })}</summary>
      <p className="note">{t('data.inbox_how')}</p>
      {data !== undefined && waiting > 0 && (
        <ul>
          {data.files.map(({ file, kind, bytes: size }) => (
            <li key={`${kind}/${file}`}>
              {file} · {kindName(kind, texts)} · {bytes(size, language)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
