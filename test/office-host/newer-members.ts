/*
 * The library that npm has ends at ExcelApi 1.15; Excel loads a newer one from Microsoft. What our host uses of it is put
 * on here, made as the library makes its own members, so that the same requests go out.
 */

/** The tools by which the library makes its members. */
interface Tools {
  readonly ClientObject: new (context: unknown, path: unknown) => LibraryObject;
  readonly BatchApiHelper: {
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      invalidAfterRequest: boolean,
      byId: null,
      flags: number,
    ): object;
    createPropertyObject(
      type: unknown,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(parent: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
    load(object: object, options: unknown): unknown;
    fixObjectPathIfNecessary(object: object, value: object): void;
  };
}

interface LibraryObject {
  readonly _isNull?: unknown;
  _handleResult(value: unknown): void;
}

const WRITE = 0;
const READ = 1;

/** Puts `Worksheet.notes` (ExcelApi 1.18) on the library. */
export function addNotes(library: typeof Excel, extension: typeof OfficeExtension): void {
  const { ClientObject, BatchApiHelper: batch, Utility } = extension as unknown as Tools;

  class Note extends ClientObject {
    readonly _className = 'Note';
    private text: string | undefined;
    get content(): string | undefined {
      Utility.throwIfNotLoaded('content', this.text, 'Note', this._isNull);
      return this.text;
    }
    set content(value: string | undefined) {
      this.text = value;
      batch.invokeSetProperty(this, 'Content', value, 0);
    }
    delete(): void {
      batch.invokeMethod(this, 'Delete', WRITE, [], 0, 0);
    }
    getLocation(): object {
      const { Range } = library;
      return batch.createMethodObject(Range, this, 'GetLocation', READ, [], false, true, null, 4);
    }
    load(options: unknown): unknown {
      return Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== 'object' || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      if ('Content' in value) this.text = String(value.Content);
    }
  }

  class NoteCollection extends ClientObject {
    readonly _className = 'NoteCollection';
    readonly _isCollection = true;
    add(cell: unknown, content: string): object {
      return batch.createMethodObject(
        Note,
        this,
        'Add',
        WRITE,
        [cell, content],
        false,
        true,
        null,
        0,
      );
    }
    getCount(): unknown {
      return batch.invokeMethod(this, 'GetCount', READ, [], 4, 0);
    }
    getItem(key: string): object {
      return batch.createMethodObject(Note, this, 'GetItem', READ, [key], false, false, null, 4);
    }
    getItemAt(index: number): object {
      return batch.createMethodObject(
        Note,
        this,
        'GetItemAt',
        READ,
        [index],
        false,
        false,
        null,
        4,
      );
    }
  }

  Object.defineProperty(library.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      return batch.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
    },
  });
}
