import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { session } from '../api/client';
import { SESSION, useSession } from '../api/questions';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useTexts } from '../texts/useTexts';
import { go } from '../url/address';
import { readView, writeView } from '../url/view';
import { Door } from './Door';

/** Where the link of a demonstration leads: it signs in by itself. Its secret stands after the `#`, where no log sees it. */
export function Enter() {
  const { t } = useTexts();
  const [link] = useState(() => window.location.hash.slice(1));
  const client = useQueryClient();
  const home = `/overview${writeView(readView(window.location.search))}`;
  const { mutate, ...enter } = useMutation({
    mutationFn: () => session.enter(link),
    onSuccess: (me) => {
      client.setQueryData(SESSION, me);
      go(home, true);
    },
  });
  const { isPending } = useSession(); // its answer must not come after ours and sign out again
  const begun = useRef(false);
  useEffect(() => {
    if (isPending || begun.current) return; // a link works once, an effect may run twice
    begun.current = true;
    mutate();
  }, [mutate, isPending]);
  return (
    <Door title={t('enter.title')}>
      {!enter.isError && <Loading />}
      {enter.isError && (
        <>
          <Failed error={enter.error} />
          <p className="note">{t('enter.failed')}</p>
          <Button onClick={() => go(home, true)}>{t('enter.home')}</Button>
        </>
      )}
    </Door>
  );
}
