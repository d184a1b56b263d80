/** A challenge as a form on one sheet of A4, to be filled in by hand. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { asked, type ChallengeField } from '../details/details';
import { challengesQuery } from '../queries';
import styles from './PaperFormPage.module.css';
import { publicOrigins } from './queries';

const route = getRouteApi('/signed-in/projects/$projectId/challenges/$challengeId/paper');

export function PaperFormPage() {
  const { t } = useTranslation(['publicPage', 'ideas']);
  const { projectId, challengeId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const challenge = challenges.find((one) => one.id === challengeId);
  const back = (
    <Link to="/projects/$projectId/ideas" params={{ projectId }}>
      {t('back', { ns: 'ideas' })}
    </Link>
  );
  if (!challenge) return <EmptyState title={t('paper.gone')} action={back} />;
  const municipality = session.places.find(
    (place) => place.municipality_id === project.municipality_id,
  )?.municipality_name;
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <PageHeader
          level={2}
          above={back}
          title={t('paper.title')}
          lead={t('paper.lead')}
          actions={
            <Button
              variant="primary"
              icon={<Icon name="document" />}
              onClick={() => window.print()}
            >
              {t('paper.print')}
            </Button>
          }
        />
      </div>
      <article className={styles.sheet} aria-label={t('paper.title')}>
        {municipality ? <p>{t('asks', { municipality })}</p> : null}
        <h3 className={styles.question}>{challenge.question}</h3>
        {challenge.background ? <p className={styles.background}>{challenge.background}</p> : null}
        <Blank label={t('title')} lines={2} />
        <Blank label={t('text')} lines={9} />
        {asked(challenge.fields).map((field) => (
          <BlankField key={field.key} field={field} />
        ))}
        <p className={styles.label}>{t('who')}</p>
        <ul className={styles.boxes}>
          {publicOrigins.map((origin) => (
            <li key={origin}>
              <span className={styles.box} aria-hidden="true" /> {t(`origin.${origin}`)}
            </li>
          ))}
        </ul>
        <Blank label={t('author')} lines={1} />
        <p className={styles.small}>{t('paper.privacy')}</p>
      </article>
    </div>
  );
}

function BlankField({ field }: { field: ChallengeField }) {
  const label = field.unit ? `${field.label} (${field.unit})` : field.label;
  const choices = field.choices.filter((choice) => !choice.retired);
  if (choices.length === 0)
    return <Blank label={label} lines={field.kind === 'long_text' ? 3 : 1} />;
  return (
    <>
      <p className={styles.label}>{label}</p>
      <ul className={styles.boxes}>
        {choices.map((choice) => (
          <li key={choice.key}>
            <span className={styles.box} aria-hidden="true" /> {choice.label}
          </li>
        ))}
      </ul>
    </>
  );
}

function Blank({ label, lines }: { label: string; lines: number }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
