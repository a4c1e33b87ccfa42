import { crc32 } from 'node:zlib';

/** An entry of a zip whose declarations need not be true. */
export interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The declared size. */
  readonly size: number;
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  /** Declare sizes and offset in a zip64 extra field. */
  readonly zip64?: boolean;
}

/** An honest entry, not compressed. */
export function entry(name: string, bytes: Uint8Array): RawEntry {
  return { name, packed: bytes, size: bytes.length, method: 0, checksum: crc32(bytes) };
}

/** A zip file of entries as they are declared. */
export function store(entries: readonly RawEntry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const one of entries) {
    const head = headerOf(one, offset);
    local.push(head.local, one.packed);
    central.push(head.central);
    offset += head.local.length + one.packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

function headerOf(one: RawEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(one.name);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(one.flags ?? 0, 2);
  common.writeUInt16LE(one.method ?? 8, 4);
  common.writeUInt32LE(one.checksum ?? 0, 10);
  common.writeUInt32LE(one.zip64 ? 0xffffffff : one.packed.length, 14);
  common.writeUInt32LE(one.zip64 ? 0xffffffff : one.size, 18);
  const extra = one.zip64 ? zip64Field(one, offset) : Buffer.alloc(0);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  common.copy(central, 6);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE(one.zip64 ? 0xffffffff : offset, 42);
  return {
    local: Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, lengths, name]),
    central: Buffer.concat([central, name, extra]),
  };
}

function zip64Field(one: RawEntry, offset: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(one.size), 4);
  field.writeBigUInt64LE(BigInt(one.packed.length), 12);
  field.writeBigUInt64LE(BigInt(offset), 20);
  return field;
}
