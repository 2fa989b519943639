import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { asProblem } from '../api/problem';
import { useAccount } from '../api/questions';
import { Failed } from '../parts/Failed';
import { percent } from '../format/format';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { upload } from './upload';
import { bytes } from './words';

/** The file that was chosen last and has not arrived yet, and by whom: signing in again does not lose it, nor show it to another. */
let waiting: { readonly file: File; readonly account: string } | null = null;

/** A place to drop a file on or to choose one in, and how much of it is gone. */
export function FilePick() {
  const { t } = useTexts();
  const [, change] = useView();
  const account = useAccount();
  const [file, setFile] = useState(waiting?.account === account ? waiting.file : null);
  const [share, setShare] = useState(0);
  const running = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: (chosen: File) => {
      running.current = new AbortController();
      return upload(chosen, setShare, running.current.signal);
    },
    onSuccess: ({ id }) => {
      waiting = null;
      change({ file: id });
    },
  });
  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    waiting = { file: chosen, account };
    setFile(chosen);
    setShare(0);
    sending.mutate(chosen);
  };
  if (sending.isPending && file !== null) return <Sending file={file} share={share} cancel={() => running.current?.abort()} />;
  return (
    <>
      <DropPlace take={take} />
      {file !== null && (
        <p>
          {t('data.chosen', { file: file.name })}{' '}
          <Button size="small" onClick={() => take(file)}>
            {t('data.send_again')}
          </Button>
        </p>
      )}
      {sending.isError && !isStopped(sending.error) && <Failed error={sending.error} />}
      <p className="note">{t('data.formats')}</p>
    </>
  );
}

function isStopped(error: unknown): boolean {
  return error instanceof DOMException || asProblem(error).status === 401;
}

function Sending({ file, share, cancel }: { readonly file: File; readonly share: number; readonly cancel: () => void }) {
  const { t, language } = useTexts();
  return (
    <div className="sending" role="status">
      <p>
        {t('data.sending', { file: file.name })} · {bytes(file.size, language)} · {percent(share, language)}
      </p>
      <Progress percent={Math.round(100 * share)} showInfo={false} status="active" aria-label={t('data.sending', { file: file.name })} />
      <Button onClick={cancel}>{t('data.cancel')}</Button>
    </div>
  );
}

/** The box is a label of the file chooser of the browser, so that it works by keyboard and for who sees nothing. The chooser itself is not seen: its words are in the language of the browser. */
function DropPlace({ take }: { readonly take: (file: File | undefined) => void }) {
  const { t } = useTexts();
  const id = useId();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <label
      htmlFor={id}
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span>{t('data.drop')}</span>
      <span className="choose-file" aria-hidden="true">
        {t('data.choose_file')}
      </span>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.xlsx,.gz"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
