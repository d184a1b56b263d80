/** The themes as a map: the area says how many ideas, the edge how many stand behind each. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Figure } from '@/ui/Figure';
import type { Theme } from './queries';
import styles from './Themes.module.css';
import { treemap } from './treemap';

const WIDE = { width: 840, height: 420 };
const NARROW = { width: 330, height: 420 };
const LINE = 21;
const LETTER = 9;

export function ThemeMap({ themes }: { themes: readonly Theme[] }) {
  const { t } = useTranslation('themes');
  const format = useFormat();
  const drawn = themes.filter((theme) => theme.idea_count > 0);
  const [largest] = drawn;
  if (!largest) return null;
  const loudest = drawn.reduce((one, other) =>
    other.support_count > one.support_count ? other : one,
  );
  return (
    <Figure
      title={t('map.title')}
      reading={t('map.reading', {
        largest: largest.title,
        count: largest.idea_count,
        loudest: loudest.title,
        support: format.number(loudest.support_count),
      })}
      notes={t('map.notes')}
      table={{
        rows: drawn,
        rowKey: (theme) => theme.id,
        narrow: true,
        columns: [
          { id: 'title', header: t('map.theme'), primary: true, cell: (theme) => theme.title },
          {
            id: 'ideas',
            header: t('map.ideas'),
            align: 'end',
            sort: (theme) => theme.idea_count,
            cell: (theme) => format.number(theme.idea_count),
          },
          {
            id: 'support',
            header: t('map.support'),
            align: 'end',
            sort: (theme) => theme.support_count,
            cell: (theme) => format.number(theme.support_count),
          },
        ],
      }}
    >
      <div className={styles.wide}>
        <Drawing themes={drawn} box={WIDE} />
      </div>
      <div className={styles.narrow}>
        <Drawing themes={drawn} box={NARROW} />
      </div>
    </Figure>
  );
}

interface DrawingProps {
  themes: readonly Theme[];
  box: { width: number; height: number };
}

/** The map in a box of one shape; the style sheet shows the one that fits the page. */
function Drawing({ themes, box }: DrawingProps) {
  const format = useFormat();
  const sizes = themes.map((theme) => theme.idea_count);
  const support = themes.map((theme) => theme.support_count / theme.idea_count);
  const most = Math.max(1, ...support);
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {treemap(sizes, box.width, box.height).map((cell, place) => {
        const theme = themes[place];
        if (!theme) return null;
        return (
          <g key={theme.id} transform={`translate(${cell.x} ${cell.y})`}>
            <rect
              x={2}
              y={2}
              rx={8}
              width={Math.max(0, cell.width - 4)}
              height={Math.max(0, cell.height - 4)}
              className={styles.cell}
              data-strength={Math.round(((support[place] ?? 0) / most) * 3)}
            />
            <text x={14} y={28} className={styles.cellTitle}>
              {fitted(theme.title, cell.width - 28, cell.height - 44).map((line, row) => (
                <tspan key={line} x={14} dy={row === 0 ? 0 : LINE}>
                  {line}
                </tspan>
              ))}
            </text>
            {cell.width > 60 && cell.height > 50 ? (
              <text x={14} y={cell.height - 14} className={styles.cellCount}>
                {format.number(theme.idea_count)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** A title in lines that fit; what does not fit is in the list below and in the table. */
export function fitted(title: string, width: number, height: number): string[] {
  const letters = Math.floor(width / LETTER);
  const most = Math.floor(height / LINE);
  if (letters < 4 || most < 1) return [];
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (lines.length < most) {
      lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word);
    } else break;
  }
  return lines;
}
