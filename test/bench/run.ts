import { compareSizes, type EditCost } from './one-edit';

const LIMIT = 1.5;

function line({ tables, edits, readCalls, sheetsRead, computeMs }: EditCost): string {
  return [
    `${String(tables).padStart(4)} tables`,
    `${String(edits)} edits`,
    `${String(readCalls)} read calls`,
    `${String(sheetsRead)} sheets read`,
    `compute ${computeMs.toFixed(3)} ms an edit (median)`,
  ].join('  ');
}

async function main(): Promise<void> {
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
