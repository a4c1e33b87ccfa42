import { placeOf, PLACES } from './plain-markup';
import { resolve, type Scope } from './plain-scope';
import { decodeValue } from './plain-text';
import type { XmlTag } from './xml-tag';

/** A tag whose attributes are cut out of the source when somebody asks for them. A class, as there are many. */
export class PlainTag implements XmlTag {
  constructor(
    readonly local: string,
    readonly uri: string,
    private readonly source: string,
    private readonly places: readonly number[],
    private readonly scope: Scope,
  ) {}

  attribute(name: string): string | undefined {
    const i = placeOf(this.source, this.places, name, 0, name.length);
    return i < 0 ? undefined : this.valueAt(i);
  }

  attributeIn(namespaces: ReadonlySet<string>, local: string): string | undefined {
    for (let i = 0; i < this.places.length; i += PLACES) {
      const [prefix = '', name] = this.source.slice(this.places[i], this.places[i + 1]).split(':');
      const uri = name === local ? resolve(this.scope, prefix) : undefined;
      if (uri !== undefined && namespaces.has(uri)) return this.valueAt(i);
    }
    return undefined;
  }

  private valueAt(i: number): string {
    return decodeValue(this.source.slice((this.places[i + 1] ?? 0) + 2, this.places[i + 2]));
  }
}
