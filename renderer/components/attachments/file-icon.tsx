import type { ReactNode } from 'react';
import { IconFile, IconFileText, IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPhoto, type Icon } from '@tabler/icons-react';

const ICONS: readonly (readonly [RegExp, Icon])[] = [
  [/^image\//, IconPhoto],
  [/\/pdf$/, IconFileTypePdf],
  [/wordprocessingml|msword|rtf|opendocument\.text/, IconFileTypeDocx],
  [/spreadsheet|excel|csv/, IconFileTypeXls],
  [/^text\//, IconFileText],
];

/** What kind of file it is, by its name's ending; for the eye alone. */
export function FileIcon({ mediaType }: { readonly mediaType: string }): ReactNode {
  const Kind = ICONS.find(([type]) => type.test(mediaType))?.[1] ?? IconFile;
  return <Kind size={20} stroke={1.5} aria-hidden style={{ flex: 'none' }} />;
}
