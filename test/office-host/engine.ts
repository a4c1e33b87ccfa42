import { pascalCase, type ApiObject } from './api-type';
import type { Book } from './book';
import { ApiError, asApiError, invalidArgument, itemNotFound, notModelled } from './errors';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type QueryInfo,
  type ReferencedIds,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { areaOf } from './range-type';
import { serviceOf, workbook, type Root } from './workbook-type';

/** Carries out requests of office.js on a workbook. */
export interface Engine {
  /** @param failBefore an action before which the batch is to break, with the error to answer */
  execute(
    body: RequestBody,
    failBefore?: { readonly at: number; readonly error: ApiError },
  ): ResponseBody;
  /** How many objects are kept for later requests. */
  readonly keptCount: number;
  forget(): void;
}

export function createEngine(book: Book): Engine {
  const root: Root = { book, kept: new Map() };
  return {
    get keptCount() {
      return root.kept.size;
    },
    forget: () => {
      root.kept.clear();
    },
    execute: (body, failBefore) => {
      const request = openRequest(root, body);
      const response: ResponseBody = { Results: [] };
      for (const [index, action] of body.Actions.entries()) {
        try {
          if (failBefore?.at === index) throw failBefore.error;
          response.Results.push({ ActionId: action.Id, Value: request.act(action) });
        } catch (error) {
          // The batch stops here. What it has done stays done, as in Excel.
          const { code, message } = asApiError(error);
          response.Error = {
            Code: code,
            Message: message,
            ActionIndex: index,
            HttpStatusCode: 400,
            ...(action.Name && { Location: action.Name }),
          };
          break;
        }
      }
      book.watchOnly([...root.kept.values()].flatMap((object) => areaOf(object) ?? []));
      return response;
    },
  };
}

interface Request {
  act(action: Action): unknown;
}

function openRequest(root: Root, body: RequestBody): Request {
  const { support } = root.book;
  const resolved = new Map<number, ApiObject | null>();

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] => {
    const swap = (values: readonly unknown[], ids: ReferencedIds): readonly unknown[] =>
      values.map((value, index) => {
        const id = ids[index];
        if (Array.isArray(id) && Array.isArray(value)) return swap(value, id as ReferencedIds);
        return typeof id === 'number' && id > 0 ? resolve(id) : value;
      });
    return swap(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  };

  const follow = (id: number): ApiObject | null => {
    const path = body.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`no object path ${String(id)}`);
    if (path.ObjectPathType === PathType.global) return workbook.create(root);
    if (path.ObjectPathType === PathType.newObject) return serviceOf(path.Name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) {
      const kept = root.kept.get(path.Name);
      if (!kept) throw itemNotFound(`reference ${path.Name}`);
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.method: {
        const result = parent.call(path.Name, argumentsOf(path.ArgumentInfo), support);
        if (result === null || isApiObject(result)) return result;
        throw notModelled(`${parent.type}.${path.Name} as an object`);
      }
      case PathType.property:
        return parent.navigate(path.Name, support);
      case PathType.indexer:
        return parent.item(argumentsOf(path.ArgumentInfo)[0]);
      default:
        throw notModelled(`object path type ${String(path.ObjectPathType)}`);
    }
  };

  const resolve = (id: number): ApiObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const found = follow(id);
    resolved.set(id, found);
    return found;
  };

  const identityOf = (object: ApiObject): Record<string, unknown> => ({
    ...object.identity(),
    ...(object.keep && { _ReferenceId: reference(root, object) }),
  });

  return {
    act: (action) => {
      if (action.ActionType === ActionType.trace) return null;
      const object = resolve(action.ObjectPathId);
      switch (action.ActionType) {
        case ActionType.instantiate:
          return object && identityOf(object);
        case ActionType.query:
        case ActionType.queryAsJson:
          return object && query(object, action.QueryInfo ?? {}, root.book, identityOf);
        case ActionType.method: {
          if (object === null) return { _IsNull: true };
          if (action.Name === '_KeepReference') object.keep = true;
          const result = object.call(action.Name, argumentsOf(action.ArgumentInfo), support);
          return isApiObject(result) || result === undefined ? null : result;
        }
        case ActionType.setProperty: {
          if (object === null) throw new ApiError('InvalidObjectPath', 'a null object');
          object.write(action.Name, argumentsOf(action.ArgumentInfo)[0], support);
          return null;
        }
        default:
          throw notModelled(`action type ${String(action.ActionType)}`);
      }
    },
  };
}

function reference({ book, kept }: Root, object: ApiObject): string {
  object.reference ??= book.newId('REF');
  kept.set(object.reference, object);
  return object.reference;
}

function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'navigate' in value && 'identity' in value;
}

/** What `load` asked for. No list means all scalars. */
function query(
  object: ApiObject,
  info: QueryInfo,
  book: Book,
  identityOf: (object: ApiObject) => Record<string, unknown>,
): Record<string, unknown> {
  const { support } = book;
  const select = info.Select ?? [];
  if (object.isCollection) {
    const { Skip: skip = 0, Top: top = Infinity } = info;
    const items = object.items().slice(skip, skip + top);
    const inner = { Select: select.map((path) => path.replace(/^items\//, '')) };
    return {
      ...identityOf(object),
      _Items: items.map((item) => query(item, inner, book, identityOf)),
    };
  }
  const found = identityOf(object);
  const nested = new Map<string, string[]>();
  const all = select.length === 0 || select.includes('*') || select.includes('$all');
  if (all) for (const name of object.scalars(support)) found[name] = object.read(name, support);
  for (const path of [...select, ...(info.Expand ?? [])]) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*' || head.startsWith('$')) continue;
    const name = pascalCase(head);
    if (object.has('navigation', name)) {
      const paths = nested.get(name) ?? [];
      if (rest.length > 0) paths.push(rest.join('/'));
      nested.set(name, paths);
    } else {
      found[name] = object.read(name, support);
    }
  }
  for (const [name, paths] of nested) {
    const inner = object.navigate(name, support);
    found[name] = inner && query(inner, { Select: paths }, book, identityOf);
  }
  return found;
}
