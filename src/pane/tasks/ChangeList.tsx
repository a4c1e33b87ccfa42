import { ChangeTable, type ChangeRow } from '../parts/ChangeTable';
import { useCut } from './use-cut';

/** A table of changes under a line that tells what they are; cut where it is long. */
export function ChangeList({
  rows,
  ...rest
}: {
  caption: string;
  head: string;
  rows: readonly ChangeRow[];
}) {
  const { shown, more } = useCut(rows);
  return (
    <>
      <ChangeTable {...rest} told rows={shown} />
      {more}
    </>
  );
}
