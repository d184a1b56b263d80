/** The few drawings the interface needs, on a 24-unit grid. Always beside a word, so hidden from readers. */
import { classes } from './classes';
import styles from './Icon.module.css';

const drawings = {
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm9 6 6 6-6 6',
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  edit: 'M5 19h3.5L19 8.5 15.5 5 5 15.5V19Zm8-11.5L16.5 11',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 7v5m0-8.2v.4',
  warning: 'M12 4.5 3.5 19h17L12 4.5Zm0 5.5v4m0 2.6v.2',
  danger: 'M8.5 4h7L20 8.5v7L15.5 20h-7L4 15.5v-7L8.5 4ZM12 8v5m0 2.8v.2',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5L19 19',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 19.5c.6-3.4 3.4-5.5 7-5.5s6.4 2.1 7 5.5',
  people:
    'M9 5.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 18.500c.5-2.9 2.9-4.5 6-4.500s5.5 1.6 6 4.500M15.5 6a2.7 2.7 0 0 1 0 5.200M17.5 14.300c2 .6 3.2 2.1 3.5 4.2',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500ZM10 20.500h4',
  building:
    'M5 19.500V7l7-3 7 3v12.500M3.5 19.500h17M9 10v.1M9 13.500v.1M15 10v.1M15 13.500v.1M10.5 19.500V16h3v3.5',
  heart:
    'M12 19.500S4.5 15 4.5 9.700A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7.5 1.700C19.5 15 12 19.5 12 19.500Z',
  scale: 'M12 4.500v15M7.5 19.500h9M5 7h14M5 7l-2.5 6.500h5L5 7Zm14 0-2.5 6.500h5L19 7Z',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.500V12l3 2',
  ball: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4.5 10c5-.5 9.5 1.5 12.5 7M9 4.600c2.5 4 6 6 10.8 6',
  table: 'M4 6h16v12H4V6Zm0 4h16M10 10v8',
  figure: 'M4 19h16M7 16v-4M12 16V7M17 16v-6',
  lock: 'M6.5 11h11v8h-11v-8ZM8.5 11V8.500a3.5 3.5 0 0 1 7 0V11',
  document: 'M7 4h7l4 4v12H7V4Zm7 0v4h4M9.5 12h6M9.5 15.500h6',
  money: 'M4 7h16v10H4V7Zm8 2.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM7 10v.1M17 14v.1',
  bulb: 'M9.5 18.500h5M10 21h4M8.5 14.500C7 13.3 6 11.6 6 9.700a6 6 0 0 1 12 0c0 1.9-1 3.6-2.5 4.8-.6.5-.8 1-.8 1.700H9.300c0-.7-.2-1.2-.8-1.700Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v1.500M12 19.500V21M3 12h1.500M19.5 12H21M5.6 5.600l1.1 1.100M17.3 17.300l1.1 1.100M18.4 5.600l-1.1 1.100M6.7 17.300l-1.1 1.1',
  moon: 'M19 14.500A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.500Z',
  out: 'M10 5H5v14h5M14 8l4 4-4 4M9 12h9',
  comment: 'M4.5 5.500h15v10h-8l-4 3.500v-3.500h-3v-10Z',
  upload: 'M12 16V5m-4.5 4.500L12 5l4.5 4.500M5 19h14',
  download: 'M12 5v11m-4.5-4.500L12 16l4.5-4.500M5 19h14',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={classes(styles.icon, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
