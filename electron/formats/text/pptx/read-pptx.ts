import type { TextBlock } from '../../../core/attachment/types.ts';
import { damaged } from '../../workbook/outcome.ts';
import { END, OPEN, XmlReader } from '../../workbook/xml/reader.ts';
import { readRelationships } from '../../workbook/xlsx/package.ts';
import type { ZipArchive } from '../../workbook/zip.ts';
import type { FileContent } from '../outcome.ts';
import { readSlide } from './slide.ts';
import * as w from './words.ts';

/** The main part of a PowerPoint package, null when this is none. */
export const presentationPartOf = (zip: ZipArchive): string | null => {
  const main = readRelationships(zip, '').find((relation) => relation.type === 'officeDocument')?.part;
  const part = main ?? 'ppt/presentation.xml';
  return part.startsWith('ppt/') && zip.has(part) ? part : null;
};

/** The text of a presentation, each slide followed by its notes. Throws `Refused` when the file is broken or passes a limit. */
export const readPptx = (zip: ZipArchive, main: string): Extract<FileContent, { kind: 'blocks' }> => {
  const presentation = zip.read(main);
  if (presentation === null) throw damaged('presentation part missing');
  const relations = readRelationships(zip, main).filter((relation) => relation.type === 'slide');
  const order = slideOrder(presentation);
  const slides = relations.filter(({ id }) => order.has(id)).sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  const read = (part: string): readonly TextBlock[] => {
    const bytes = zip.read(part);
    return bytes === null ? [] : readSlide(bytes);
  };
  const withNotes = (part: string): readonly TextBlock[] => [
    ...read(part),
    ...readRelationships(zip, part).filter((relation) => relation.type === 'notesSlide').flatMap((notes) => read(notes.part)),
  ];
  return { kind: 'blocks', blocks: slides.flatMap(({ part }) => withNotes(part)), pages: slides.length };
};

/** The place of each slide by its relationship. */
const slideOrder = (presentation: Uint8Array): ReadonlyMap<string, number> => {
  const xml = new XmlReader(presentation, w.WORDS);
  const order = new Map<string, number>();
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event === OPEN && xml.name === w.SLIDE_ID) order.set(xml.attribute(w.RELATION_ID) ?? '', order.size);
  }
  return order;
};
