/** What kind of file something is and how large, in words. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Attachment } from './queries';

/** HEIC is left out on purpose: phones then hand over JPEG. */
export const ACCEPT = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
  '.txt',
  '.csv',
].join(',');

export function useFileWords() {
  const { t } = useTranslation('files');
  const format = useFormat();
  const size = (bytes: number): string =>
    bytes < 1_000_000
      ? t('size.kb', { number: format.number(Math.max(1, Math.round(bytes / 1000)), 0) })
      : t('size.mb', { number: format.number(bytes / 1_000_000) });
  const about = (file: Attachment): string =>
    t('about', { kind: t(`kind.${file.kind}`), size: size(file.size) });
  return { size, about };
}
