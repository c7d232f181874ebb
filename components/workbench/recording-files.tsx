'use client';

import { Save } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { ChooseFile } from '@/components/controls/open-file';
import { saveText } from '@/components/controls/save-text';
import { useWords } from '@/components/site/words';
import { fileProblemText } from '@/components/workbench/file-problem-text';
import { type Opening, openTrace } from '@/components/workbench/open-trace';
import styles from '@/components/workbench/recording-files.module.css';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import { writeTraceFile } from '@/lib/trace/write-file';
import type { Recording } from '@/machines/workbench';

/** Only a simulation has packets to save: a live call's page does not load what it takes. */
const SavePcapng = lazy(async () => ({
  default: (await import('@/components/nat/save-pcapng')).SavePcapng,
}));

/** Saves the recording as a file, and opens one. A file that cannot be read changes nothing. */
export function RecordingFiles({
  controls,
  onOpen,
}: {
  readonly controls: WorkbenchControls;
  /** A file was opened: the live call, if there is one, makes room for it. */
  readonly onOpen: (recording: Recording) => void;
}): ReactNode {
  const { files } = useWords().workbench;
  const { recording, problem } = controls.bench;
  return (
    <div className={styles['files']}>
      {recording ? (
        <Button
          size="small"
          icon={<Save size={16} aria-hidden />}
          onClick={() => saveRecording(recording)}
        >
          {files.save}
        </Button>
      ) : undefined}
      {recording?.trace.header.source === 'simulated' ? (
        <Suspense>
          <SavePcapng trace={recording.trace} />
        </Suspense>
      ) : undefined}
      <OpenButton controls={controls} onOpen={onOpen} />
      {problem ? (
        <Notice
          tone="error"
          heading={files.refused(problem.file)}
          actions={
            <Button size="small" onClick={controls.dismiss}>
              {files.dismiss}
            </Button>
          }
        >
          <p>
            {fileProblemText(problem.problem, files.problems)} {recording ? files.kept : undefined}
          </p>
        </Notice>
      ) : undefined}
    </div>
  );
}

function OpenButton({ controls, onOpen }: Parameters<typeof RecordingFiles>[0]): ReactNode {
  const { files } = useWords().workbench;
  const [reading, setReading] = useState<{ opening: Opening; share: number }>();

  const open = async (file: File) => {
    controls.chooseFile(file.name);
    const opening = openTrace(file, (share) => setReading({ opening, share }));
    setReading({ opening, share: 0 });
    const opened = await opening.result.catch(() => undefined);
    setReading(undefined);
    if (opened?.kind === 'recording') onOpen(opened.recording);
    else controls.refuseFile(opened?.problem ?? { kind: 'unreadable' });
  };
  const cancel = () => {
    reading?.opening.cancel();
    setReading(undefined);
    controls.leaveFile();
  };

  if (reading && controls.bench.opening !== undefined) {
    const percent = Math.round(reading.share * 100);
    return (
      <span className={styles['progress']} role="status">
        {files.opening(controls.bench.opening, percent)}
        <Button size="small" onClick={cancel}>
          {files.cancel}
        </Button>
      </span>
    );
  }
  return (
    <ChooseFile
      label={files.open}
      accept=".json,application/json"
      onFile={(file) => void open(file)}
    />
  );
}

function saveRecording(recording: Recording): void {
  saveText(fileName(recording), 'application/json', writeTraceFile(recording.trace));
}

function fileName({ trace }: Recording): string {
  const stamp = (trace.header.startedAt ?? '').slice(0, 19).replaceAll(/[:T]/g, '-');
  return `peerscope-${stamp || trace.header.id}.json`;
}
