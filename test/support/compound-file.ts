/** The beginning of an OLE compound file with one stream: "Workbook" is an .xls, "EncryptedPackage" a locked workbook. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = Buffer.from(stream, 'utf16le');
  bytes.set(name, 1024 + 128);
  bytes[1024 + 128 + 64] = name.length + 2;
  bytes[1024 + 128 + 66] = 2;
  return bytes;
}
