import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Import } from '../../contract/imports';
import { resultsFormats, type ResultsFormat } from '../../contract/resultsFile';
import { sentenceFor } from '../load/sentenceFor';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';

const useStyles = makeStyles({
  downloads: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
});

type Download = { readonly status: 'idle' | 'under-way' } | { readonly status: 'failed'; readonly error: unknown };

/** The results of an import as files. */
export function Downloads({ api, found }: { readonly api: SystemApi; readonly found: Import }) {
  const styles = useStyles();
  const [download, setDownload] = useState<Download>({ status: 'idle' });
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  async function save(format: ResultsFormat): Promise<void> {
    if (download.status === 'under-way') return;
    const aborter = new AbortController();
    leaving.current = aborter;
    setDownload({ status: 'under-way' });
    try {
      await api.saveResults(found, format, aborter.signal);
      setDownload({ status: 'idle' });
    } catch (error) {
      if (!aborter.signal.aborted) setDownload({ status: 'failed', error });
    }
  }

  return (
    <>
      <div className={styles.downloads}>
        {resultsFormats.map((format) => (
          <Button
            key={format}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={download.status === 'under-way'}
            onClick={() => void save(format)}
          >
            {strings.download[format]}
          </Button>
        ))}
        {download.status === 'under-way' && <Spinner size="tiny" label={strings.downloading} />}
      </div>
      {download.status === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{sentenceFor(download.error)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
