/** One theme: its words and figures; opened, its ideas and what can be put right. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { useChange } from './changing';
import type { Theme } from './queries';
import { RenameTheme } from './RenameTheme';
import { ThemeIdeas } from './ThemeIdeas';
import styles from './Themes.module.css';

interface ThemeCardProps {
  projectId: string;
  theme: Theme;
  others: readonly Theme[];
  leads: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function ThemeCard({ projectId, theme, others, leads, open, onOpen }: ThemeCardProps) {
  const { t } = useTranslation('themes');
  const [renaming, setRenaming] = useState(false);
  const [into, setInto] = useState('');
  const change = useChange(projectId);
  const target = others.find(({ id }) => id === into);
  return (
    <Card as="li">
      <div className={styles.head}>
        <h4 className={styles.title}>{theme.title}</h4>
        {theme.corrected ? <Tag tone="info">{t('list.corrected')}</Tag> : null}
      </div>
      <p className={styles.quiet}>
        {t('ideas', { count: theme.idea_count })}, {t('support', { count: theme.support_count })}
        {theme.words.length > 0 ? ` · ${theme.words.join(', ')}` : null}
      </p>
      <Row>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${t(open ? 'list.close' : 'list.open')}: ${theme.title}`}
          icon={<Icon name={open ? 'up' : 'down'} />}
          onClick={() => onOpen(!open)}
        >
          {t(open ? 'list.close' : 'list.open')}
        </Button>
        <ButtonLink
          size="small"
          variant="quiet"
          aria-label={`${t('list.inList')}: ${theme.title}`}
          to="/projects/$projectId/ideas"
          params={{ projectId }}
          search={{ theme: theme.id }}
        >
          {t('list.inList')}
        </ButtonLink>
      </Row>
      {open && leads ? (
        <div className={styles.tools}>
          <Button size="small" icon={<Icon name="edit" />} onClick={() => setRenaming(true)}>
            {t('rename.open')}
          </Button>
          {others.length > 0 ? (
            <span className={styles.move}>
              <Select
                hideLabel
                label={t('merge.into')}
                empty={t('merge.into')}
                value={into}
                options={others.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(event) => setInto(event.currentTarget.value)}
              />
              {target ? (
                <ConfirmButton
                  size="small"
                  title={t('merge.title')}
                  question={t('merge.question', { from: theme.title, into: target.title })}
                  confirmLabel={t('merge.do')}
                  onConfirm={() => change.mutate({ kind: 'merge', theme, into })}
                >
                  {t('merge.do')}
                </ConfirmButton>
              ) : null}
            </span>
          ) : null}
          <ConfirmButton
            size="small"
            variant="quiet"
            title={t('dissolve.title')}
            question={t('dissolve.question', { title: theme.title })}
            confirmLabel={t('dissolve.do')}
            onConfirm={() => change.mutate({ kind: 'dissolve', theme })}
          >
            {t('dissolve.do')}
          </ConfirmButton>
        </div>
      ) : null}
      {change.error ? <ProblemAlert error={change.error} /> : null}
      {open ? (
        <ThemeIdeas projectId={projectId} theme={theme} others={others} leads={leads} />
      ) : null}
      <Dialog open={renaming} onClose={() => setRenaming(false)} title={t('rename.title')}>
        <RenameTheme projectId={projectId} theme={theme} onDone={() => setRenaming(false)} />
      </Dialog>
    </Card>
  );
}
