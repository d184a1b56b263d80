/** A step that is hard to undo asks once, in words that say what will happen. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './Button';
import { Dialog } from './Dialog';

interface ConfirmButtonProps extends ButtonLook {
  /** What happens, and whether it can be undone. */
  question: ReactNode;
  title: string;
  confirmLabel: string;
  onConfirm: () => void | Promise<void>;
  busy?: boolean;
  children: ReactNode;
}

export function ConfirmButton({
  question,
  title,
  confirmLabel,
  onConfirm,
  busy,
  children,
  ...look
}: ConfirmButtonProps) {
  const { t } = useTranslation('common');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...look} busy={busy} onClick={() => setAsking(true)}>
        {children}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={title}
        footer={
          <>
            <Button
              variant={look.variant === 'danger' ? 'danger' : 'primary'}
              onClick={() => {
                setAsking(false);
                void onConfirm();
              }}
            >
              {confirmLabel}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </>
        }
      >
        {typeof question === 'string' ? <p>{question}</p> : question}
      </Dialog>
    </>
  );
}
