/** An error that the reader can act on: what it means, what to do, the number to quote. */
import { useTranslation } from 'react-i18next';
import { isProblem, sayProblem } from '@/api/problems';
import { Alert } from './Alert';
import styles from './Alert.module.css';
import { Button } from './Button';

interface ProblemAlertProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

export function ProblemAlert({ error, title, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation('common');
  const problem = isProblem(error)
    ? error
    : { code: 'internal_error', status: 500, detail: '', requestId: undefined };
  return (
    <Alert
      tone="danger"
      role="alert"
      title={title ?? t('problem.title')}
      actions={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        ) : null
      }
    >
      <p>{sayProblem(problem)}</p>
      {problem.requestId && problem.status >= 500 ? (
        <p className={styles.reference}>{t('problem.reference', { id: problem.requestId })}</p>
      ) : null}
    </Alert>
  );
}
