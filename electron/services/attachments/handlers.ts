import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { addAttachments } from './add.ts';
import { changeAttachment, removeAttachment, restoreAttachment } from './change.ts';
import { attachmentFile, listAttachments, previewAttachment } from './look.ts';
import { openAttachment } from './open.ts';

export function attachmentHandlers(context: Context): Handlers['attachments'] {
  return {
    list: (asked) => listAttachments(context, asked),
    add: (input) => addAttachments(context, input),
    remove: ({ id }) => removeAttachment(context, id),
    restore: ({ id }) => restoreAttachment(context, id),
    update: (input) => changeAttachment(context, input),
    file: ({ id }) => attachmentFile(context, id),
    open: (input) => openAttachment(context, input),
    preview: ({ id }) => previewAttachment(context, id),
  };
}
