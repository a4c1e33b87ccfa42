/**
 * Keeps the page where it is when a file is dropped on a part of it that takes none: a browser would open the file in its
 * place.
 * @returns lets go again
 */
export function keepPage(page: Document): () => void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
  return () => {
    page.removeEventListener('dragover', refuse);
    page.removeEventListener('drop', refuse);
  };
}
