import { Input, type InputProps } from '@fluentui/react-components';
import { useState } from 'react';
import { ROWS_LIMITS } from '../view-model/insert';

const [LEAST, MOST] = ROWS_LIMITS;

/** How many rows there are to be; what is no such number stays as typed until the field is left. */
export function RowsField({
  rows,
  onRows,
  ...rest
}: Omit<InputProps, 'type' | 'value' | 'onChange' | 'onBlur'> & {
  rows: number;
  onRows: (rows: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...rest}
      type="number"
      min={LEAST}
      max={MOST}
      value={typed ?? String(rows)}
      onChange={(_, { value }) => {
        setTyped(value);
        const wanted = Math.round(Number(value));
        if (wanted >= LEAST && wanted <= MOST) onRows(wanted);
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}
