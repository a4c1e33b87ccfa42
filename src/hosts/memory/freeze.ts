/** A deep, frozen copy of plain data: what a host keeps or returns nobody else can change. */
export function frozenCopy<T>(data: T): T {
  return frozen(structuredClone(data));
}

function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  for (const part of Object.values(data)) frozen<unknown>(part);
  return Object.freeze(data);
}
