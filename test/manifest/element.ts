import { SaxesParser } from 'saxes';

/** An element of the manifest; names carry "bt:" where they are of the basic types' namespace. */
export interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly parent: Element | null;
}

/** One that is being read. */
interface Open extends Element {
  readonly children: Element[];
  text: string;
}

const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** The root of an XML document. Throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const roots: Element[] = [];
  const path: Open[] = [];
  parser.on('opentag', ({ local, uri, attributes }) => {
    const parent = path.at(-1) ?? null;
    const element: Open = {
      name: uri === BASIC_TYPES ? `bt:${local}` : local,
      uri,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ name, value }) => [name, value]),
      ),
      children: [],
      text: '',
      parent,
    };
    (parent?.children ?? roots).push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    const element = path.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => {
    path.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = roots;
  if (!root) throw new Error('no element');
  return root;
}

/** The element and all below it, in the order of the document. */
export function* everything(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everything(child);
}

/** The names from the root down to the element. */
export function pathOf({ name, parent }: Element): string {
  return parent ? `${pathOf(parent)}/${name}` : name;
}
