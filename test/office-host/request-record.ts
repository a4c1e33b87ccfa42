import { camelCase } from './api-type';
import { ActionType, PathType, type ObjectPath, type RequestBody } from './protocol';

/** What a request asks for, in words: one entry for each action that does something. */
export function describeActions({ Actions, ObjectPaths }: RequestBody): string[] {
  return Actions.map(({ ActionType: type, Name, ObjectPathId, QueryInfo }) => {
    const path = ObjectPaths[String(ObjectPathId)];
    const where = describePath(ObjectPaths, path);
    switch (type) {
      case ActionType.instantiate:
        return `get ${where}`;
      case ActionType.query:
      case ActionType.queryAsJson:
        return `load ${where} (${(QueryInfo?.Select ?? []).join(',')})`;
      case ActionType.method:
        return `call ${where}.${camelCase(Name)}`;
      case ActionType.setProperty:
        return `set ${where}.${camelCase(Name)}`;
      case ActionType.trace:
        return 'trace';
      default:
        return `action ${String(type)} ${where}`;
    }
  });
}

function describePath(paths: RequestBody['ObjectPaths'], path: ObjectPath | undefined): string {
  if (!path) return '?';
  const args = (path.ArgumentInfo?.Arguments ?? [])
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value)))
    .join(', ');
  const parent = paths[String(path.ParentObjectPathId ?? 0)];
  const before = parent ? `${describePath(paths, parent)}.` : '';
  switch (path.ObjectPathType) {
    case PathType.global:
      return 'workbook';
    case PathType.method:
      return `${before}${camelCase(path.Name)}(${args})`;
    case PathType.property:
      return `${before}${camelCase(path.Name)}`;
    case PathType.indexer:
      return `${before}getItem(${args})`;
    case PathType.newObject:
      return path.Name;
    case PathType.reference:
      return 'reference';
    default:
      return 'null';
  }
}
