/** An opened element, its namespace resolved. */
export interface XmlTag {
  readonly local: string;
  readonly uri: string;
  /** The value of an attribute, by its name as it is written. */
  attribute(name: string): string | undefined;
  /** The value of an attribute that belongs to one of some namespaces, whatever its prefix. */
  attributeIn(namespaces: ReadonlySet<string>, local: string): string | undefined;
}

/** What a parser passes on. It may throw; a parser lets that through. */
export interface XmlEvents {
  open(tag: XmlTag): void;
  close(): void;
  text(text: string): void;
  /**
   * Reads some of the elements that come next by itself, well-formed ones without prefix and without text between them,
   * so that nothing of them has to be passed on. Only the reader of plain XML asks for it.
   * @param from where the next element begins
   * @param uri the default namespace there
   */
  run?(text: string, from: number, uri: string, read: RunRead): void;
}

/** What was read in one go. Filled in by who reads it. */
export interface RunRead {
  /** The place behind the last element; where the run was to begin when there is none. */
  end: number;
  /** How many elements, with those in them. */
  elements: number;
}
