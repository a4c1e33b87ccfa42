import { apiNotFound, notModelled } from './errors';

/** A requirement set and its version: "ExcelApi 1.9", or a choice: "ExcelApi 1.17 | ExcelApiOnline 1.1". */
export type ApiSet = string;

/** A version of ExcelApi: "1.9". */
export type Version = `1.${number}`;

/** Whether the workbook's Excel has a requirement set. */
export type Support = (set: string, version: string) => boolean;

/** A scalar: read by `load`, written by an assignment. */
export interface Property<T> {
  readonly since: ApiSet;
  readonly read?: (data: T) => unknown;
  readonly write?: (data: T, value: unknown) => void;
}

/** An object behind a property; null is a null object. */
export interface Navigation<T> {
  readonly since: ApiSet;
  readonly to: (data: T) => ApiObject | null;
}

/** A method. It returns an object, null (a null object), a plain value, or nothing. */
export interface Method<T> {
  readonly since: ApiSet;
  readonly call: (data: T, args: readonly unknown[]) => unknown;
}

/** Everything that the host knows of one of Excel's types. Names are those of the wire: PascalCase. */
export interface TypeSpec<T> {
  readonly name: string;
  /** What identifies an object for later requests: `Id` or `_Id`. */
  readonly identity?: (data: T) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For a collection: its items, and one of them by its key. */
  readonly items?: (data: T) => readonly ApiObject[];
  readonly item?: (data: T, key: unknown) => ApiObject;
}

/** An object of the workbook that a request speaks to. */
export interface ApiObject {
  readonly type: string;
  /** Whether office.js asked to keep it beyond the request. */
  keep: boolean;
  /** Its reference id once it is kept. */
  reference: string | null;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, unknown>>;
  /** Names of the scalars that can be read at the requirement sets there are. */
  scalars(support: Support): readonly string[];
  has(kind: 'property' | 'navigation', name: string): boolean;
  read(name: string, support: Support): unknown;
  write(name: string, value: unknown, support: Support): void;
  navigate(name: string, support: Support): ApiObject | null;
  call(name: string, args: readonly unknown[], support: Support): unknown;
  items(): readonly ApiObject[];
  item(key: unknown): ApiObject;
}

export interface ApiType<T> {
  readonly name: string;
  create(data: T): ApiObject;
  /** The data of an object of this type; undefined for anything else. */
  dataOf(value: unknown): T | undefined;
}

/** Turns a table of members into a type. The table is the whole truth: what it lacks is an error. */
export function defineType<T>(spec: TypeSpec<T>): ApiType<T> {
  const data = new WeakMap<object, T>();
  return {
    name: spec.name,
    create: (own) => {
      const object = objectOf(spec, own);
      data.set(object, own);
      return object;
    },
    dataOf: (value) => (typeof value === 'object' && value !== null ? data.get(value) : undefined),
  };
}

function objectOf<T>(spec: TypeSpec<T>, own: T): ApiObject {
  const full = (name: string): string => `${spec.name}.${camelCase(name)}`;
  const member = <M extends { readonly since: ApiSet }>(
    table: Readonly<Record<string, M>> | undefined,
    name: string,
    support: Support,
  ): M => {
    const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (!found) throw notModelled(full(name));
    if (!supports(support, found.since)) throw apiNotFound(full(name), found.since);
    return found;
  };
  return {
    type: spec.name,
    keep: false,
    reference: null,
    isCollection: spec.items !== undefined,
    identity: () => spec.identity?.(own) ?? {},
    scalars: (support) =>
      Object.entries(spec.properties ?? {})
        .filter(([, { read, since }]) => read !== undefined && supports(support, since))
        .map(([name]) => name),
    has: (kind, name) =>
      Object.hasOwn((kind === 'property' ? spec.properties : spec.navigations) ?? {}, name),
    read: (name, support) => {
      const { read } = member(spec.properties, name, support);
      if (!read) throw notModelled(`reading ${full(name)}`);
      return read(own);
    },
    write: (name, value, support) => {
      const { write } = member(spec.properties, name, support);
      if (!write) throw notModelled(`setting ${full(name)}`);
      write(own, value);
    },
    navigate: (name, support) => member(spec.navigations, name, support).to(own),
    call: (name, args, support) => member(spec.methods, name, support).call(own, args),
    items: () => {
      if (!spec.items) throw notModelled(`the items of ${spec.name}`);
      return spec.items(own);
    },
    item: (key) => {
      if (!spec.item) throw notModelled(full('GetItem'));
      return spec.item(own, key);
    },
  };
}

/** Whether one of some requirement sets is there. */
export function supports(support: Support, since: ApiSet): boolean {
  return since.split(' | ').some((choice) => {
    const [set = '', version = ''] = choice.includes(' ')
      ? choice.split(' ')
      : ['ExcelApi', choice];
    return support(set, version);
  });
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name as it stands on the wire. */
export function pascalCase(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
