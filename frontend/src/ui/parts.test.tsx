import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { BottomLineMark } from './BottomLineMark';
import { Button } from './Button';
import { ConfirmButton } from './ConfirmButton';
import { dropAllDrafts, useDraft } from './drafts';
import { Tabs } from './Tabs';
import { ToastProvider, useToast } from './Toast';

function Sayer() {
  const say = useToast();
  return <Button onClick={() => say('Gemt')}>Gem</Button>;
}

function Writer() {
  const draft = useDraft('comment');
  return (
    <>
      <input
        aria-label="Tekst"
        value={draft.value}
        onChange={(event) => draft.setValue(event.target.value)}
      />
      <output>{draft.restored ? 'genfundet' : 'ny'}</output>
    </>
  );
}

describe('parts', () => {
  it('a busy button can be reached but does nothing', async () => {
    const press = vi.fn();
    const user = userEvent.setup();
    render(
      <Button busy onClick={press}>
        Gem
      </Button>,
    );
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(press).not.toHaveBeenCalled();
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  });

  it('a destructive step asks once', async () => {
    const confirm = vi.fn();
    const user = userEvent.setup();
    render(
      <ConfirmButton
        title="Stop?"
        question="Det kan ikke fortrydes."
        confirmLabel="Ja, stop"
        onConfirm={confirm}
      >
        Stop
      </ConfirmButton>,
    );
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(confirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Ja, stop' }));
    expect(confirm).toHaveBeenCalledOnce();
  });

  it('tabs are walked with the arrow keys', async () => {
    const user = userEvent.setup();
    render(
      <Tabs
        label="Visning"
        tabs={[
          { id: 'a', label: 'Tavle', content: 'tavlen' },
          { id: 'b', label: 'Tabel', content: 'tabellen' },
        ]}
      />,
    );
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Tabel' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').textContent).toBe('tabellen');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Tavle');
  });

  it('a bottom line has its word beside its colour', () => {
    render(<BottomLineMark line="employee" />);
    expect(screen.getByText('Arbejdsmiljø for medarbejderne')).toBeTruthy();
  });

  it('news is said aloud', async () => {
    const user = userEvent.setup();
    render(
      <ToastProvider>
        <Sayer />
      </ToastProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(screen.getByRole('status').textContent).toContain('Gemt');
  });

  it('a draft outlives its page until everything is forgotten at sign-out', async () => {
    const user = userEvent.setup();
    const first = render(<Writer />);
    await user.type(screen.getByLabelText('Tekst'), 'Godt set');
    first.unmount();
    const second = render(<Writer />);
    expect(screen.getByLabelText<HTMLInputElement>('Tekst').value).toBe('Godt set');
    expect(screen.getByRole('status').textContent).toBe('genfundet');
    second.unmount();
    dropAllDrafts();
    render(<Writer />);
    expect(screen.getByLabelText<HTMLInputElement>('Tekst').value).toBe('');
  });
});
