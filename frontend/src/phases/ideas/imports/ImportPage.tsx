/** Import in three steps: choose a file, see what would become of it, follow it in. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '@/ui/Alert';
import { FileInput } from '@/ui/FileInput';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Spinner } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { challengesQuery } from '../queries';
import { ImportMapping } from './ImportMapping';
import { ImportProgress } from './ImportProgress';
import { preview } from './queries';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/import');

export function ImportPage() {
  const { t } = useTranslation('ideas');
  const { projectId } = route.useParams();
  const { job } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({
    mutationFn: ({ chosen, sheet }: { chosen: File; sheet?: string }) =>
      preview(projectId, chosen, null, sheet),
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    reading.reset();
    if (chosen) reading.mutate({ chosen });
  };
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('back')}
          </Link>
        }
        title={t('import.title')}
        lead={t('import.lead')}
      />
      {job ? (
        <ImportProgress
          projectId={projectId}
          jobId={job}
          onAnother={() => {
            choose(undefined);
            void navigate({ search: {} });
          }}
        />
      ) : challenges.length === 0 ? (
        <Alert>{t('import.noChallenge')}</Alert>
      ) : (
        <>
          <FileInput
            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl"
            label={t('import.file')}
            description={t('import.fileHelp')}
            onFile={(chosen) => choose(chosen ?? undefined)}
          />
          {reading.isPending ? <Spinner label={t('import.reading')} /> : null}
          {reading.error ? <ProblemAlert error={reading.error} /> : null}
          {file && reading.data ? (
            <ImportMapping
              key={`${file.name}${file.lastModified}${reading.data.sheet}`}
              projectId={projectId}
              file={file}
              first={reading.data}
              challenges={challenges}
              onSheet={(sheet) => reading.mutate({ chosen: file, sheet })}
              onStarted={(started) => void navigate({ search: { job: started.id } })}
            />
          ) : null}
        </>
      )}
    </Stack>
  );
}
