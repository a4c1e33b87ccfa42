import { checksumOf, inflateInPieces, type Inflate, type Inflated } from './inflate';
import { damaged, Refusal, tooLarge, type FileLimits } from './problem';

/** One file of a package. Sizes and checksum are what the directory declares. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** The files of a zip package, inflated one by one and counted while they are. */
export interface Archive {
  /** All usable names, as written. */
  readonly names: readonly string[];
  has(part: string): boolean;
  /**
   * Inflates a part, in pieces, and compares it with its declared size and checksum. OPC compares part names without case.
   * @throws Refusal when the part is missing, damaged or over a limit
   */
  read(part: string): readonly Uint8Array[];
  /** What reading has cost so far: bytes inflated, XML elements parsed. */
  readonly spent: { bytes: number; elements: number };
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const IN_EXTRA = 0xffffffff;

/**
 * Opens a zip package. fflate inflates, but has no way to tell where an entry stands or to stop half-way,
 * so the directory is read here.
 * @param inflate what inflates its parts, where something faster is at hand
 */
export function openArchive(
  bytes: Uint8Array,
  limits: FileLimits,
  inflate: Inflate = inflateInPieces,
): Archive {
  const entries = new Map<string, Entry>();
  for (const entry of directory(bytes, limits)) {
    if (isUnsafe(entry.name)) continue;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(entry.name, 'duplicate-part');
    entries.set(key, entry);
  }
  const spent = { bytes: 0, elements: 0 };
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (part) => entries.has(part.toLowerCase()),
    spent,
    read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw damaged(part, 'missing-part');
      const most = Math.min(entry.size, limits.totalBytes - spent.bytes);
      if (entry.size > limits.entryBytes) throw tooLarge('entry-bytes', limits.entryBytes);
      const unpacked = unpack(packedBytes(bytes, entry), entry, most, inflate);
      if (!unpacked && most < entry.size) throw tooLarge('total-bytes', limits.totalBytes);
      if (!unpacked && entry.size === limits.entryBytes) {
        throw tooLarge('entry-bytes', limits.entryBytes);
      }
      if (unpacked?.length !== entry.size) throw damaged(entry.name, 'size');
      if (unpacked.checksum !== entry.checksum) throw damaged(entry.name, 'checksum');
      spent.bytes += unpacked.length;
      return unpacked.pieces;
    },
  };
}

function isUnsafe(name: string): boolean {
  return name.startsWith('/') || name.includes(':') || name.split('/').includes('..');
}

function directory(bytes: Uint8Array, limits: FileLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = endOfDirectory(view);
  if (count > limits.entries) throw tooLarge('entries', limits.entries);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) {
      throw damaged('', 'directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damaged('', 'directory');
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new Refusal({ code: 'encrypted' });
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes(view, at, at + 46 + nameLength, extraLength),
    });
    at = next;
  }
  return entries;
}

function endOfDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = end64(view, at) ?? {
      count: view.getUint16(at + 10, true),
      start: view.getUint32(at + 16, true),
    };
    if (found.start <= at) return found;
  }
  throw new Refusal({ code: 'truncated' });
}

function end64(view: DataView, end: number): { count: number; start: number } | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return undefined;
  const at = big(view, end - 12);
  if (at + 56 > end || view.getUint32(at, true) !== END_64) return undefined;
  return { count: big(view, at + 32), start: big(view, at + 48) };
}

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in its zip64 extra field, in this order. */
function sizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): Pick<Entry, 'size' | 'packed' | 'header'> {
  const long: number[] = [];
  for (let field = extra; field + 4 <= extra + extraLength;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= extra + extraLength) {
      for (let i = 0; i + 8 <= length; i += 8) long.push(big(view, field + 4 + i));
    }
    field += 4 + length;
  }
  const read = (offset: number): number => {
    const short = view.getUint32(at + offset, true);
    return short === IN_EXTRA ? (long.shift() ?? short) : short;
  };
  const size = read(24);
  const packed = read(20);
  return { size, packed, header: read(42) };
}

function packedBytes(bytes: Uint8Array, { name, method, header, packed }: Entry): Uint8Array {
  if (method !== STORED && method !== DEFLATED) throw damaged(name, 'compression');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL) {
    throw damaged(name, 'directory');
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > view.byteLength) throw damaged(name, 'directory');
  return bytes.subarray(start, start + packed);
}

/** The content of an entry, or undefined when it is longer than `most`. */
function unpack(
  packed: Uint8Array,
  { name, method }: Entry,
  most: number,
  inflate: Inflate,
): Inflated | undefined {
  if (method === STORED) {
    if (packed.length > most) return undefined;
    return { pieces: [packed], length: packed.length, checksum: checksumOf(packed) };
  }
  try {
    return inflate(packed, most);
  } catch (error) {
    throw damaged(name, 'deflate', error instanceof Error ? error.message : String(error));
  }
}
