import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problems';
import { Form } from './Form';
import { Scale } from './Scale';
import { TextArea } from './TextArea';
import { TextInput } from './TextInput';
import { useServerForm } from './useServerForm';

interface Values {
  title: string;
  hours: number | null;
  wanted: number | null;
  note: string | null;
}

function Sample({ send }: { send: (values: Values, key: string) => Promise<unknown> }) {
  const form = useServerForm<Values>({
    defaultValues: { title: '', hours: null, wanted: null, note: '' },
    send,
    draft: 'sample',
  });
  return (
    <Form form={form} submitLabel="Send">
      <TextInput label="Titel" {...form.field('title', { required: true, maxLength: 20 })} />
      <TextInput label="Timer" {...form.field('hours', { number: 'whole', min: 1 })} />
      <Scale
        label="Ønsket"
        ends={['lidt', 'meget']}
        {...form.field('wanted', { number: 'whole' })}
      />
      <TextArea label="Note" {...form.field('note', { nullable: true })} />
    </Form>
  );
}

const refused = (pointer: string) =>
  new Problem({
    type: '',
    title: '',
    status: 422,
    detail: 'Wrong.',
    code: 'invalid_input',
    errors: [{ pointer, code: 'string_too_long', detail: 'Too long' }],
  });

describe('a form', () => {
  it('sends numbers as numbers, empty as null, and forgets the draft', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    const user = userEvent.setup();
    render(<Sample send={send} />);
    await user.type(screen.getByLabelText(/Titel/), ' Tryg nat ');
    await user.type(screen.getByLabelText('Timer'), '12');
    await user.click(screen.getByRole('radio', { name: '5, meget' }));
    expect(localStorage.getItem('samskab.draft.sample')).toContain('Tryg nat');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(send.mock.calls[0]?.[0]).toEqual({
      title: 'Tryg nat',
      hours: 12,
      wanted: 5,
      note: null,
    });
    await waitFor(() => expect(localStorage.getItem('samskab.draft.sample')).toBeNull());
  });

  it('does not send what breaks a rule, and lists what to put right', async () => {
    const send = vi.fn();
    const user = userEvent.setup();
    render(<Sample send={send} />);
    await user.type(screen.getByLabelText('Timer'), '1,5');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Der er 2 ting, der skal rettes')).toBeTruthy();
    expect(screen.getByText('Titel: Udfyld feltet.')).toBeTruthy();
    expect(screen.getByLabelText('Timer').getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByText('Titel: Udfyld feltet.'));
    expect(document.activeElement).toBe(screen.getByLabelText(/Titel/));
    expect(send).not.toHaveBeenCalled();
  });

  it('shows a server’s objection at its field, and sends the mended form under a new key', async () => {
    const send = vi.fn().mockRejectedValueOnce(refused('/title')).mockResolvedValue(undefined);
    const user = userEvent.setup();
    render(<Sample send={send} />);
    const title = screen.getByLabelText(/Titel/);
    await user.type(title, 'For lang');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Det er for langt. Skriv lidt mindre.')).toBeTruthy();
    await user.type(title, '!');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls[0]?.[1]).not.toBe(send.mock.calls[1]?.[1]);
  });

  it('keeps the key when the connection breaks, so that a retry makes no second one', async () => {
    const lost = new Problem({ type: '', title: '', status: 0, detail: '', code: 'unreachable' });
    const send = vi.fn().mockRejectedValueOnce(lost).mockResolvedValue(undefined);
    const user = userEvent.setup();
    render(<Sample send={send} />);
    await user.type(screen.getByLabelText(/Titel/), 'Tryg');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls[0]?.[1]).toBe(send.mock.calls[1]?.[1]);
  });

  it('keeps the key over a reload too, and offers to send again', async () => {
    const lost = new Problem({ type: '', title: '', status: 0, detail: '', code: 'unreachable' });
    const broken = vi.fn().mockRejectedValue(lost);
    const user = userEvent.setup();
    const first = render(<Sample send={broken} />);
    await user.type(screen.getByLabelText(/Titel/), 'Tryg');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await user.click(await screen.findByRole('button', { name: 'Prøv igen' }));
    await waitFor(() => expect(broken).toHaveBeenCalledTimes(2));
    first.unmount();
    const send = vi.fn().mockResolvedValue(undefined);
    render(<Sample send={send} />);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    expect(send.mock.calls[0]?.[1]).toBe(broken.mock.calls[0]?.[1]);
    await waitFor(() => expect(localStorage.getItem('samskab.draft.sample.key')).toBeNull());
  });

  it('brings back what was written before a reload, and lets one start over', async () => {
    const user = userEvent.setup();
    const first = render(<Sample send={vi.fn()} />);
    await user.type(screen.getByLabelText(/Titel/), 'Halvt skrevet');
    first.unmount();
    render(<Sample send={vi.fn()} />);
    expect(screen.getByLabelText<HTMLInputElement>(/Titel/).value).toBe('Halvt skrevet');
    await user.click(screen.getByRole('button', { name: 'Begynd forfra' }));
    expect(screen.getByLabelText<HTMLInputElement>(/Titel/).value).toBe('');
    expect(localStorage.getItem('samskab.draft.sample')).toBeNull();
  });
});
