import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingPaper } from '../../../electron/core/meeting/papers.ts';
import type { AgendaItem } from '../../../electron/core/meeting/types.ts';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { readDocx } from '../../builders/document/docx-reader.ts';
import { firstMissing } from '../../builders/document/marked-reading.ts';
import { PROFILES } from '../../builders/document/official-document.ts';
import { richText } from '../../builders/document/rich-text.ts';
import { schemaErrors } from '../../builders/document/validate.ts';
import { guest, material, person } from '../../builders/meeting/material.ts';

const item: fc.Arbitrary<AgendaItem> = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('Thông qua kế hoạch', ''),
  presenter: fc.constantFrom(person('binh'), null),
  opinions: fc.array(fc.record({ id: fc.uuid(), speaker: fc.constantFrom(person('an'), guest), text: richText }), { maxLength: 3 }),
  votes: fc.constant([]),
  decision: richText,
});

describe.each(PROFILES)('the minutes as DOCX (%s)', (profile) => {
  it('hold every text, mark, list, heading and table of what was written, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(richText, fc.array(item, { maxLength: 3 }), richText, async (notes, agenda, assessment) => {
        const file = readDocx(await writeOfficialDocx(meetingPaper(material(profile, { notes, agenda, assessment }), 'minutes')));
        const spoken = [notes, ...agenda.flatMap((one) => [...one.opinions.map((opinion) => opinion.text), one.decision]), assessment];
        expect(firstMissing(file, spoken)).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it('hold the appraisal of the notice of conclusions as well', async () => {
    await fc.assert(
      fc.asyncProperty(richText, async (assessment) => {
        const file = readDocx(await writeOfficialDocx(meetingPaper(material(profile, { assessment }), 'notice')));
        expect(firstMissing(file, [assessment])).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it('open in Word whatever was written', async () => {
    for (const [notes, assessment] of fc.sample(fc.tuple(richText, richText), { numRuns: 2, seed: 35 })) {
      for (const part of ['minutes', 'notice'] as const) expect(await schemaErrors(await writeOfficialDocx(meetingPaper(material(profile, { notes, assessment }), part)), 'docx')).toEqual([]);
    }
  });
});
