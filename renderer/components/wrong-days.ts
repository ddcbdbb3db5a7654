/** Fields of the screen that hold what is no day. What they say is not stored, so nothing may be finished over them. */
const fields = new Set<HTMLInputElement>();

/** Keeps the form of a field from being sent while it holds what is no day; gives the way to end that. */
export function holdForWrongDay(field: HTMLInputElement): () => void {
  const { form } = field;
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    field.focus();
  };
  fields.add(field);
  // On the form itself, below the listener of the whole window that hands events to the screens.
  form?.addEventListener('submit', stop);
  return () => {
    fields.delete(field);
    form?.removeEventListener('submit', stop);
  };
}

/** Puts the caret into the first such field; true when there is one, and whatever was asked has to wait. */
export function goToWrongDay(): boolean {
  const [first] = fields;
  first?.focus();
  return first !== undefined;
}
