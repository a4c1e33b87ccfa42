import {
  CommandType,
  ICommandService,
  type Injector,
  type IMutationInfo,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { Book } from './book';
import type { Target } from './shift';
import { carriedBy, withCarried } from './snapshot';

/** Gives a sheet another identity. Univer has no such mutation: it does not know of identities. */
export const SET_IDENTITY = 'jixiao.mutation.set-identity';

/** Lets identities be written, so that the undo stack can take them back. */
export function keepIdentities(injector: Injector, workbook: Workbook): void {
  injector.get(ICommandService).registerCommand({
    id: SET_IDENTITY,
    type: CommandType.MUTATION,
    handler: (_, params?: Target & { readonly identity: string | null }) => {
      const config = params && workbook.getSheetBySheetId(params.subUnitId)?.getConfig();
      if (!config) return false;
      const { identity } = params;
      config.custom = withCarried(config.custom, { ...carriedBy(config), identity });
      return true;
    },
  });
}

/** Gives a sheet its identity in place of the one it has; null takes it away. */
export function writeIdentity(book: Book, sheet: Worksheet, identity: string | null): void {
  const target = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  const set = (next: string | null): IMutationInfo => ({
    id: SET_IDENTITY,
    params: { ...target, identity: next },
  });
  book.mutate([set(identity)], [set(carriedBy(sheet.getConfig()).identity)]);
}
