import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { type Column, DataTable } from './DataTable';
import { Figure } from './Figure';

interface Row {
  name: string;
  hours: number | null;
}

const rows: Row[] = [
  { name: 'Ø', hours: 3 },
  { name: 'Å', hours: null },
  { name: 'Æ', hours: 12 },
];
const columns: Column<Row>[] = [
  {
    id: 'name',
    header: 'Navn',
    primary: true,
    cell: (row) => <a href={`#${row.name}`}>{row.name}</a>,
    sort: (row) => row.name,
  },
  {
    id: 'hours',
    header: 'Timer',
    align: 'end',
    cell: (row) => row.hours,
    sort: (row) => row.hours,
  },
];
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const header = (name: string) =>
  within(screen.getByRole('columnheader', { name: new RegExp(name) })).getByRole('button');

describe('a table', () => {
  it('sorts by the Danish alphabet and puts the unknown last both ways', async () => {
    const user = userEvent.setup();
    render(<DataTable caption="Timer" columns={columns} rows={rows} rowKey={(row) => row.name} />);
    await user.click(header('Navn'));
    expect(names()).toEqual(['Æ', 'Ø', 'Å']);
    await user.click(header('Timer'));
    expect(names()).toEqual(['Ø', 'Æ', 'Å']);
    await user.click(header('Timer'));
    expect(names()).toEqual(['Æ', 'Ø', 'Å']);
    expect(screen.getByRole('columnheader', { name: /Timer/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  it('leaves sorting to whoever asked for it', async () => {
    const onSort = vi.fn();
    const user = userEvent.setup();
    render(
      <DataTable
        caption="Timer"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        onSort={onSort}
      />,
    );
    await user.click(header('Navn'));
    expect(onSort).toHaveBeenCalledWith({ column: 'name', direction: 'ascending' });
    expect(names()).toEqual(['Ø', 'Å', 'Æ']);
  });

  it('is walked with the arrow keys', async () => {
    const user = userEvent.setup();
    render(<DataTable caption="Timer" columns={columns} rows={rows} rowKey={(row) => row.name} />);
    screen.getByRole('link', { name: 'Ø' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Å');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Ø');
  });

  it('shows what to do when there is nothing', () => {
    render(
      <DataTable
        caption="Timer"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.name}
        empty={<p>Tomt</p>}
      />,
    );
    expect(screen.getByText('Tomt')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('a figure', () => {
  it('has its numbers as a table, one key away', async () => {
    const user = userEvent.setup();
    render(
      <Figure
        title="Timer"
        reading="Æ brugte mest."
        table={{ columns, rows, rowKey: (row) => row.name }}
      >
        <svg />
      </Figure>,
    );
    expect(screen.getByRole('img', { name: 'Timer. Æ brugte mest.' })).toBeTruthy();
    await user.tab();
    await user.keyboard('t');
    expect(screen.getByRole('table', { name: 'Timer' })).toBeTruthy();
    await user.keyboard('t');
    expect(screen.queryByRole('table')).toBeNull();
  });
});
