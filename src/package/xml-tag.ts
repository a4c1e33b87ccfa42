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
}
