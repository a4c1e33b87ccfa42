import { compareSizes, type EditCost } from './one-edit';
import { wholeWorkbook } from './whole-workbook';

const LIMIT = 1.5;

function line({ tables, edits, readCalls, sheetsRead, computeMs }: EditCost): string {
  return [
    `${String(tables).padStart(4)} tables`,
    `${String(edits)} edits`,
    `${String(readCalls)} read calls`,
    `${String(sheetsRead)} sheets read`,
    `compute ${computeMs.toFixed(3)} ms of processor time an edit (median)`,
  ].join('  ');
}

function measurePass(): void {
  const { tables, findings, bindMs, scoreMs, checkMs } = wholeWorkbook();
  const parts = { binding: bindMs, scoring: scoreMs, checks: checkMs };
  const told = Object.entries(parts).map(([part, ms]) => `${part} ${ms.toFixed(1)} ms`);
  console.log(
    `${String(tables)} tables in one pass  ${told.join('  ')}  ${String(findings)} findings`,
  );
  console.log(`checks : binding = ${(checkMs / bindMs).toFixed(2)} (limit 1)`);
  if (checkMs >= bindMs) throw new Error('all checks must cost less than binding alone');
}

async function main(): Promise<void> {
  measurePass();
  const { small, large, ratio } = await compareSizes();
  console.log(line(small));
  console.log(line(large));
  console.log(`compute 300 : 3 tables = ${ratio.toFixed(2)} (limit ${String(LIMIT)})`);
  const once = [small, large].every(
    ({ edits, readCalls, sheetsRead }) => readCalls === edits && sheetsRead === edits,
  );
  if (!once) throw new Error('an edit must cost exactly one read of one sheet');
  if (ratio >= LIMIT)
    throw new Error(`one edit costs ${ratio.toFixed(2)} times as much with 300 tables`);
}

void main();
