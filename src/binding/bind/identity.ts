import { rememberingOf } from '../../model/remember';
import { firstFilled, nextToLabel, without, type Hit, type Scan } from './scan';

/**
 * Leaves out what looks like a label but was typed behind a label of the identity rows: a project named "项目支出",
 * a 主管部门 that says "实施单位：某局".
 * @param to the row before which the identity rows end
 */
export function withoutTypedNames(scanned: Scan, to: number): Scan {
  const top = scanned.hits.filter(({ row }) => row < to);
  const content = new Set<Hit>();
  top.forEach((label, i) => {
    const next = top[i + 1];
    if (next?.row !== label.row || content.has(label)) return;
    if (!isIdentity(label) || label.inline !== null) return;
    const filled = firstFilled(scanned, label.row, label.col + 1, next.col + 1);
    if (filled?.col === next.col && isTyped(scanned, label, next, top)) content.add(next);
  });
  return without(scanned, content);
}

/**
 * Whether a text right behind a label is its value. A label of the identity stays one unless the sheet has another of
 * the same meaning; any other text is content where it stands in the value's place.
 */
function isTyped(scanned: Scan, label: Hit, next: Hit, top: readonly Hit[]): boolean {
  if (!isIdentity(next)) {
    return nextToLabel(scanned, label) === next.col || !playsPart(next.roles, 'signature.');
  }
  return top.some(
    (other) => other !== next && [...next.roles].some((role) => other.roles.has(role)),
  );
}

/** Whether a label says who a table is of. */
export function isIdentity({ roles }: Hit): boolean {
  return namesOwner(roles);
}

const namesOwner = rememberingOf((roles: Hit['roles']) => playsPart(roles, 'identity.'));

function playsPart(roles: Hit['roles'], part: string): boolean {
  return [...roles].some((role) => role.startsWith(part));
}
